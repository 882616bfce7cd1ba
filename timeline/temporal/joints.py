"""Where a run of tokens may be cut: between two tokens that no pattern has side by side.

>>> joints = Joints()
>>> joints.add("time", ["last", "unit"])
>>> joints.between(["last"], ["unit"]), joints.between(["unit"], ["last"])
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise


class Joints:
    """Which symbols stand side by side in a pattern, and which symbols a class may begin or end."""

    def __init__(self) -> None:
        self._next: dict[str, set[str]] = {}
        self._begins: dict[str, set[str]] = {}
        self._ends: dict[str, set[str]] = {}

    def add(self, yields: str, row: Sequence[str]) -> None:
        """Takes note of one row of symbols that builds `yields`."""
        self._begins.setdefault(row[0], set()).add(yields)
        self._ends.setdefault(row[-1], set()).add(yields)
        for a, b in pairwise(row):
            self._next.setdefault(a, set()).add(b)

    def between(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Whether a token of the classes `left` and one of `right`, side by side, can be in one mention."""
        after, before = _reached(left, self._ends), _reached(right, self._begins)
        return any(not before.isdisjoint(self._next.get(symbol, ())) for symbol in after)


def _reached(symbols: Iterable[str], steps: dict[str, set[str]]) -> set[str]:
    """The symbols and all that can be reached from them."""
    found, todo = set(symbols), list(symbols)
    while todo:
        new = steps.get(todo.pop(), set()) - found
        found |= new
        todo += new
    return found
