"""Changes to a text that remember where each character came from.

>>> layer = Layer.of([Change(7, 9, ""), Change(13, 13, " ")])
>>> applied("informa-\\ntionwas", layer)
'information was'
>>> layer.original(0, 11), layer.original(12, 15)
((0, 13), (13, 16))
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Change(NamedTuple):
    """text[start:end] becomes `new`."""

    start: int
    end: int
    new: str


class Layer(NamedTuple):
    """Changes in text order that do not overlap, and where each begins and ends once all are made."""

    changes: tuple[Change, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, changes: Iterable[Change]) -> Layer:
        kept, starts, ends = tuple(changes), [], []
        grown = 0
        for start, end, new in kept:
            starts.append(start + grown)
            ends.append(start + grown + len(new))
            grown += len(new) - (end - start)
        return cls(kept, tuple(starts), tuple(ends))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span before the changes. What was taken out at its edges is no part of it; what was put for a stretch
        stands for all of the stretch."""
        first = self._start(start)
        return (first, first) if end <= start else (first, self._end(end))

    def _start(self, at: int) -> int:
        i = bisect_right(self.starts, at) - 1
        if i < 0:
            return at
        change, stop = self.changes[i], self.ends[i]
        return change.start if at < stop else change.end + at - stop

    def _end(self, at: int) -> int:
        i = bisect_left(self.starts, at) - 1
        if i < 0:
            return at
        change, stop = self.changes[i], self.ends[i]
        return change.end if at <= stop else change.end + at - stop


def applied(text: str, layer: Layer) -> str:
    """The text with all changes made."""
    pieces: list[str] = []
    at = 0
    for start, end, new in layer.changes:
        pieces += (text[at:start], new)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)
