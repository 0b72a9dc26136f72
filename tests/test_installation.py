"""A stranger's machine: the wheel with all extras, in the newest and the oldest versions."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gtts_endpoint import GttsEndpoint
from tests.test_packaging import wheel

__all__ = ["wheel"]  # a fixture

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
INSTALLING_S = 900
RUNNING_S = 180
ALL_PYTHONS = "BULLETIN_ALL_PYTHONS"
"""Set, the tests run on each Python of the machine, not on the oldest and the newest alone."""

ARTICLE = """जयपुर का मौसम

आज जयपुर में हल्की बारिश होगी और तापमान 24 डिग्री रहेगा। मौसम विभाग ने यह जानकारी दी है।
"""
SHOW = """
[programme]
name = "सुबह के समाचार"
station = "रेडियो जयपुर"
[[reader]]
name = "मीरा"
voices = { espeak = "hi" }
[[reader]]
name = "अजय"
voices = { espeak = "hi+f2" }
[podcast]
title = "सुबह का बुलेटिन"
url = "https://radio.example/podcast/"
author = "रेडियो जयपुर"
description = "हर सुबह की ख़बरें।"
email = "desk@radio.example"
category = "News > Daily News"
"""


def pythons() -> list[str]:
    """The interpreters of this machine that bulletin runs on, one a minor version."""
    folders = [Path("/usr/bin"), Path("/usr/local/bin"), Path(sys.executable).resolve().parent]
    folders += sorted(Path.home().glob(".pyenv/versions/*/bin"))
    found: dict[int, str] = {}
    for folder in folders:
        for path in sorted(folder.glob("python3.[0-9]*")):
            if named := re.fullmatch(r"python3\.(\d+)", path.name):
                found.setdefault(int(named[1]), str(path))
    fit = {minor: path for minor, path in found.items() if minor >= 11 and _has_venv(path)}
    kept = sorted(fit) if ALL_PYTHONS in os.environ else sorted({min(fit), max(fit)})
    return [fit[minor] for minor in kept]


def _has_venv(python: str) -> bool:
    done = subprocess.run(
        [python, "-c", "import ensurepip, venv"], capture_output=True, check=False
    )
    return done.returncode == 0


def pip(python: str | Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", *words],
        capture_output=True, text=True, check=False, timeout=INSTALLING_S,
    )  # fmt: skip


@pytest.fixture(scope="module")
def _index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A package index in reach, else the test is skipped."""
    folder = tmp_path_factory.mktemp("index")
    done = pip(sys.executable, "download", "-q", "--no-deps", "-d", folder, "iniconfig")
    if done.returncode:
        pytest.skip(f"no package index is in reach: {done.stderr.strip().splitlines()[-1]}")


Program = Callable[..., str]
OLDEST = "with the oldest versions"
OF_AN_EXTRA_S_NAME = "does not provide the extra 'html_clean'"
"""What pip up to 24.0, which Python 3.11 brings, says of a name that lxml spells in two ways."""
WITHOUT_BATCH = "neural,web,docx,piper,edge,podcast,radio,picture,provenance,studio"
"""Of an old s3fs, pip tries hundreds of versions of what it needs."""


def oldest_versions() -> str:
    """Constraints that hold each requirement to the least version that it allows."""
    extras = PROJECT["optional-dependencies"]
    wanted = {each for name in extras if name != "dev" for each in extras[name]}
    wanted.update(PROJECT["dependencies"])
    floors = [re.match(r"([\w.-]+)>=([\d.]+)", each) for each in wanted]
    return "\n".join(sorted(f"{floor[1]}=={floor[2]}" for floor in floors if floor))


