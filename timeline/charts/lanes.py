"""Lanes without overlap: the pixels that a mark and its label need, the side of the label, the first free lane."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from . import theme
from .rows import POINTS, Row, Side, cut

_PAD = 6  # between a bar and its label
_FEWEST = 8  # characters: a label is never cut shorter than this


def labelled(row: Row, window: tuple[float, float], scale: float) -> Row:
    """The row with its label where it fits: inside, right, left; else cut where there is most room."""
    words = theme.words_width(row.label) + _PAD
    left, right = extent(row, scale)
    edge, end = window[0] * scale, window[1] * scale
    after, before = _after(row, right, words, scale), _before(row, left, words, scale)
    if right <= edge or left >= end:  # out of sight until the chart is moved
        return _at(row, "right", after / scale, scale)
    if _inside(row, window, scale) > words + theme.MARK:
        return _at(row, "inside", _first(row, window))
    if after + words <= end + theme.MARGIN and right < end + theme.MARK:
        return _at(row, "right", after / scale, scale)
    if before - words >= edge:
        return _at(row, "left", before / scale, scale)
    if row.core and row.fact and _seen(row.core, window) * scale > words + theme.MARK:
        return _at(row, "solid", max(row.core[0], window[0]))
    room: dict[Side, float] = {
        "right": end + theme.MARGIN - after if right <= end else 0.0,
        "left": before - edge,
        "inside": _inside(row, window, scale),
    }
    side = max(room, key=lambda s: room[s])
    place = {"right": after / scale, "left": before / scale, "inside": _first(row, window)}[side]
    return _at(row._replace(label=_fitted(row, room[side] - theme.GRIP)), side, place, scale)


def _at(row: Row, side: Side, anchor: float, scale: float = 0.0) -> Row:
    """At the mark itself where nothing is wider: then the blank between them is the same however wide the chart is."""
    at_mark = scale and side in ("left", "right") and abs(anchor - row.at) * scale <= theme.MARK / 2 + 0.01
    return row._replace(side=side, anchor=row.at if at_mark else anchor)


def tied(row: Row) -> bool:
    """Whether the label starts, or ends, at the mark itself."""
    return row.side in ("left", "right") and row.anchor == row.at


def _fitted(row: Row, room: float) -> str:
    """The title is cut; what tells factuality and colour stays."""
    title = row.label.removesuffix(row.suffix)
    while len(title) > _FEWEST and theme.words_width(title + row.suffix) + _PAD > room:
        title = cut(title, len(title) - 1)
    return title + row.suffix


def _inside(row: Row, window: tuple[float, float], scale: float) -> float:
    """The pixels inside a light bar in which a label can stand; in that of a day, those before its mark."""
    if row.core and not row.fact:  # its bar is pale enough for the page's own colour of text
        return _seen(row.core, window) * scale - theme.MARK
    if row.look in ("within", "open"):
        return _seen((row.lo, row.hi), window) * scale - theme.MARK
    day = row.look == "day" and barred(row, scale)
    return _seen((row.lo, row.at), window) * scale - theme.MARK if day else 0.0


def _first(row: Row, window: tuple[float, float]) -> float:
    return max(row.core[0] if row.core else row.lo, window[0])


def _seen(stretch: tuple[float, float], window: tuple[float, float]) -> float:
    return max(0.0, min(stretch[1], window[1]) - max(stretch[0], window[0]))


def _after(row: Row, edge: float, words: float, scale: float) -> float:
    """Where words at the right can start: no reading that was not taken stands in them."""
    for lo, hi in sorted(row.ghosts):
        if lo * scale - _PAD < edge + words and hi * scale > edge:
            edge = hi * scale + 2
    return edge


def _before(row: Row, edge: float, words: float, scale: float) -> float:
    """Where words at the left can end."""
    for lo, hi in sorted(row.ghosts, key=lambda ghost: -ghost[1]):
        if hi * scale + _PAD > edge - words and lo * scale < edge:
            edge = lo * scale - 2
    return edge


def extent(row: Row, scale: float) -> tuple[float, float]:
    """The pixels of the mark: the bar, and at least the smallest mark."""
    half = theme.MARK / 2
    left, right = row.lo * scale, row.hi * scale
    if row.look in POINTS and not barred(row, scale):
        left = right = row.at * scale
    left, right = min(left, row.at * scale - half), max(right, row.at * scale + half)
    return left, right if row.look in POINTS else max(right, left + 1.5 * theme.MARK)


def barred(row: Row, scale: float) -> bool:
    """Whether a light bar is drawn: an exact day has one where a day is wide, for its hour is not known."""
    if row.look in ("clock", "unsure"):
        return False
    return row.look != "day" or (row.hi - row.lo) * scale >= theme.DAY_ROOM


def box(row: Row, scale: float) -> tuple[float, float]:
    """The pixels a row needs: its mark, its label, and the readings that were not taken."""
    left, right = extent(row, scale)
    words, anchor = theme.words_width(row.label) + _PAD + tied(row) * theme.MARK / 2, row.anchor * scale
    left, right = (min(left, anchor - words), right) if row.side == "left" else (left, max(right, anchor + words))
    for lo, hi in row.ghosts:
        left, right = min(left, lo * scale - 2), max(right, hi * scale + 2)
    return left, right


def pack(boxes: Sequence[tuple[float, float]]) -> list[int]:
    """A lane for each box, in order of their left edges: the first lane that is free there.

    >>> pack([(0, 50), (10, 30), (60, 90)])
    [0, 1, 0]
    """
    busy: list[tuple[float, int]] = []  # where a lane is free again
    free: list[int] = []
    lanes = []
    for left, right in boxes:
        while busy and busy[0][0] <= left:
            heapq.heappush(free, heapq.heappop(busy)[1])
        lane = heapq.heappop(free) if free else len(busy)
        heapq.heappush(busy, (right + theme.GAP, lane))
        lanes.append(lane)
    return lanes
