"""How wide words are in a picture, and where their lines break."""

from __future__ import annotations

from timeline.charts import theme
from timeline.charts.rows import cut

from .shapes import SIZES, Role

_BOLD = 1.1  # how much wider the letters of a title are


def width_of(words: str, role: Role) -> float:
    """Pixels that words need at most.

    >>> width_of("Bridge closes", "title") > width_of("Bridge closes", "label")
    True
    """
    return theme.words_width(words) * SIZES[role] / SIZES["label"] * (_BOLD if role == "title" else 1)


def wrapped(text: str, width: float, role: Role, most: int) -> list[str]:
    """Lines of at most so many pixels; the last one of `most` is cut.

    >>> wrapped("The town council closed the old bridge", 120, "label", 2)
    ['The town council', 'closed the old bri…']
    """
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most:
        line = _shortened(rest.pop(0), width, role)
        while rest and width_of(f"{line} {rest[0]}", role) <= width:
            line += f" {rest.pop(0)}"
        lines.append(line)
    if rest:
        lines[-1] = _shortened(f"{lines[-1]} {rest[0]} …", width, role)
    return lines


def _shortened(text: str, width: float, role: Role) -> str:
    """The beginning that has room, with "…" when it is not all."""
    most = int(width / width_of("i", role)) + 1  # of the narrowest letters: a word may be as long as a book
    text = cut(text, most) if len(text) > most else text
    while len(text) > 1 and width_of(text, role) > width:
        text = cut(text, len(text) - 1)
    return text
