"""Days, months and years in words, for any year.

>>> in_words(-735160.0), in_words(19787.5), stretch(19787.0, 19790.0)
('15 March 44 BCE', '5 March 2024', '5 March–7 March 2024')
"""

from __future__ import annotations

from timeline.temporal.cells import Unit, civil

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def year_in_words(y: float) -> str:
    """An astronomical year as people write it: there is no year 0.

    >>> year_in_words(-43), year_in_words(79)
    ('44 BCE', '79 CE')
    """
    n = int(y)
    return f"{1 - n} BCE" if n <= 0 else f"{n} CE" if n < 1000 else str(n)


def in_words(place: float, *, year: bool = True) -> str:
    """The day that holds a place."""
    y, m, d = civil(int(place // 1))
    return f"{d} {MONTHS[m - 1]}" + (f" {year_in_words(y)}" if year else "")


def stretch(lo: float, hi: float) -> str:
    """First and last day of a stretch whose end is exclusive; the year once when it is the same."""
    last = hi - 1 if hi == hi // 1 else hi
    if lo // 1 >= last // 1:
        return in_words(lo)
    same = civil(int(lo // 1))[0] == civil(int(last // 1))[0]
    return f"{in_words(lo, year=not same)}–{in_words(last)}"


def unit_in_words(lo: float, hi: float, unit: Unit) -> str:
    """A day, week, month … of the calendar by its name.

    >>> unit_in_words(19783.0, 19814.0, Unit.MONTH), unit_in_words(19786.0, 19793.0, Unit.WEEK)
    ('March 2024', '4 March–10 March 2024')
    """
    y, m, _ = civil(int(lo // 1))
    if unit is Unit.MONTH:
        return f"{MONTHS[m - 1]} {year_in_words(y)}"
    if unit is Unit.YEAR:
        return year_in_words(y)
    if unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        return f"{year_in_words(y)}–{year_in_words(civil(int(hi // 1) - 1)[0])}"
    return stretch(lo, hi)
