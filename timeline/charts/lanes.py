"""Lanes without overlap: the pixels that a mark and its label need, the side of the label, the first free lane."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from . import theme
from .rows import POINTS, Row, Side, cut

_PAD = 6  # between a bar and its label
_FEWEST = 8  # characters: a label is never cut shorter than this


def labelled(row: Row, window: tuple[float, float], scale: float) -> Row:
    """The row with its label where it fits: right, inside, left; else cut where there is most room."""
    words = theme.words_width(row.label) + _PAD
    left, right = extent(row, scale)
    edge, end = window[0] * scale, window[1] * scale
    seen = min(right, end) - max(left, edge)
    if right <= edge or left >= end:  # out of sight until the chart is moved
        return _at(row, "right", right / scale)
    if row.look in ("within", "open") and seen > words + 2 * theme.MARK:
        return _at(row, "inside", max(row.lo, window[0]))
    if right + words <= end + theme.MARGIN and right < end + theme.MARK:
        return _at(row, "right", right / scale)
    if left - words >= edge:
        return _at(row, "left", left / scale)
    solid = row.core and row.fact and _seen(row.core, window) * scale
    if row.core and solid and solid > words + theme.MARK:
        return _at(row, "solid", max(row.core[0], window[0]))
    return _shortened(row, window, scale)


def _shortened(row: Row, window: tuple[float, float], scale: float) -> Row:
    left, right = extent(row, scale)
    room: dict[Side, float] = {
        "right": (window[1] * scale + theme.MARGIN - right) if right <= window[1] * scale else 0.0,
        "left": left - window[0] * scale,
        "inside": min(right, window[1] * scale) - max(left, window[0] * scale) if row.look in ("within", "open") else 0,
    }
    side = max(room, key=lambda s: room[s])
    words = row.label
    while len(words) > _FEWEST and theme.words_width(words) + _PAD + theme.GRIP > room[side]:
        words = cut(words, len(words) - 1)
    place = {"right": right / scale, "left": left / scale, "inside": max(row.lo, window[0])}[side]
    return _at(row._replace(label=words), side, place)


def _at(row: Row, side: Side, anchor: float) -> Row:
    return row._replace(side=side, anchor=anchor)


def _seen(stretch: tuple[float, float], window: tuple[float, float]) -> float:
    return max(0.0, min(stretch[1], window[1]) - max(stretch[0], window[0]))


def extent(row: Row, scale: float) -> tuple[float, float]:
    """The pixels of the mark: the bar, at least the smallest mark, and the readings that were not taken."""
    half = theme.MARK / 2
    point = row.look in POINTS
    left, right = row.lo * scale, row.hi * scale
    if point and not barred(row, scale):
        left = right = row.at * scale
    left, right = min(left, row.at * scale - half), max(right, row.at * scale + half)
    if not point:
        right = max(right, left + 1.5 * theme.MARK)
    for lo, hi in row.ghosts:
        left, right = min(left, lo * scale - 2), max(right, hi * scale + 2)
    return left, right


def barred(row: Row, scale: float) -> bool:
    """Whether a light bar is drawn: an exact day has one where a day is wide, for its hour is not known."""
    if row.look in ("clock", "unsure"):
        return False
    return row.look != "day" or (row.hi - row.lo) * scale >= theme.DAY_ROOM


def box(row: Row, scale: float) -> tuple[float, float]:
    """The pixels a row needs: its mark, and its label on one side of it."""
    left, right = extent(row, scale)
    words = theme.words_width(row.label) + _PAD
    if row.side == "right":
        return left, right + words
    if row.side == "left":
        return left - words, right
    return left, max(right, row.anchor * scale + words)


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
