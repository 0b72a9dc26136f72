"""What a newcomer installs: the wheel holds all, and the set-up script costs little."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import LONGEST

ROOT = Path(__file__).parents[1]


def checked(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | environment
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from what git would clone."""
    return built(tmp_path_factory.mktemp("wheel"), "--wheel")


def built(folder: Path, *how: str) -> Path:
    """A wheel that is built in ``folder``, beside the archive that it is built from, if any."""
    for name in ("bulletin", "audio", "pyproject.toml", "MANIFEST.in", "README.md", "LICENSE"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    (folder / "tests").mkdir()
    (folder / "tests" / "test_x.py").touch()
    build: tuple[str | Path, ...] = (
        sys.executable, "-m", "build", *how, "--outdir", folder, folder,
    )  # fmt: skip
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert re.findall(r".*(?:WARNING|Warning).*", done.stdout + done.stderr) == []
    (found,) = folder.glob("*.whl")
    return found


def test_wheel_holds_every_module_and_table(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    ours = {
        str(path.relative_to(ROOT))
        for package in ("audio", "bulletin")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert ours <= held
    assert not {name for name in held - ours if ".dist-info/" not in name}


@pytest.mark.slow
def test_source_archive_holds_no_tests_and_builds_the_same_wheel(
    wheel: Path, tmp_path: Path
) -> None:
    """Of tests, the build would take some without what they need."""
    from_archive = built(tmp_path)
    assert zipfile.ZipFile(from_archive).namelist() == zipfile.ZipFile(wheel).namelist()
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as held:
        assert [name for name in held.getnames() if "/tests" in name] == []


@pytest.mark.slow
def test_wheel_makes_a_bulletin_from_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    constraints = ROOT / "constraints.txt"
    pip = (home / "bin" / "python", "-m", "pip")
    checked(*pip, "install", "-q", "--no-compile", "-c", constraints, wheel)
    out = tmp_path / "x.mp3"
    article = ROOT / "examples" / "jaipur.txt"
    checked(home / "bin" / "bulletin", "make", article, "-o", out, "--engine", "espeak")
    assert out.stat().st_size > 100_000
    # pip itself shows that nothing but the index's wheels was needed.
    assert "bulletin" in checked(*pip, "list")


def test_modules_that_are_begun_first_are_there() -> None:
    assert [name for name in LONGEST if not (ROOT / "tests/bulletin" / name).is_file()] == []


def test_constraints_pin_every_dependency_and_hold_no_address() -> None:
    text = (ROOT / "constraints.txt").read_text()
    assert "://" not in text
    pinned = {
        re.sub(r"[-_.]+", "-", name).lower() for name in re.findall(r"^([\w.-]+)==", text, re.M)
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = [each for group in project["optional-dependencies"].values() for each in group]
    for requirement in [*project["dependencies"], *extras]:
        if requirement.startswith("bulletin["):
            continue
        name = re.match(r"[\w.-]+", requirement)
        assert name
        assert re.sub(r"[-_.]+", "-", name[0]).lower() in pinned, requirement


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone whose environment is this one, as if it had been set up."""
    folder = tmp_path / "clone"
    shutil.copytree(ROOT / "scripts", folder / "scripts")
    for name in ("pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, folder)
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "bulletin").symlink_to("/bin/echo")
    (folder / ".venv" / "ready-for-neural,web,docx,picture,podcast,radio,studio").touch()
    return folder


def test_script_starts_the_program_once_it_is_set_up(clone: Path) -> None:
    assert checked(clone / "scripts" / "bulletin", "make", "a b.txt") == "make a b.txt\n"


def test_script_works_from_any_folder(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(clone.parent)
    assert checked("clone/scripts/bulletin", "x") == "x\n"


def test_script_says_what_is_missing_without_a_python(clone: Path) -> None:
    (clone / ".venv" / "ready-for-neural,web,docx,picture,podcast,radio,studio").unlink()
    tools = clone / "tools"
    tools.mkdir()
    for name in ("sh", "dirname"):
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    done = subprocess.run(
        [clone / "scripts" / "bulletin"],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": str(tools)},
    )
    assert done.returncode == 1
    assert "no Python from 3.11 on with its venv module was found." in done.stderr
