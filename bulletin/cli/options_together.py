"""Options that several commands take together."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

_Result = TypeVar("_Result")
_Command = Callable[..., Any]


def together(name: str, kind: type, *options: Callable[[_Command], _Command]) -> Any:
    """What gives a command some ``options`` as one value of a ``kind``, the keyword ``name``."""

    def give(command: Callable[..., _Result]) -> Callable[..., _Result]:
        @wraps(command)
        def given(*args: Any, **kwargs: Any) -> _Result:
            own = {each: kwargs.pop(each) for each in kind.__annotations__}
            return command(*args, **{name: own}, **kwargs)

        for option in reversed(options):
            given = option(given)
        return given

    return give
