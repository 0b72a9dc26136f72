"""``bulletin spoken``: written lines in, spoken lines out, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.cli.terminal import say
from bulletin.cli.unspeakable_report import tell
from bulletin.core.errors import Place

if TYPE_CHECKING:
    from bulletin.core.model import Spoken
    from bulletin.normalisation import Lexicon
    from bulletin.normalisation.unspeakable import Leftover


@click.command()
@click.argument("source", metavar="[FILE|-]", default="-")
@click.option("--why", is_flag=True, help="Below each line, show what was rewritten and why.")
@click.option("--json", "as_json", is_flag=True, help="Print each line and its rewritings as JSON.")
@click.option(
    "--phonemes",
    is_flag=True,
    help="Below each line, show its phonemes in IPA; with --why, each word's and by which rule.",
)
@click.option(
    "--lexicon",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A lexicon (TOML): your words and how they are said.",
)
@click.option("--strict", is_flag=True, help="Fail if something cannot be said.")
def spoken(
    source: str, why: bool, as_json: bool, phonemes: bool, lexicon: Path | None, strict: bool
) -> None:
    """Show the words as they will be said, line by line."""
    from bulletin.normalisation import sounds
    from bulletin.normalisation.default_language import as_json as to_json
    from bulletin.normalisation.default_language import why as explanations
    from bulletin.normalisation.unspeakable import leftovers, refuse
    from bulletin.sources import Options, source_text

    own = _lexicon(lexicon)
    name, written = source_text(source, Options(tell=say))
    unspeakable: list[tuple[Place, Leftover]] = []
    for number, (said, ending) in enumerate(_lines(written, own, why or as_json), start=1):
        if as_json:
            told = {"line": number, **to_json(said)}
            if phonemes:
                told["phonemes"] = sounds.as_json(said)
            click.echo(json.dumps(told, ensure_ascii=False))
        else:
            click.echo(said.text, nl=bool(ending))
        if why and not as_json:
            for each in explanations(said):
                click.echo(f"    {number}:{each}")
        if phonemes and not as_json and said.text.strip():
            _show_sounds(said, number, why)
        unspeakable += ((Place(name, number), each) for each in leftovers(said))
    tell(unspeakable)
    if strict:
        refuse(unspeakable)


def _show_sounds(said: Spoken, number: int, why: bool) -> None:
    """Show the line in IPA, using the lexicon's phonemes; with ``why``, each word below it."""
    from bulletin.normalisation import sounds

    click.echo(f"\t{sounds.line(said)}")
    for word in sounds.why(said) if why else ():
        click.echo(f"    {number}:{word}")


def _lexicon(path: Path | None) -> Lexicon | None:
    if path is None:
        return None
    from bulletin.normalisation.default_language import lexicon_of

    return lexicon_of(path)


_SHORT = 40
"""The most characters of a line that may well stand elsewhere, too."""


def _lines(written: str, lexicon: Lexicon | None, why: bool) -> Iterator[tuple[Spoken, str]]:
    """Each line as it is said, maybe with what is doubtful, and whether a line ends there."""
    from bulletin.normalisation.default_language import explained, normalised

    say_line = partial(explained if why else normalised, lexicon=lexicon)
    say_again = lru_cache(maxsize=8192)(say_line)  # lists and menus repeat their lines
    for line in written.splitlines(keepends=True):
        bare = line.removesuffix("\n")
        said = say_again(bare) if len(bare) <= _SHORT else say_line(bare)
        yield said, line[len(bare) :]
