"""The days of a When's bounds, read back; years of five digits and more have no EDTF spelling of this form."""

from __future__ import annotations

from functools import lru_cache

from timeline.temporal import Interval
from timeline.temporal.cells import Unit, cell


def day_named(iso: str) -> Interval:
    """The day of an inclusive bound.

    >>> print(day_named("2024-03-05"), day_named("-11999-01-01"), sep=" | ")
    2024-03-05/2024-03-06 DAY | -11999-01-01/-11999-01-02 DAY
    """
    year, month, day = iso.rsplit("-", 2)
    return Interval.of(int(year), int(month), int(day))


@lru_cache(maxsize=1 << 16)
def number(iso: str) -> int:
    """The day's place in the row of all days.

    >>> number("2024-03-01") - number("2024-02-28")
    2
    """
    start = day_named(iso).start
    assert start is not None
    return cell(start, Unit.DAY)
