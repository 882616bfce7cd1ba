"""Colours and sizes of the chart, as data. Each colour has at least 3:1 contrast on white and on the dark ground."""

from __future__ import annotations

FACETS = ("#0072B2", "#B85C00", "#00795A", "#A0477E", "#2B7FB0")
OTHER = "#767676"
FACTUALITY = {
    "happened": "#0072B2", "planned": "#00795A", "possible": "#B85C00", "denied": "#A0477E", "cancelled": "#A0477E",
    "unknown": OTHER,
}  # fmt: skip
LIGHT = 0.22  # alpha of "some time in here"
MARK = 14  # smallest mark, pixels
CHARACTER = 6.9  # width of a character of a label, pixels
GAP = 10  # between two boxes of a lane, pixels
LONGEST_LABEL = 40
LANE = 34
HEAD = 120
MARGIN = 120  # at the right of the plot, for labels, pixels
WIDTH = 440  # the plot is packed for this width, as it stands beside a card; a wider one only adds room
UNSELECTED = 0.55  # opacity of the other marks while one is selected
UNSELECTED_TEXT = "rgba(128,128,128,0.95)"  # readable on both grounds


def alpha(colour: str, opacity: float) -> str:
    """A hex colour as rgba.

    >>> alpha("#0072B2", 0.22)
    'rgba(0,114,178,0.22)'
    """
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({r},{g},{b},{opacity})"
