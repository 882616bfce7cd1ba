"""The key of a picture: the signs it holds, and the colours when there are several."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.charts import theme
from timeline.charts.layout import Layout
from timeline.charts.rows import KEY as LOOKS
from timeline.charts.rows import cut

from .harmless import plain
from .paragraphs import width_of
from .shapes import Bar, Mark, Shape, Words

_SIGN = 22  # pixels of a sign and its blank
_APART = 16  # pixels between two items
_LONGEST = 40  # characters of a name of a colour
Item = tuple[list[Shape], str]


def signs(layout: Layout, width: float) -> list[list[Shape]]:
    """The looks that the rows have, in lines of at most so many pixels; each shape relative to its line."""
    used = {row.look for row in layout.rows}
    return _lines(((_sign(look), words) for look, _, words, _ in LOOKS if look in used), width)


def colours(layout: Layout, width: float, *, grey: bool = False) -> list[list[Shape]]:
    """The values of the facet, when there are two or more; in grey those whose tags stand behind the labels."""
    used = {row.colour for row in layout.rows}
    legend = [(name, colour) for name, colour in layout.legend if colour in used]
    if len(legend) < 2 or (grey and not legend[0][0].startswith(tuple(theme.TAGS))):
        return []
    return _lines((([Mark("square", 7, 0, 11, colour)], cut(plain(name), _LONGEST)) for name, colour in legend), width)


def _sign(look: str) -> list[Shape]:
    grey = theme.OTHER
    light, solid = Bar(0, -6, 16, 12, "light", grey), Bar(0, -6, 16, 12, "solid", grey)
    around: list[Shape] = [light._replace(fill="hatched"), Mark("diamond-open", 8, 0, 10, grey)]
    made: dict[str, list[Shape]] = {
        "day": [Mark("diamond", 8, 0, 12, grey)], "clock": [Mark("circle", 8, 0, 12, grey)], "span": [solid],
        "within": [light], "around": around, "unsure": [Mark("diamond-open", 8, 0, 12, grey)],
        "open": [light, Mark("triangle-right", 11, 0, 12, grey)],
    }  # fmt: skip
    return made[look]


def _lines(items: Iterable[Item], width: float) -> list[list[Shape]]:
    lines: list[list[Shape]] = []
    x = width
    for shapes, words in items:
        needed = _SIGN + width_of(words, "quiet")
        if x + needed > width:
            lines.append([])
            x = 0.0
        lines[-1] += [shape._replace(x=shape.x + x) for shape in shapes if isinstance(shape, (Bar, Mark))]
        lines[-1].append(Words(x + _SIGN, 4, words, "quiet"))
        x += needed + _APART
    return lines
