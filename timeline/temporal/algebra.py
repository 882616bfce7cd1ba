"""Expressions of time, kept unresolved: frozen, hashable, and their repr is their constructor.

So an expression can be cached, shown, explained, and resolved again under another publication date. The operators
follow S. Bethard and J. Parker, "A Semantically Compositional Annotation Scheme for Time Normalization" (LREC 2016).

>>> from timeline.temporal.shifts import DAY, FRIDAY
>>> Before(Last(DCT, FRIDAY), Period(2, DAY))                              # two days before last Friday
Before(Last(DCT, Every(DAY, WEEK, 5)), Period(2, DAY))
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from .cells import Unit
from .interval import Interval, Part
from .interval import Mod as ModName
from .shifts import Clock, Every, Period, Repeating, Shift, Shown

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

    `ref` is the time told last, `near` the time that bare names ("in October") hang on when it is not `dct`, `report`
    the quarter or year whose figures are told; `earlier` of what had happened before that time;
    `untold` where the time told last is no day of what is told.
    """

    dct: Interval | None
    ref: Interval | None = None
    lean: Lean | None = None
    policy: Policy = Policy()
    near: Interval | None = None
    report: Interval | None = None
    earlier: bool = False
    untold: bool = False


# ---- expressions -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Anchored(Shown):
    """DCT: the publication date. REF: the time told last. REPORT: the quarter or year whose figures are told."""

    name: str

    def __repr__(self) -> str:
        return self.name


DCT, REF, REPORT = Anchored("DCT"), Anchored("REF"), Anchored("REPORT")


@dataclass(frozen=True, repr=False)
class Date(Shown):
    """A year, a month or a day told in full."""

    y: int
    m: int | None = None
    d: int | None = None


@dataclass(frozen=True, repr=False)
class Cell(Shown):
    """The n-th cell of a coarse unit, counted as the calendar counts: Cell(199, DECADE) is the 1990s."""

    i: int
    unit: Unit


@dataclass(frozen=True, repr=False)
class Last(Shown):
    """The latest `shift` before `base`."""

    base: Expr
    shift: Shift


@dataclass(frozen=True, repr=False)
class Next(Shown):
    """The first `shift` after `base`."""

    base: Expr
    shift: Shift


@dataclass(frozen=True, repr=False)
class This(Shown):
    """The `shift` in the same larger cell as `base`: this week, this Friday, June of last year."""

    base: Expr
    shift: Repeating


@dataclass(frozen=True, repr=False)
class Before(Shown):
    """`base` moved back by a period."""

    base: Expr
    shift: Period


@dataclass(frozen=True, repr=False)
class After(Shown):
    """`base` moved on by a period."""

    base: Expr
    shift: Period


@dataclass(frozen=True, repr=False)
class Nth(Shown):
    """The k-th `shift` inside `base`; from its end: the k-th last."""

    base: Expr
    shift: Repeating
    k: int
    from_end: bool = False


@dataclass(frozen=True, repr=False)
class Head(Shown):
    """The first n units of `base`: the first nine months of 1989; from its end: the last ones."""

    base: Expr
    shift: Period
    from_end: bool = False


@dataclass(frozen=True, repr=False)
class Counterpart(Shown):
    """The same stretch of another year: "the 1988 period" in a report on the third quarter of 1989."""

    year: Expr
    of: Anchored


@dataclass(frozen=True, repr=False)
class Between(Shown):
    """From the start of `a` to the end of `b`; where `a` is told by an amount ("the three months to March"), that."""

    a: Expr
    b: Expr
    amount: Period | None = None


@dataclass(frozen=True, repr=False)
class Nearest(Shown):
    """A bare name: on the side the verb leans to; else a weekday is the nearest past, anything else the nearest."""

    shift: Repeating


@dataclass(frozen=True, repr=False)
class Mod(Shown):
    """`of`, hedged (START MID END APPROX …) or open (BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER)."""

    mod: ModName
    of: Expr


@dataclass(frozen=True, repr=False)
class Rest(Shown):
    """The stretch of `of` on one side of the anchor: earlier this year (past), later this week (future)."""

    of: Expr
    side: Lean


@dataclass(frozen=True, repr=False)
class At(Shown):
    """A clock time on a day."""

    day: Expr
    clock: Clock


@dataclass(frozen=True, repr=False)
class Either(Shown):
    """Two defensible readings of the same words, the first one chosen: 10/12/2017."""

    a: Expr
    b: Expr
    reason: str
    order: str  # the day order that `a` assumes


@dataclass(frozen=True, repr=False)
class Vague(Shown):
    """PAST_REF, PRESENT_REF, FUTURE_REF: no place on the axis."""

    name: str


@dataclass(frozen=True, repr=False)
class Ahead(Shown):
    """ "in two weeks": counted on from now when the words lie ahead, an amount when they tell what took so long."""

    shift: Period


@dataclass(frozen=True, repr=False)
class Within(Shown):
    """ "within two weeks": the stretch from now on; an amount when the words tell what took so long."""

    shift: Period


@dataclass(frozen=True, repr=False)
class Often(Shown):
    """A set of times: daily, every Tuesday, twice a week; with a clock time or a part of the day."""

    shift: Shift
    clock: Clock | None = None
    part: Part = ""


Expr: TypeAlias = (
    "Anchored | Date | Cell | Last | Next | This | Before | After | Nth | Head | Counterpart | Between | Nearest"
    " | Mod | Rest | At | Either | Vague | Ahead | Within | Often | Period"
)


# ---- an expression the fold knows ----------------------------------------------------------------------------------

# "Overnight": the night to the publication's day, or the one that follows a day told just before.
OVERNIGHT = This(Before(This(DCT, Every(Unit.DAY)), Period(1, Unit.DAY)), Every(Unit.HOUR, Unit.DAY, 22, 9, "NI"))
