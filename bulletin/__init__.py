"""Turn written Hindi news into a finished audio bulletin: the Python API.

::

    import bulletin

    bulletin.make("article.txt", "bulletin.mp3", engine="kokoro")

The command line and the clock use these functions too. Keyword arguments have the names and
meanings of the command line's options, and the errors are the same, all subclasses of
:class:`BulletinError`. Nothing is printed; a listener receives messages (see ``docs/python.md``).
Each function imports what it needs when it is called, so ``import bulletin`` loads nothing: until
``bulletin.__main__`` runs, Ctrl-C would show a traceback.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing's; loading that takes as long as Python's own start

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence
    from pathlib import Path

    from bulletin.config import Settings
    from bulletin.core.errors import BulletinError
    from bulletin.core.model import Bulletin, Spoken
    from bulletin.core.version import __version__ as __version__
    from bulletin.pipeline import Available, Listener, Manifest

    Sources = str | Path | Sequence[str | Path]
    """Files, addresses of pages or feeds, or ``-`` for standard input."""

    Day = str | datetime.date
    """A date, or how the command line takes it: ``2026-11-25``, ``25-11-2026``."""

__all__ = ["BulletinError", "make", "normalise", "read", "script", "voices"]


def __getattr__(name: str) -> object:
    """Load at its first use what is no function."""
    if name == "BulletinError":
        from bulletin.core.errors import BulletinError

        return BulletinError
    if name == "__version__":
        from bulletin.core.version import __version__

        return __version__
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def read(
    sources: Sources,
    *,
    title: str | None = None,
    date: Day | None = None,
    show: str | Path | Settings | None = None,
    plain: bool = False,
    encoding: str | None = None,
    latest: int = 5,
    allow_local: bool = False,
    force: bool = False,
    listener: Listener | None = None,
) -> Bulletin:
    """Read articles, feeds or scripts into a bulletin.

    ``show`` is a show's file or its settings; unset, ``show.toml`` in the current folder is used if
    there is one. Anything that is not a Hindi article is refused unless ``force`` is set. Raises
    ``InputError``.
    """
    from bulletin import pipeline
    from bulletin.config.overrides import of_show

    pipeline.check_arguments(locals())
    tell = (listener or pipeline.Listener()).noted
    options = pipeline.Options(encoding, latest, allow_local, tell, force)
    names = pipeline.file_names("sources", sources)
    return pipeline.read(names, title, _day(date), of_show(show), plain, options)


def make(
    sources: Sources | Bulletin,
    out: str | Path | Sequence[str | Path],
    *,
    engine: str = "auto",
    voice: str | None = None,
    title: str | None = None,
    date: Day | None = None,
    manifest: str | Path | None = None,
    show: str | Path | Settings | None = None,
    plain: bool = False,
    lexicon: str | Path | None = None,
    duration: str | float | None = None,
    preset: str | None = None,
    category: str | None = None,
    speed: float | None = None,
    target: str | float | None = None,
    rate: int | None = None,
    stereo: bool = False,
    dry: bool = False,
    encoding: str | None = None,
    latest: int = 5,
    allow_local: bool = False,
    force: bool = False,
    strict: bool = False,
    listener: Listener | None = None,
) -> Manifest:
    """Make sound files; returns the manifest: what was said, and when.

    ``sources`` are as for :func:`read`, or a bulletin that was already read, to which the reading
    options no longer apply. ``out`` is one file or several, in any of the formats. ``duration`` is
    ``"5:00"`` or seconds, ``speed`` a factor from 0.8 to 1.3, ``target`` a preset's name or LUFS,
    ``rate`` in hertz; ``dry`` leaves the voices unprocessed. ``manifest`` names a JSON file to
    write. Warnings go to ``listener``. Raises ``BulletinError``; existing files at ``out`` stay
    until the new ones are complete.
    """
    from pathlib import Path

    from bulletin import pipeline
    from bulletin.config.overrides import of_show, overridden
    from bulletin.core.model import Bulletin
    from bulletin.radio.preset_labels import labels

    pipeline.check_arguments(locals())
    heard = listener or pipeline.Listener()
    outs = tuple(map(Path, pipeline.file_names("out", out)))
    document = Path(manifest) if manifest else None
    names = [] if isinstance(sources, Bulletin) else pipeline.file_names("sources", sources)
    pipeline.check_outputs(names, outs, document)
    settings = overridden(
        of_show(show, lexicon),
        preset=preset,
        category=category,
        target=target,
        rate=rate,
        stereo=stereo,
        dry=dry,
        speed=speed,
    )
    if not isinstance(sources, Bulletin):
        options = pipeline.Options(encoding, latest, allow_local, heard.noted, force)
        sources = pipeline.read(names, title, _day(date), settings, plain, options)
    if strict:
        pipeline.check_sayable(sources, settings)
    order = pipeline.order(
        sources,
        outs,
        manifest=document,
        engine=engine,
        voice=voice,
        duration_s=None if duration is None else _seconds(duration),
        label=labels(settings.radio),
        listener=heard,
    )
    return pipeline.make(order, settings, listener=heard)


def script(
    sources: Sources | Bulletin,
    *,
    spoken: bool = False,
    engine: str = "auto",
    voice: str | None = None,
    title: str | None = None,
    date: Day | None = None,
    show: str | Path | Settings | None = None,
    plain: bool = False,
    lexicon: str | Path | None = None,
    encoding: str | None = None,
    latest: int = 5,
    allow_local: bool = False,
    force: bool = False,
    listener: Listener | None = None,
) -> str:
    """Write the script of sources, or of a bulletin that was read: Markdown that can be read back.

    With ``spoken``, return instead the words as ``engine`` will say them, and how long they last.
    Raises ``InputError``, and with ``spoken`` also ``EngineError``.
    """
    from bulletin import pipeline
    from bulletin.config.overrides import of_show
    from bulletin.core.model import Bulletin

    pipeline.check_arguments(locals())
    settings = of_show(show, lexicon)
    if not isinstance(sources, Bulletin):
        names = pipeline.file_names("sources", sources)
        tell = (listener or pipeline.Listener()).noted
        options = pipeline.Options(encoding, latest, allow_local, tell, force)
        sources = pipeline.read(names, title, _day(date), settings, plain, options)
    if spoken:
        return pipeline.spoken_script(sources, settings, engine, voice)
    return pipeline.written_script(pipeline.with_doubts(sources, settings))


def normalise(text: str, *, lexicon: str | Path | None = None) -> Spoken:
    """Normalise written words: ``.text`` is what is said, ``.pieces`` what rewrote each part.

    Raises ``SettingsError`` if the lexicon has a mistake.
    """
    from pathlib import Path

    from bulletin import pipeline

    pipeline.check_arguments(locals())
    return pipeline.normalised(text, Path(lexicon) if lexicon else None)


def voices() -> tuple[Available, ...]:
    """List the installed engines, whether each can speak here, and its voices."""
    from bulletin import pipeline

    return tuple(pipeline.survey())


def _day(date: Day | None) -> datetime.date | None:
    from bulletin.core.errors import SettingsError
    from bulletin.core.written_days import day_of

    try:
        return day_of(date) if isinstance(date, str) else date
    except ValueError as error:
        raise SettingsError(f"date: {error}") from None


def _seconds(duration: str | float) -> float:
    from bulletin.core.durations import length_s
    from bulletin.core.errors import SettingsError

    try:
        return length_s(duration)
    except ValueError as error:
        raise SettingsError(f"duration: {error}") from None
