"""The options on a show and its words, for all commands that read them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bulletin.config import Settings

__all__ = ["SHOW", "lexicon_option", "settings", "show_option"]

SHOW = "show.toml"

show_option = click.option(
    "--show",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=f"The show's settings (TOML); unset, {SHOW} of this folder where there is one.",
)
lexicon_option = click.option(
    "--lexicon",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A TOML file of your words and how they are said; it stands above the show's.",
)


def settings(show: Path | None, lexicon: Path | None = None) -> Settings:
    """The show's settings, with the rules of a lexicon above its own; raises ``SettingsError``."""
    from bulletin import config
    from bulletin.normalisation.lexicon_file import read

    found = config.Settings()
    if show or Path(SHOW).exists():
        found = config.load(show or Path(SHOW))
    if lexicon:
        rules = (*read(lexicon), *found.lexicon)
        found = found.model_copy(update={"lexicon": rules})
    return found
