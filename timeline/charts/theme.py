"""Colours and sizes of the charts, as data. Each facet colour has 3:1 on white and on the dark grounds, and carries
white text at 4.5:1."""

from __future__ import annotations

from typing import NamedTuple

FACETS = ("#0072B2", "#B85C00", "#00795A", "#A0477E", "#2A7BAB")
TAGS = "①②③④⑤"  # double the colour, in the key and behind the label
OTHER = "#767676"
FACTUALITY = {
    "happened": "#0072B2", "planned": "#00795A", "possible": "#B85C00", "denied": "#A0477E", "cancelled": "#A0477E",
    "unknown": OTHER,
}  # fmt: skip
ON_SOLID = "#FFFFFF"  # a label on a solid bar
MIDDLE = "rgba(128,128,128,0.95)"  # readable on both grounds
SILENCE = "rgba(128,128,128,0.08)"  # the ground of a gap
GRID = "rgba(128,128,128,0.25)"
PALE = 0.3  # alpha of the ground of a mark that is no fact; its outline keeps the full colour
LIGHT = 0.22  # alpha of "some time in here"


class Theme(NamedTuple):
    """What a chart outside the dashboard needs; inside it the page's own theme supplies ground and text."""

    ground: str
    text: str
    quiet: str  # second-rank text: gaps, publication dates, counts
    grid: str
    marks: tuple[str, ...] = (*FACETS, OTHER)


LIGHT_THEME = Theme(ground="#FFFFFF", text="#1A1C23", quiet="#5C5F66", grid="#DDDDDD")
DARK_THEME = Theme(ground="#171614", text="#FAFAFA", quiet="#B4B2AE", grid="#3A3936")
THEMES = {"light": LIGHT_THEME, "dark": DARK_THEME}

# ---- sizes, in pixels ---------------------------------------------------------------------------------------------

MARK = 14  # smallest mark
GRIP = 7  # the tick on a bar by which it is taken
GAP = 10  # between two boxes of a lane
LANE = 34
NARROW_LANE = 27  # when there are many
MANY_LANES = 16
HEAD = 64  # above and below the lanes
STRIP = 22  # a line of small words above the lanes: gaps, publication dates
DENSITY = 90
MARGIN = 120  # at the right of the plot, for labels
LEFT = 12
WIDTH = 400  # the plot is packed for this width, as it stands beside a card; a wider one only adds room
DAY_ROOM = 3 * MARK  # a day as wide as this shows that its hour is not known
UNSELECTED = 0.55  # opacity of the other marks while one is selected

# ---- numbers ------------------------------------------------------------------------------------------------------

LONGEST_LABEL = 40  # characters
LONGEST_NAME = 22  # characters of the name of a group
MOST_GROUPS = 12
MOST_MARKS = 1500
MOST_BARS = 5000
MOST_LANES = 80  # with labels
MOST_ENDS = 600  # marks with the end of a label where names have no room: a browser draws words slower than marks

# Each row: characters of a proportional font of 12 px, and the width of one. The rest is CHARACTER wide.
CHARACTER = 6.9
WIDTHS = (
    ("ijlIft.,;:'’|!()[]- ", 4.4),
    ("mwMW@%…—", 11.5),
    ("ABCDEFGHKNOPQRSUVXYZ&", 8.6),
    (TAGS, 13.0),
)
_WIDTH = {character: width for characters, width in WIDTHS for character in characters}


def words_width(words: str) -> float:
    """Pixels that words need at most, for a proportional font of 12 px.

    >>> words_width("ill") < words_width("own") < words_width("WWW")
    True
    """
    return sum(_WIDTH.get(c) or (CHARACTER if c < "\u1100" else 13.0) for c in words)


def alpha(colour: str, opacity: float) -> str:
    """A hex colour as rgba.

    >>> alpha("#0072B2", 0.22)
    'rgba(0,114,178,0.22)'
    """
    r, g, b = _channels(colour)
    return f"rgba({r},{g},{b},{round(opacity, 3)})"


def contrast(a: str, b: str) -> float:
    """The contrast of two hex colours, as WCAG counts it.

    >>> contrast("#000000", "#FFFFFF")
    21.0
    """
    dark, light = sorted((_luminance(a), _luminance(b)))
    return round((light + 0.05) / (dark + 0.05), 2)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    shares = [c / 255 for c in _channels(colour)]
    r, g, b = (s / 12.92 if s <= 0.03928 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
