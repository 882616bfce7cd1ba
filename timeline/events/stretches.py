"""Times of which only a stretch is known: "two weeks later" after a month, "within a month", "that day" of a month.

What they count from is told, but too coarsely for a day: the event lies between the earliest and the latest day meant.
"""

from __future__ import annotations

from timeline.models import When
from timeline.temporal import Anchor, Dated, Interval, Unit, display, resolve
from timeline.temporal.algebra import DCT, REF, After, Before, Last, Next, This, Within
from timeline.temporal.cells import cell
from timeline.temporal.moves import moved
from timeline.temporal.shifts import Every, Period
from timeline.text.split import in_one_paragraph

from . import lexicon
from .detector import Candidate
from .when import interval_when

PAST = "past"  # "the past year", and not "last year"
_LONG = {Unit.DECADE: Period(10, Unit.YEAR), Unit.CENTURY: Period(100, Unit.YEAR)}
HOURS = 3  # so many later is still the same day


def stretch(candidate: Candidate, time: Dated, dct: Interval | None) -> When | None:
    """The When of a past event whose time has no place on the axis by itself."""
    if candidate.tense != "past" or candidate.perfect:
        return None
    if time.mention.rule.meaning is not Within:
        return _from_coarse(time, dct)
    return None if candidate.lemma in lexicon.PLANNING else _soon_after(time, dct)  # "promised homes within a year"


def _soon_after(time: Dated, dct: Interval | None) -> When | None:
    """ "Within a month the tax was lifted": between what was told before and a month on."""
    base, amount = time.context.ref, time.mention.expr
    last = _moved_days(base, amount, +1) if base is not None and isinstance(amount, Period) else None
    if base is None or base.start is None or last is None:
        return None
    return _between(base.start, last[1], dct, f"within {time.mention.text} of {display(base)}")


def _from_coarse(time: Dated, dct: Interval | None) -> When | None:
    """ "Two months later", "that day", where a month or a year was told."""
    expr, base = time.mention.expr, time.context.ref
    if base is None or base.start is None or base.end is None:
        return None
    why = f"“{time.mention.text}”, counted from {display(base)}"
    match expr:
        case After(anchor, Period(int() as n, unit)) if anchor == REF and unit < Unit.DAY:
            near = base.unit is Unit.DAY and n <= HOURS
            return _between(base.start, base.end, dct, why) if near else None
        case After(anchor, Period(int()) as amount) | Before(anchor, Period(int()) as amount) if anchor == REF:
            step = +1 if isinstance(expr, After) else -1
            ends = _moved_days(base, amount, step) if _in_one_paragraph(time) else None
            return _between(*ends, dct, why) if ends else None
        case This(anchor, shift) if anchor == REF and shift.unit <= Unit.DAY and _in_one_paragraph(time):
            return _between(base.start, base.end, dct, why)
    return None


def _in_one_paragraph(time: Dated) -> bool:
    told = time.tellers.ref
    return told is not None and in_one_paragraph(time.text, told.end, time.start)


def _moved_days(base: Interval, amount: Period, step: int) -> tuple[int, int] | None:
    """The first day and the last of a stretch, each moved by an amount."""
    if base.start is None or base.end is None:
        return None
    first, last = (Interval.span(cell(at, Unit.DAY), 1, Unit.DAY) for at in (base.start, base.end - 1))
    begun, ended = (moved(day, amount, step, exact=True) for day in (first, last))
    if begun is None or ended is None or begun.start is None or ended.end is None:
        return None
    return begun.start, ended.end


def _between(start: int, end: int, dct: Interval | None, why: str) -> When | None:
    """Not after the publication, which tells of it as past."""
    if dct is not None and dct.end is not None:
        end = min(end, dct.end)
    return interval_when(Interval(start, end, Unit.DAY), "inferred", reason=why) if start < end else None


def up_to_now(time: Dated) -> Dated:
    """ "Over the past year": the twelve months up to the publication, though it is spelled as the year before."""
    match time.mention.expr:
        case Last(base, Every(unit, None)) if base == DCT and unit > Unit.DAY:
            if PAST not in time.mention.text.lower().split():
                return time
            amount = _LONG.get(unit, Period(1, unit))
            return time._replace(interval=resolve(Last(DCT, amount), time.context))
        case Last(base, Period(int() as n, unit)) if base == DCT and unit in _LONG:
            years = Period(n * _LONG[unit].n, Unit.YEAR)  # "the past two decades": no matter of the calendar's
            return time._replace(interval=resolve(Last(DCT, years), time.context))
    return time


def of_the_story(candidate: Candidate, time: Dated, dct: Interval | None) -> Dated:
    """ "Her husband died the next year": a next year that is still to come at publication is that of the story."""
    expr, base, x = time.mention.expr, time.context.ref, time.interval
    ahead = dct is not None and dct.end is not None and x is not None and x.start is not None and x.start >= dct.end
    if not time.mention.text.lower().startswith("the "):
        return time  # "It was moving the exam to next week": of the one who says so
    if not (ahead and candidate.tense == "past" and base is not None and isinstance(expr, Next) and expr.base == DCT):
        return time
    counted = Next(REF, expr.shift)
    there = resolve(counted, time.context)
    if there is None or there.start is None or (dct and dct.end is not None and there.start >= dct.end):
        return time
    mention = time.mention._replace(expr=counted)
    return time._replace(mention=mention, interval=there, basis="narrative", anchor=Anchor(base, "narrative"))
