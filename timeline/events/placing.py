"""The time that an event's own clause tells, turned into its When."""

from __future__ import annotations

from typing import NamedTuple

from timeline.models import When
from timeline.temporal import Dated, Interval, Unit
from timeline.temporal.algebra import At, Mod, Period, Rest
from timeline.temporal.cells import cell
from timeline.temporal.isodates import day_bounds, from_edtf
from timeline.temporal.moves import moved

from .bounds import day_of, on_or_before
from .detector import Candidate
from .stretches import of_the_story, stretch, up_to_now
from .when import dated_when, interval_when, lasts

SUMMED = ("month", "quarter", "year")  # stretches that are reckoned up
LONG = ("month", "season", "quarter", "year", "decade", "century")


class Placed(NamedTuple):
    """A candidate with its When, and the time it was tied to (None when it has none)."""

    candidate: Candidate
    when: When
    time: Dated | None
    reached: bool = False  # counted from another event


def own(candidate: Candidate, dct: Interval | None) -> Placed | None:
    """The time that the trigger's own clause tells."""
    time = up_to_now(of_the_story(candidate, candidate.time, dct)) if candidate.time else None
    if time is None or not agrees(candidate, time, dct):
        return None
    if time.interval is None:
        when = stretch(candidate, time, dct) or _lasted(candidate, time, dct)
        return Placed(candidate, when, time) if when else None
    return Placed(candidate, _tied(candidate, time), time)


def ahead(candidate: Candidate, dct: Interval | None) -> Placed | None:
    """ "The trial is two weeks away": that far from the publication date."""
    if candidate.away is None or dct is None:
        return None
    there = moved(day_of(dct), candidate.away.period, 1, exact=False)
    why = f"{candidate.away.words}, counted from the publication date"
    return Placed(candidate, interval_when(there, "inferred", reason=why), None) if there else None


def _tied(candidate: Candidate, time: Dated) -> When:
    basis = time.basis if time.basis != "none" else "inferred"
    day = _day_of_clock(time)
    if day is not None and candidate.tense == "past":
        return interval_when(day, "inferred", reason=f"“{time.mention.text}” tells of an hour of that day")
    if time.text_type == "DURATION":
        return dated_when(_to_the_day(time), "inferred", reason="in the stretch told: it need not fill it")
    when = _from_publication(dated_when(time, basis, lasting=lasts(time)), candidate, time)
    return _until_publication(when, candidate, time)


def _to_the_day(time: Dated) -> Dated:
    """ "In the last 24 hours", told on a day of which the hour is not known: they reach into that day."""
    x, dct = time.interval, time.context.dct
    if x is None or dct is None or x.unit >= Unit.DAY or dct.unit is not Unit.DAY or x.end != dct.start:
        return time
    return time._replace(interval=Interval(x.start, dct.end, Unit.DAY))


def spread(placed: Placed) -> Placed:
    """ "Held power in the 1970s": what lasts begins and ends somewhere in so long a time, and need not fill it."""
    when = placed.when
    if placed.candidate.summed and when.extent == "within" and when.precision in SUMMED and when.edtf and not when.open:
        whole = interval_when(from_edtf(when.edtf), when.basis, lasting=True, reason=when.reason, value=when.value)
        return placed if when.mod or when.qualifier or whole.latest != when.latest else placed._replace(when=whole)
    long = when.extent == "within" and when.precision in LONG and when.earliest and when.latest
    if not ((placed.candidate.lasting or placed.candidate.several) and long):
        return placed
    return placed._replace(
        when=when.model_copy(update={"extent": "lasting", "latest_start": None, "earliest_end": None})
    )


def _day_of_clock(time: Dated) -> Interval | None:
    """ "shortly before 5 p.m.", "by midnight": the day of a clock time that only bounds what happened."""
    x, expr = time.interval, time.mention.expr
    if x is None or not (isinstance(expr, Mod) and isinstance(expr.of, At)):
        return None
    if x.start is None and x.end is not None:
        return Interval.span(cell(x.end - 1, Unit.DAY), 1, Unit.DAY)
    return Interval.span(cell(x.start, Unit.DAY), 1, Unit.DAY) if x.end is None and x.start is not None else None


