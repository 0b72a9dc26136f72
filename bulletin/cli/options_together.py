"""Options that several commands take together."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

_Command = Callable[..., Any]


def together(
    name: str, kind: type, *options: Callable[[_Command], _Command]
) -> Callable[[_Command], _Command]:
    """What gives a command some ``options`` as one value of a ``kind``, the keyword ``name``."""

    def give(command: _Command) -> _Command:
        @wraps(command)
        def with_own(*args: Any, **kwargs: Any) -> Any:
            own = {each: kwargs.pop(each) for each in kind.__annotations__}
            return command(*args, **{name: own}, **kwargs)

        given: _Command = with_own
        for option in reversed(options):
            given = option(given)
        return given

    return give