@pytest.fixture(scope="module", params=[*pythons(), OLDEST], ids=lambda path: Path(path).name)
def program(
    request: pytest.FixtureRequest,
    _index: None,
    wheel: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Program:
    """``program("make", …)`` runs the installed wheel, outside the clone, and gives its output."""
    home = tmp_path_factory.mktemp("installed")
    base = pythons()[0] if request.param == OLDEST else request.param
    subprocess.run([base, "-m", "venv", home / "venv"], check=True)
    held = home / "constraints.txt"
    held.write_text(oldest_versions() if request.param == OLDEST else "", "utf-8")
    extras = WITHOUT_BATCH if request.param == OLDEST else "all"
    python = home / "venv" / "bin" / "python"
    done = pip(python, "install", "-q", "-c", held, f"bulletin[{extras}] @ {wheel.as_uri()}")
    assert done.returncode == 0, done.stderr
    warned = [line for line in done.stderr.splitlines() if "WARNING" in line]
    assert [line for line in warned if OF_AN_EXTRA_S_NAME not in line] == []
    work = home / "work"
    work.mkdir()
    (work / "show.toml").write_text(SHOW, "utf-8")
    (work / "a.txt").write_text(ARTICLE, "utf-8")
    (work / "b.txt").write_text(ARTICLE.replace("जयपुर", "कोटा"), "utf-8")

    def call(*words: str, code: int = 0, env: dict[str, str] | None = None) -> str:
        environment = os.environ | {"BULLETIN_CACHE": str(home / "cache")} | (env or {})
        environment.pop("PYTHONPATH", None)
        done = subprocess.run(
            [home / "venv" / "bin" / "bulletin", *words], cwd=work, env=environment,
            capture_output=True, text=True, check=False, timeout=RUNNING_S,
        )  # fmt: skip
        assert done.returncode == code, f"{words}: {done.stdout}{done.stderr}"
        assert "Traceback" not in done.stderr
        assert "Warning" not in done.stderr
        return done.stdout + done.stderr

    return call


@pytest.mark.release
def test_installed_wheel_does_all_that_a_station_needs(program: Program, tmp_path: Path) -> None:
    doctor = program("doctor")
    assert "ok    codecs" in doctor
    assert "is not installed" not in doctor
    for engine in ("espeak", "kokoro", "silent"):
        assert f"ok    engine {engine}" in doctor
    made = program(
        "make", "a.txt", "b.txt", "-o", "x.mp3", "--manifest", "x.json", "--engine", "espeak",
        "--duration", "1:30", "--preset", "community-radio",
    )  # fmt: skip
    assert "x.mp3: 1:30" in made
    assert "hi+f2" in made
    assert "FAIL" not in program("check", "x.mp3", "--preset", "community-radio", "--slot", "1:30")
    assert "1:30" in program("inspect", "x.mp3") or "90.000 s" in program("inspect", "x.mp3")
    program("picture", "x.json", "-o", "x.png")
    program("feed", "init")
    program("feed", "add", "x.mp3")
    program("feed", "check", "podcast")
    program("make", "a.txt", "-o", "k.wav", "--engine", "kokoro", "--plain")
    endpoint = GttsEndpoint()
    with endpoint.running(tmp_path) as environment:
        program("make", "a.txt", "-o", "g.mp3", "--engine", "gtts", env=environment)
    assert endpoint.texts


NO_WHEEL_ANYWHERE = {"feedgen"}
"""Pure Python, published as source alone, for whatever Python."""


@pytest.mark.release
@pytest.mark.usefixtures("_index")
def test_everything_has_a_wheel_for_the_newest_python(tmp_path: Path) -> None:
    extras = [each for name, each in PROJECT["optional-dependencies"].items() if name != "dev"]
    wanted = {each.partition(";")[0] for each in sum(extras, PROJECT["dependencies"])}
    names = {each: re.match(r"[\w.-]+", each) for each in wanted}
    asked = [
        each
        for each, name in names.items()
        if name and name[0] not in NO_WHEEL_ANYWHERE | {"bulletin"}
    ]
    done = pip(
        pythons()[-1], "install", "-q", "--dry-run", "--ignore-installed", "--target", tmp_path,
        "--python-version", "3.14", "--only-binary=:all:", *asked,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


# Dask, which stands under batches, asks the system's name and not what can be imported: hidden on a
# Unix, it misses «resource».
IMPORT_ALL = """
import importlib, pkgutil, sys
for name in ("fcntl", "grp", "pwd", "resource", "termios"):
    sys.modules[name] = None
import audio, bulletin
failed = []
for package in (audio, bulletin):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if found.name.startswith(("bulletin.__main__", "bulletin.clock", "bulletin.batch")):
            continue
        try:
            importlib.import_module(found.name)
        except ImportError as error:
            failed.append(f"{found.name}: {error}")
print("\\n".join(failed))
"""


def test_all_but_clock_and_batches_imports_without_what_only_unix_has() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.strip() == ""


def test_no_page_names_bulletin_as_a_package_of_an_index() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "bulletin").rglob("*.py")]
    named = [
        f"{page.name}: {line.strip()}"
        for page in pages
        for line in page.read_text("utf-8").splitlines()
        if re.search(r"pip install [^`\n]*['\" ]bulletin(\[|['\" ]|$)", line)
    ]
    assert named == []
