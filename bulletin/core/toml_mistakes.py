"""Explains invalid TOML in terms that a person who writes settings understands."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern

_SETTING = lazy_pattern(r"\s*([^\s=:#\[\]\"']+|\"[^\"]*\"|'[^']*')\s*([=:])\s*(.*?)\s*$")
_HEADING = lazy_pattern(r"\s*\[+\s*([\w.-]*)")
_CURLY = str.maketrans("“”„‟″‘’‚‛′", "\"\"\"\"\"'''''")
_CURLY_QUOTE = lazy_pattern(r"[=\[,]\s*[“”„‟‘’‚‛]")
_YES, _NO = {"yes", "on", "true", "हाँ", "हां"}, {"no", "off", "false", "नहीं"}
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
_NUMBER = r"[+-]?\d+(?:\.\d+)?"
_TOLD = "Write: {} = {}"


def explained(text: str, line: int | None, error: str) -> tuple[int, str, str]:
    """The line of a mistake, what is wrong, and what to do.

    ``line`` is where TOML's parser stopped with ``error``, or ``None`` for the end.
    """
    lines = text.split("\n")
    at = line or len(lines)
    while at > 1 and (line is None or not lines[at - 1].strip()) and not lines[at - 1].strip():
        at -= 1
    opened = _open_list(lines, at)
    if opened and not _CURLY_QUOTE.search(lines[opened - 1]):
        return opened, *_of_list(lines[opened - 1 :])
    return at, *_of_line(lines[at - 1], error)


def _of_line(line: str, error: str) -> tuple[str, str]:
    if _CURLY_QUOTE.search(line):
        return "its quotation marks are curly", f"Write: {line.strip().translate(_CURLY)}"
    if re.match(r"Cannot (overwrite|declare|mutate)", error):
        return _twice(line)
    if line.lstrip().startswith("["):
        name = (_HEADING.match(line) or [""])[1] or "name"
        brackets = ("[[", "]]") if line.lstrip().startswith("[[") else ("[", "]")
        todo = f"Write: {name.join(brackets)}"
        return "the heading of this table is not closed", f"{todo}, alone on its line."
    setting = _SETTING.match(line)
    if not setting:
        return _no_setting(line)
    name, between, value = setting.groups()
    if not re.fullmatch(r"[A-Za-z0-9_.-]+|\".*\"|'.*'", name):
        return f"{name} is not a setting's name", "Names use Latin letters, as in: title = …"
    if between == ":":
        return "a setting and its value are joined by =", _TOLD.format(name, _value(value))
    return _of_value(name, value, error)


def _of_value(name: str, value: str, error: str) -> tuple[str, str]:
    if not value or value.startswith("#"):
        return f"{name} has no value", "Write one after the =, or begin the line with #."
    if "\\" in value and re.search(r"escape|hex value|\\\\", error, re.IGNORECASE):
        plain = value.strip("\"'")
        return "in double quotes \\ is an escape character", _TOLD.format(name, f"'{plain}'")
    quote = value[0]
    if quote in "\"'" and value.count(quote) < 2:
        return "its quotation mark is not closed", _TOLD.format(name, f"{value}{quote}")
    if quote in "\"'":
        return "something follows its value", f"{_TOLD.format(name, _quoted_part(value))}"
    if value.endswith(('"', "'")):
        return "its quotation mark is not opened", _TOLD.format(name, f"{value[-1]}{value}")
    told = _value(value)
    why = "text needs quotation marks" if told.startswith('"') else f"{value} is not a value"
    return why, _TOLD.format(name, told)


def _value(value: str) -> str:
    """``value`` as TOML would write it."""
    plain = value.translate(_DIGITS).rstrip(",;")
    if plain.lower() in _YES | _NO:
        return "true" if plain.lower() in _YES else "false"
    if re.fullmatch(r"\d{1,2}[:.]\d\d", plain) and ":" in plain:
        return f'"{plain}"'
    if re.fullmatch(_NUMBER.replace(r"\.", "[.,]"), plain):
        return re.sub(r"^([+-]?)0+(?=\d)", r"\1", plain.replace(",", "."))
    if found := re.fullmatch(rf"({_NUMBER})\s*[A-Za-z%]+", plain):
        return found[1]
    if plain[:1] in "\"'[{":
        return plain
    return f'"{plain}"'


def _quoted_part(value: str) -> str:
    found = re.match(r"\"[^\"]*\"|'[^']*'", value)
    return found[0] if found else value


def _of_list(lines: list[str]) -> tuple[str, str]:
    line, *below = (each.split("#")[0] for each in lines)
    for each in below:
        if "]" in line or _SETTING.match(each) or each.lstrip().startswith("["):
            break
        line += each
    setting = _SETTING.match(line)
    name, value = (setting[1], setting[3]) if setting else ("times", line)
    items = re.findall(r"\"[^\"]*\"|'[^']*'|[^\s,\[\]\"']+", value)
    told = ", ".join(each if each[0] in "\"'" else _value(each.translate(_CURLY)) for each in items)
    return "this list is not written correctly", _TOLD.format(name, f"[{told}]")


def _open_list(lines: list[str], at: int) -> int | None:
    """The line on which a list begins that is broken at line ``at``; ``None`` if there is none."""
    for number in range(at, max(at - 20, 0), -1):
        line = lines[number - 1].split("#")[0]
        found = _SETTING.match(line)
        if found and found[2] == "=" and found[3].startswith("["):
            whole = found[3].count("[") == found[3].count("]")
            return number if number == at or not whole else None
        if number < at and (line.lstrip().startswith("[") or found):
            return None
    return None


def _twice(line: str) -> tuple[str, str]:
    if line.lstrip().startswith("["):
        name = (_HEADING.match(line) or ["", "it"])[1]
        return f"[{name}] appears a second time", "Put its settings under the first one."
    name = (_SETTING.match(line) or ["", "it"])[1]
    return f"{name} is set a second time", "Remove one of the two."


def _no_setting(line: str) -> tuple[str, str]:
    words = line.strip()
    if words.startswith(("//", ";", "--", "/*")):
        return "a comment begins with #", f"Write: # {words.lstrip('/;-* ')}"
    if re.match(r"[\w-]+\s+\S", words):
        name, _, value = words.partition(" ")
        if re.fullmatch(r"[A-Za-z_]+", name):
            return "a setting and its value are joined by =", _TOLD.format(
                name, _value(value.strip())
            )
    if re.fullmatch(r"[A-Za-z_]+", words):
        return f"{words} has no value", f"Write: {words} = …"
    return "this line is not a setting", 'Write it as name = "value", or begin it with #.'
