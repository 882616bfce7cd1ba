"""Expressions of time, kept unresolved: frozen, hashable, and their repr is their constructor.

So an expression can be cached, shown, explained, and resolved again under another publication date. The operators
follow S. Bethard and J. Parker, "A Semantically Compositional Annotation Scheme for Time Normalization" (LREC 2016).

>>> Before(Last(DCT, FRIDAY), Period(2, DAY))                              # two days before last Friday
Before(Last(DCT, Every(DAY, WEEK, 5)), Period(2, DAY))
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal, NamedTuple, TypeAlias

from .cells import DAY_SECONDS, Unit, at, cell, day_number, start, weekday
from .interval import Interval, Part
from .interval import Mod as ModName

SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY, MILLENNIUM = Unit
Lean = Literal["past", "future"]
Nearness = Literal["nearest", "calendar"]


class Policy(NamedTuple):
    """Which reading is chosen where several are defensible: one row each in docs/decisions."""

    last_weekday: Nearness = "nearest"
    next_weekday: Nearness = "calendar"
    named: Nearness = "nearest"
    day_order: Literal["auto", "dmy", "mdy"] = "auto"
    hemisphere: Literal["north", "south"] = "north"


class Context(NamedTuple):
    """What an expression is resolved against. `dct` is the publication date; None leaves relative phrases unresolved.

    `ref` is the time told last, `near` the time that bare names ("in October") hang on when it is not `dct`.
    """

    dct: Interval | None
    ref: Interval | None = None
    lean: Lean | None = None
    policy: Policy = Policy()
    near: Interval | None = None


class _Shown:
    """Gives nodes a repr that is their constructor, defaults left out."""

    def __repr__(self) -> str:
        shown = []
        for f in fields(self):  # type: ignore[arg-type]  # every subclass is a dataclass
            value = getattr(self, f.name)
            if value != f.default:
                shown.append(value.name if isinstance(value, Unit) else repr(value))
        return f"{type(self).__name__}({', '.join(shown)})"


# ---- shifts: ways to step along the line --------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Period(_Shown):
    """An amount of time: three weeks; n None is an unknown count; `plus` a second part (a year and six months)."""

    n: int | None
    unit: Unit
    plus: Period | None = None


@dataclass(frozen=True, repr=False)
class Every(_Shown):
    """A repeating stretch: every week, every Friday (DAY, WEEK, 5), every winter (MONTH, YEAR, 12, 3, "WI")."""

    unit: Unit
    within: Unit | None = None
    value: int = 1
    n: int = 1
    part: Part = ""

    @property
    def host(self) -> Unit:
        return self.within or self.unit

    def inside(self, i: int) -> Interval | None:
        """The stretch of host cell `i`; None when that cell has none (the 31st of a short month)."""
        first = start(i, self.host)
        a = cell(first, self.unit) + (self.value - 1 if self.within else 0)
        lo, hi = start(a, self.unit), start(a + self.n, self.unit)
        if self.within is MONTH and lo >= start(i + 1, MONTH):
            return None
        return Interval(lo, hi, self.unit, "", self.part)


@dataclass(frozen=True, repr=False)
class Yearly(_Shown):
    """A day of every year: a fixed one (2, 23), the k-th weekday of a month (11, k=4, dow=4), or days from Easter."""

    month: int = 0
    day: int = 0
    k: int = 0
    dow: int = 0
    easter: int | None = None

    @property
    def unit(self) -> Unit:
        return DAY

    @property
    def within(self) -> Unit:
        return YEAR

    @property
    def host(self) -> Unit:
        return YEAR

    @property
    def part(self) -> Part:
        return ""

    def inside(self, i: int) -> Interval | None:
        """The day in year `i`; None when that year has none (29 February)."""
        if self.easter is not None:
            return Interval.span(easter_sunday(i) + self.easter, 1, DAY)
        if not self.k:
            return Interval.date(i, self.month, self.day)
        if self.k > 0:
            first = at(i, self.month) // DAY_SECONDS
            day = first + (self.dow - weekday(first * DAY_SECONDS)) % 7 + 7 * (self.k - 1)
        else:
            last = start(cell(at(i, self.month), MONTH) + 1, MONTH) // DAY_SECONDS - 1
            day = last - (weekday(last * DAY_SECONDS) - self.dow) % 7 + 7 * (self.k + 1)
        return Interval.span(day, 1, DAY)


@dataclass(frozen=True, repr=False)
class Clock(_Shown):
    """A clock time as told; `hour` 24 ends the day; `zone` is as written; `half`: neither a.m. nor p.m. was said."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    half: bool = False


