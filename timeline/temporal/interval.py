"""A stretch of time, told with a precision, a hedge and perhaps an open end.

>>> print(Interval.of(2013, 3))
2013-03-01/2013-04-01 MONTH
>>> Interval.of(2013, 3).relation(Interval.of(2013, 3, 22))
'contains'
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from .cells import DAY_SECONDS, Unit, at, cell, civil, floor, iso, start

Mod = Literal[
    "", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
]  # fmt: skip
Part = Literal["", "WE", "SP", "SU", "FA", "WI", "H1", "H2", "MO", "MI", "AF", "EV", "NI", "DT"]
Relation = Literal["before", "meets", "overlaps", "starts", "during", "finishes", "equals", "contains", "after"]
Bounds = tuple[int | None, int | None, int | None, int | None]

# The hedge's share of the told stretch: (outer start, core start, core end, outer end), as sixths of its length.
SHARES: dict[str, tuple[int, int, int, int]] = {
    "START": (0, 0, 2, 3),  # "early March": core the first third, outer the first half
    "MID": (1, 2, 4, 5),  # "mid-March": core the middle third
    "END": (3, 4, 6, 6),  # "late March"
}
# Half-width of "around", by the unit it was told with, in days: our margins, shown as ours.
MARGIN_DAYS: dict[Unit, int] = {
    Unit.DAY: 3,
    Unit.WEEK: 7,
    Unit.MONTH: 15,
    Unit.QUARTER: 31,
    Unit.YEAR: 365,
    Unit.DECADE: 3652,
    Unit.CENTURY: 36524,
    Unit.MILLENNIUM: 365242,
}
DAYPARTS = ("MO", "MI", "AF", "EV", "NI", "DT")
SEASONS: tuple[Part, ...] = ("SP", "SU", "FA", "WI")
OPEN_START = ("BEFORE", "ON_OR_BEFORE")
OPEN_END = ("AFTER", "ON_OR_AFTER")


class Interval(NamedTuple):
    """Half-open [start, end) in seconds; None is an open end.

    `unit` is the precision it was told with, `mod` how it was hedged, `part` the TIMEX3 name of a part of a larger cell
    (SU: summer, WE: weekend, NI: night). `zone` is a clock time's offset as told, never applied.
    """

    start: int | None
    end: int | None
    unit: Unit
    mod: Mod = ""
    part: Part = ""
    zone: str = ""

    @classmethod
    def of(cls, y: int, *rest: int) -> Interval:
        """The year, month, day, hour, minute or second of these numbers."""
        unit = (Unit.YEAR, Unit.MONTH, Unit.DAY, Unit.HOUR, Unit.MINUTE, Unit.SECOND)[len(rest)]
        t = at(y, *rest)
        return cls(t, start(cell(t, unit) + 1, unit), unit)

    @classmethod
    def date(cls, y: int, m: int | None = None, d: int | None = None) -> Interval | None:
        """The year, month or day of these numbers, if the calendar has it.

        >>> Interval.date(2023, 6, 31) is None
        True
        """
        if m is None:
            return cls.of(y)
        if not 1 <= m <= 12:
            return None
        if d is None:
            return cls.of(y, m)
        return cls.of(y, m, d) if civil(at(y, m, d) // DAY_SECONDS) == (y, m, d) else None

    @classmethod
    def span(cls, i: int, n: int, unit: Unit) -> Interval:
        """`n` cells of `unit` from cell `i` on."""
        return cls(start(i, unit), start(i + n, unit), unit)

    @classmethod
    def before_era(cls, i: int, unit: Unit) -> Interval:
        """Decade or century `i`, negative: the 470s BC (-48) are 479 to 470 BC, the 5th century BC (-5) 500 to 401 BC.

        >>> print(Interval.before_era(-48, Unit.DECADE), Interval.before_era(-5, Unit.CENTURY), sep=" | ")
        -0478-01-01/-0468-01-01 DECADE | -0499-01-01/-0399-01-01 CENTURY
        """
        behind = 2 if unit is Unit.DECADE else 1  # years are astronomical: 1 BC is the year 0
        lo, hi = (civil(start(k, unit) // DAY_SECONDS)[0] + behind for k in (i, i + 1))
        return cls(at(lo), at(hi), unit)

    def __str__(self) -> str:
        ends = f"{'..' if self.start is None else iso(self.start)}/{'..' if self.end is None else iso(self.end)}"
        return " ".join(x for x in (ends, self.unit.name, self.part, self.mod) if x)

    def bounds(self) -> Bounds:
        """Earliest start, core start, core end, latest end: what may, and what must, lie inside.

        A core start after the core end says that nothing is certain to lie inside.

        >>> [iso(t) for t in Interval.of(2013, 3, 22)._replace(mod="APPROX").bounds()]
        ['2013-03-19', '2013-03-26', '2013-03-19', '2013-03-26']
        >>> [iso(t) for t in Interval.of(2013)._replace(mod="START").bounds()]
        ['2013-01-01', '2013-01-01', '2013-05-01', '2013-07-01']
        """
        if self.start is None or self.end is None:
            return self.start, self.start, self.end, self.end
        if self.mod in SHARES:
            if not self._whole():
                return self.start, self.start, self.end, self.end
            a, b, c, d = (self._share(sixths) for sixths in SHARES[self.mod])
            return a, b, c, d
        if self.mod == "APPROX":
            width = MARGIN_DAYS.get(self.unit, 0) * DAY_SECONDS or (self.end - self.start)
            lo, hi = self.start - width, self.end + width
            return (lo, self.start, self.end, hi) if self.end - self.start > DAY_SECONDS else (lo, hi, lo, hi)
        return self.start, self.start, self.end, self.end

    def is_several_days(self) -> bool:
        """A weekend, "3 to 5 May": no single day, though told in days.

        >>> Interval.of(2013, 3, 22).is_several_days(), Interval.span(15_786, 2, Unit.DAY).is_several_days()
        (False, True)
        """
        several = self.start is not None and self.end is not None and self.end - self.start > DAY_SECONDS
        return several and self.unit is Unit.DAY

    def is_several(self) -> bool:
        """Told in days, months or years, and more than one of them: "from 1951 to 1956", a weekend.

        >>> Interval.of(2013).is_several(), Interval(at(1951), at(1957), Unit.YEAR).is_several()
        (False, True)
        """
        if self.start is None or self.end is None or self.mod or self.unit not in (Unit.DAY, Unit.MONTH, Unit.YEAR):
            return False
        return self.part in ("", "WE") and cell(self.end - 1, self.unit) > cell(self.start, self.unit)

    def _whole(self) -> bool:
        """Whether both ends lie on the told unit's border: "earlier this year" is cut at the anchor instead."""
        assert self.start is not None and self.end is not None
        return bool(self.part) or (
            self.start == floor(self.start, self.unit) and self.end == floor(self.end, self.unit)
        )

    def _share(self, sixths: int) -> int:
        """A point so many sixths inside: in whole months or days where the stretch has them."""
        assert self.start is not None and self.end is not None
        first, last = cell(self.start, Unit.MONTH), cell(self.end, Unit.MONTH)
        if (last - first) % 6 == 0 and last > first and self.start == start(first, Unit.MONTH):
            return start(first + (last - first) * sixths // 6, Unit.MONTH)
        t = self.start + (self.end - self.start) * sixths // 6
        return floor(t, Unit.DAY) if self.unit > Unit.DAY or self.part == "WE" else t

    def relation(self, other: Interval) -> Relation:
        """How this stretch lies to the other (J. F. Allen's relations, inverses folded where they read alike).

        >>> Interval.of(2012).relation(Interval.of(2013)), Interval.of(2014).relation(Interval.of(2012))
        ('meets', 'after')
        """
        far = 1 << 62
        a, b = (-far if self.start is None else self.start), (far if self.end is None else self.end)
        c, d = (-far if other.start is None else other.start), (far if other.end is None else other.end)
        if (a, b) == (c, d):
            return "equals"
        if b <= c:
            return "meets" if b == c else "before"
        if d <= a:
            return "after"
        if a <= c and d <= b:
            return "contains"
        if c <= a and b <= d:
            return "starts" if a == c else "finishes" if b == d else "during"
        return "overlaps"

    def told(self) -> Interval:
        """The cell an open stretch was told from: "since 2014" → 2014; a closed stretch is its own.

        >>> print(Interval(at(2017), None, Unit.YEAR, "AFTER").told())
        2016-01-01/2017-01-01 YEAR
        """
        unit, n = PART_LENGTH.get(self.part, (self.unit, 1))
        if self.start is None and self.end is None:
            return self
        if self.end is None and self.start is not None:
            i = cell(self.start, unit) - (n if self.mod == "AFTER" else 0)
        elif self.start is None and self.end is not None:
            i = cell(self.end - 1, unit) + 1 - (0 if self.mod == "BEFORE" else n)
        else:
            return self
        lo, hi = start(i, unit), start(i + n, unit)
        return Interval(lo, hi, self.unit, "", self.part, self.zone)


PART_LENGTH: dict[str, tuple[Unit, int]] = {
    "WE": (Unit.DAY, 2),
    "SP": (Unit.MONTH, 3),
    "SU": (Unit.MONTH, 3),
    "FA": (Unit.MONTH, 3),
    "WI": (Unit.MONTH, 3),
    "H1": (Unit.MONTH, 6),
    "H2": (Unit.MONTH, 6),
    "MO": (Unit.HOUR, 6),
    "MI": (Unit.HOUR, 1),
    "AF": (Unit.HOUR, 6),
    "EV": (Unit.HOUR, 6),
    "NI": (Unit.HOUR, 9),
    "DT": (Unit.HOUR, 12),
}
