"""A resolved time → `When`: told edges, inclusive bounds, precision, spelling and words, in one place."""

from __future__ import annotations

from functools import lru_cache

from timeline.evidence import AnchorDate, OtherReading, Phrase, Resolution
from timeline.models import Basis, When
from timeline.temporal import Dated, Interval, Unit, display, explain
from timeline.temporal.algebra import Between
from timeline.temporal.interval import MARGIN_DAYS
from timeline.temporal.isodates import day_bounds, edges, edtf, precision
from timeline.temporal.shifts import Period

MARGINS = {Unit.DAY: "P3D", Unit.WEEK: "P1W", Unit.MONTH: "P15D", Unit.YEAR: "P1Y"}


def dated_when(dated: Dated, basis: Basis, *, lasting: bool = False, reason: str | None = None) -> When:
    """The When of an event tied to a time that lies on the axis.

    >>> from timeline.temporal import read_times
    >>> when = dated_when(read_times("It closed last week.", Interval.of(2024, 3, 8))[0], "relative")
    >>> when.earliest, when.latest_start, when.earliest_end, when.latest, when.edtf, when.display
    ('2024-02-26', '2024-03-03', '2024-02-26', '2024-03-03', '2024-02-26/2024-03-03', 'the week of 26 February 2024')
    """
    x = dated.interval
    assert x is not None
    return interval_when(x, basis, lasting=lasting, reason=reason, value=dated.value)


@lru_cache(maxsize=4096)  # a report says much of the same few days
def interval_when(
    x: Interval, basis: Basis, *, lasting: bool = False, reason: str | None = None, value: str | None = None
) -> When:
    """The When of an interval: within it unless `lasting`."""
    lo, core_lo, core_hi, hi = day_bounds(x)
    if not lasting:
        core_lo, core_hi = hi, lo
    start, end = _told(x)
    return When(
        edtf=edtf(x), start=start, end=end if lasting else None, earliest=lo, latest_start=core_lo,
        earliest_end=core_hi, latest=hi, precision=precision(x), mod=x.mod or None,
        extent="lasting" if lasting else "within",
        qualifier="~" if x.mod == "APPROX" else None, open=_open(x), timezone=x.zone or None, value=value, basis=basis,
        margin=MARGINS.get(x.unit, f"P{MARGIN_DAYS.get(x.unit, 0)}D") if x.mod == "APPROX" else None,
        reason=reason, display=display(x),
    )  # fmt: skip


def _told(x: Interval) -> tuple[str | None, str | None]:
    """The told edges in reduced precision; clock times keep their minutes."""
    if x.start is None or x.end is None:
        first, last = edges(x)
        return first, last
    if x.unit < Unit.DAY and not x.part:
        return edges(x)
    spelled = edtf(x._replace(mod="")) or ""
    first, slash, last = spelled.partition("/")
    return (first, last if slash else first) if not x.mod or x.mod == "APPROX" else edges(x)


def _open(x: Interval) -> str | None:
    if x.start is None:
        return "both" if x.end is None else "start"
    return "end" if x.end is None else None


def undated(reason: str) -> When:
    """An event without a time keeps its place in the list, with the reason.

    >>> undated("no time in reach").display
    'no date'
    """
    return When(basis="none", reason=reason, display="no date")


def resolution(dated: Dated) -> Resolution:
    """The evidence of a date: rule, expression, anchor, steps in words, readings not chosen."""
    return Resolution(
        rule=dated.mention.rule.pattern,
        expr=repr(dated.mention.expr),
        anchor=anchor_date(dated),
        steps=tuple(f"{step.name}: {step.words}" for step in explain(dated, sentence=False)),
        readings=tuple(OtherReading(edtf=edtf(r.interval), reason=r.reason) for r in dated.readings),
    )


def anchor_date(dated: Dated) -> AnchorDate | None:
    """The anchor as an EDTF date with its origin."""
    if dated.anchor is None:
        return None
    return AnchorDate(date=edtf(dated.anchor.date) or "..", origin=dated.anchor.origin)


def phrase(dated: Dated) -> Phrase:
    """The words of a time with their place."""
    return Phrase(exact=dated.mention.text, start=dated.start, end=dated.end)


def lasts(dated: Dated) -> bool:
    """Whether the words themselves tell a stretch that is filled: "from 3 to 9 May", "the last three weeks"."""
    x = dated.interval
    return isinstance(dated.mention.expr, Between) and x is not None and x.unit >= Unit.DAY and not _amount(dated)


def _amount(dated: Dated) -> bool:
    return isinstance(dated.mention.expr, Period)