def _from_publication(when: When, candidate: Candidate, time: Dated) -> When:
    """A plan "by Christmas" lies between its telling and the deadline."""
    dct = time.context.dct
    ahead = candidate.factuality in ("planned", "possible") and candidate.tense != "past"
    if not (ahead and when.open == "start" and dct and when.latest):
        return when
    told = day_bounds(dct)[0]
    if told is None or told > when.latest:
        return when
    return when.model_copy(update={"earliest": told, "earliest_end": told, "open": None, "start": told})


def _lasted(candidate: Candidate, time: Dated, dct: Interval | None) -> When | None:
    """ "has been closed for two days": it began about that long ago and lasts; "waited for two days" ended by now."""
    amount = time.mention.expr
    if dct is None or dct.start is None or not isinstance(amount, Period) or amount.n is None or amount.plus:
        return None
    if candidate.tense != "past" or candidate.event_class == "REPORTING" or amount.unit < Unit.DAY:
        return None
    begun = cell(dct.start, amount.unit) - amount.n
    stretch = Interval.span(begun, 1, amount.unit)
    if candidate.perfect:
        lasting = Interval(stretch.start, None, amount.unit, "ON_OR_AFTER")
        when = interval_when(
            lasting, "inferred", lasting=True, reason=f"lasting for {time.mention.text} at publication"
        )
        latest_start, last = day_bounds(stretch)[3], day_bounds(dct)[0]
        return when.model_copy(update={"latest_start": latest_start, "earliest_end": last})
    before = on_or_before(dct, f"it lasted {time.mention.text} and was over by the publication date")
    return before.model_copy(update={"extent": "lasting", "latest_start": day_bounds(stretch)[3], "earliest_end": None})


def _until_publication(when: When, candidate: Candidate, time: Dated) -> When:
    """ "Met this week", "closed this year": as past it lies before the publication, as a plan behind it."""
    x, dct = time.interval, time.context.dct
    day = day_bounds(dct)[0] if dct is not None and dct.unit <= Unit.DAY else None
    if day is None or x is None or x.unit <= Unit.DAY or not (when.earliest and when.latest):
        return when
    if not when.earliest < day < when.latest or when.extent == "lasting":
        return when
    if candidate.tense == "past" and candidate.factuality in ("happened", "denied"):
        return when.model_copy(update={"latest": day, "latest_start": day})
    if candidate.tense == "future":
        return when.model_copy(update={"earliest": day, "earliest_end": day})
    return when


def agrees(candidate: Candidate, time: Dated, dct: Interval | None) -> bool:
    """A past verb is not dated after publication, and "will" is not dated before it: such a time belongs elsewhere."""
    x = time.interval
    if x is None or dct is None or dct.start is None or dct.end is None:
        return True
    if candidate.tense == "past" and candidate.factuality in ("happened", "denied"):
        if isinstance(time.mention.expr, Rest) and time.mention.expr.side == "future":
            return False
        ahead = x.start is None and x.end is not None and x.end > dct.end  # "postponed until June": when it is to be
        return not ahead and (x.start is None or x.start < dct.end)
    if candidate.tense == "future":
        return x.end is None or x.end > dct.start
    if candidate.tense == "present" and candidate.factuality == "happened" and x.start is not None:
        return x.end is None or x.end >= dct.start  # "is being watched for lessons for the winter": of no winter past
    return True


def as_day(found: Placed, why: str) -> When:
    """The When of another event; of its clock time the day alone: "left at three and arrived" tells of two hours."""
    x = found.time.interval if found.time else None
    if x is not None and x.start is not None and x.end is not None and x.unit < Unit.DAY:
        return interval_when(Interval.span(cell(x.start, Unit.DAY), 1, Unit.DAY), "inferred", reason=why)
    return found.when.model_copy(update={"basis": "inferred", "reason": why})