Repeating: TypeAlias = "Every | Yearly"
Shift: TypeAlias = "Period | Every | Yearly"


def easter_sunday(y: int) -> int:
    """Day number of Easter Sunday (method: J. Meeus, "Astronomical Algorithms", Gregorian calendar).

    >>> easter_sunday(2024) == day_number(2024, 3, 31), easter_sunday(1998) == day_number(1998, 4, 12)
    (True, True)
    """
    a, b, c = y % 19, y // 100, y % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return day_number(y, month, day + 1)


MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (Every(DAY, WEEK, i) for i in range(1, 8))
WEEKEND = Every(DAY, WEEK, 6, 2, "WE")
NIGHT = Every(HOUR, DAY, 22, 9, "NI")


# ---- expressions -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Anchored(_Shown):
    """DCT: the publication date. REF: the time told last."""

    name: str

    def __repr__(self) -> str:
        return self.name


DCT, REF = Anchored("DCT"), Anchored("REF")


@dataclass(frozen=True, repr=False)
class Date(_Shown):
    """A year, a month or a day told in full."""

    y: int
    m: int | None = None
    d: int | None = None


@dataclass(frozen=True, repr=False)
class Cell(_Shown):
    """The n-th cell of a coarse unit, counted as the calendar counts: Cell(199, DECADE) is the 1990s."""

    i: int
    unit: Unit


@dataclass(frozen=True, repr=False)
class Last(_Shown):
    """The latest `shift` before `base`."""

    base: Expr
    shift: Shift


@dataclass(frozen=True, repr=False)
class Next(_Shown):
    """The first `shift` after `base`."""

    base: Expr
    shift: Shift


@dataclass(frozen=True, repr=False)
class This(_Shown):
    """The `shift` in the same larger cell as `base`: this week, this Friday, June of last year."""

    base: Expr
    shift: Repeating


@dataclass(frozen=True, repr=False)
class Before(_Shown):
    """`base` moved back by a period."""

    base: Expr
    shift: Period


@dataclass(frozen=True, repr=False)
class After(_Shown):
    """`base` moved on by a period."""

    base: Expr
    shift: Period


@dataclass(frozen=True, repr=False)
class Nth(_Shown):
    """The k-th `shift` inside `base`; from its end: the k-th last."""

    base: Expr
    shift: Repeating
    k: int
    from_end: bool = False


@dataclass(frozen=True, repr=False)
class Head(_Shown):
    """The first n units of `base`: the first nine months of 1989; from its end: the last ones."""

    base: Expr
    shift: Period
    from_end: bool = False


@dataclass(frozen=True, repr=False)
class Between(_Shown):
    """From the start of `a` to the end of `b`."""

    a: Expr
    b: Expr


@dataclass(frozen=True, repr=False)
class Nearest(_Shown):
    """A bare name: on the side the verb leans to; else a weekday is the nearest past, anything else the nearest."""

    shift: Repeating


@dataclass(frozen=True, repr=False)
class Mod(_Shown):
    """`of`, hedged (START MID END APPROX …) or open (BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER)."""

    mod: ModName
    of: Expr


@dataclass(frozen=True, repr=False)
class Rest(_Shown):
    """The stretch of `of` on one side of the anchor: earlier this year (past), later this week (future)."""

    of: Expr
    side: Lean


@dataclass(frozen=True, repr=False)
class At(_Shown):
    """A clock time on a day."""

    day: Expr
    clock: Clock


@dataclass(frozen=True, repr=False)
class Either(_Shown):
    """Two defensible readings of the same words, the first one chosen: 10/12/2017."""

    a: Expr
    b: Expr
    reason: str
    order: str  # the day order that `a` assumes


@dataclass(frozen=True, repr=False)
class Vague(_Shown):
    """PAST_REF, PRESENT_REF, FUTURE_REF: no place on the axis."""

    name: str


@dataclass(frozen=True, repr=False)
class Often(_Shown):
    """A set of times: daily, every Tuesday, twice a week."""

    shift: Shift


Expr: TypeAlias = (
    "Anchored | Date | Cell | Last | Next | This | Before | After | Nth | Head | Between | Nearest | Mod | Rest | At"
    " | Either | Vague | Often | Period"
)
