"""Formulas in TeX, as machines and encyclopedias write them: ``$6.2^{\\circ} \\text{C}$``."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Repair

_ARROWS = ("rightarrow", "Rightarrow", "to")
_ABOUT = ("approx", "sim")
_NESTED = "[^{}\n]"
for _ in range(3):
    _NESTED = f"(?:[^{{}}\n]|\\{{{_NESTED}{{0,200}}\\}})"


def _command(names: tuple[str, ...]) -> str:
    return rf"\\(?:{'|'.join(names)})(?![A-Za-z]) ?"


REPAIRS = (
    # «x − a {\displaystyle x-a\,}»: an encyclopedia's formula a second time
    Repair(lazy_pattern(rf"\{{\\displaystyle {_NESTED}{{0,400}}\}}"), "", "{\\"),
    Repair(lazy_pattern(r"\$([^$\\^\n]{0,80}[\\^][^$\n]{0,80})\$"), r"\1", "$"),
    Repair(lazy_pattern(r"\\\( ?([^()\\^_\n]{0,80}[\\^_][^()\n]{0,80}?) ?\\\)"), r"\1", "\\("),
    Repair(lazy_pattern(r"\^(?:\{ ?\\circ ?\}|\\circ(?![A-Za-z]))"), "°", "^"),
    Repair(
        lazy_pattern(r"\\(?:text|mathrm|mathbf|textbf|textit|mbox)\{([^{}\n]{0,80})\}"), r"\1", "\\"
    ),
    Repair(lazy_pattern(r"\\(?=[%#&])"), "", "\\"),
    Repair(lazy_pattern(r"\\frac\{([0-9]{1,4})\}\{([0-9]{1,4})\}"), r"\1/\2", "\\frac"),
    Repair(lazy_pattern(_command(("times",))), "×", "\\times"),
    Repair(lazy_pattern(_command(_ABOUT)), "≈", "\\"),
    Repair(lazy_pattern(_command(_ARROWS)), "→", "\\"),
)
