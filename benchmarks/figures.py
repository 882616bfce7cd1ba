"""A measured figure beside the floor it must reach and the aim, and tables of them in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """A line of a table: what was measured, on what, the figure, its floor and aim.

    >>> Row("timebank", "value F1", 85.2, floor=84, aim=87).verdict
    'floor reached'
    >>> [Row("10 MB", "peak memory, MB", n, floor=150, aim=100, least=False).verdict for n in (151, 150, 100)]
    ['MISSED', 'floor reached', 'aim reached']
    """

    corpus: str
    measure: str
    figure: float
    floor: float | None = None
    aim: float | None = None
    least: bool = True  # the floor is the least that is wanted; else the most that is allowed
    form: str = ".1f"

    def reaches(self, bound: float | None) -> bool:
        """Whether the figure is as good as a bound; no bound is always reached."""
        return bound is None or (self.figure >= bound if self.least else self.figure <= bound)

    @property
    def verdict(self) -> str:
        if self.floor is None:
            return ""
        if not self.reaches(self.floor):
            return "MISSED"
        return "aim reached" if self.aim is not None and self.reaches(self.aim) else "floor reached"


def table(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table.

    >>> print(table([Row("timebank", "value F1", 85.24, 84, 87)]))
    | on | measure | figure | floor | aim | |
    |---|---|---|---|---|---|
    | timebank | value F1 | 85.2 | 84 | 87 | floor reached |
    """
    header = ("on", "measure", "figure", "floor", "aim", "")
    return markdown(
        header,
        ((r.corpus, r.measure, f"{r.figure:{r.form}}", _bound(r.floor), _bound(r.aim), r.verdict) for r in rows),
    )


def markdown(header: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    """Any table; a cell that is None is empty, a number has one decimal. No lines, no table.

    >>> print(markdown(("a", "b"), [(1.25, None)]))
    | a | b |
    |---|---|
    | 1.2 |  |
    """
    made = ["| " + " | ".join(map(_cell, line)) + " |" for line in lines]
    top = ["| " + " | ".join(header).strip() + " |", "|" + "---|" * len(header)]
    return "\n".join([*top, *made]) if made else ""


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def _bound(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
