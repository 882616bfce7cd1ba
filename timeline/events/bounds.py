"""What tense alone tells of a time: bounds against the publication date, never a day.

A simple past in a report is on or before its publication, "will" is on or after it, "is patrolling" goes on around it;
an infinitive or a noun goes by the verb that it hangs on.
"""

from __future__ import annotations

from typing import Literal

from timeline.models import When
from timeline.temporal import Dated, Interval, Unit, display
from timeline.temporal.cells import cell
from timeline.temporal.isodates import day_bounds

from .aspect import LONG_NOUNS
from .detector import Candidate
from .when import interval_when, undated

PAST = "told as past, without a time in reach: on or before the publication date"
SEVERAL = "several, told as past: they began and ended on or before the publication date"
FUTURE = "told as still to come, without a time in reach: on or after the publication date"
PRESENT = "told as going on at the publication date; begin and end are not told"

Side = Literal["past", "future", "present", ""]


def by_tense(candidate: Candidate, dct: Interval | None) -> When:
    """Bounds from tense against the publication date; a bound is no date."""
    vague = vague_time(candidate)
    if dct is None:
        return undated(
            _why(vague) if vague and vague.reason != "no publication date" else "the publication date is not known"
        )
    side = _side(candidate)
    if side == "past":
        return _one_after_another(dct) if candidate.noun and candidate.several else on_or_before(dct, PAST)
    if side == "future":
        long = candidate.lasting or candidate.several or (candidate.noun and candidate.lemma in LONG_NOUNS)
        return _to_come(dct, lasting=long)
    if side == "present":
        return _going_on(dct)
    return undated(_why(vague) if vague else "no time in reach")


def _side(candidate: Candidate) -> Side:
    said = candidate.event_class == "REPORTING" and candidate.tense == "present" and candidate.factuality != "planned"
    looks_back = candidate.perfect and candidate.tense == "none" and not candidate.noun  # "may have fled"
    if candidate.tense == "past" or said or looks_back:
        return "past"
    if candidate.factuality in ("planned", "cancelled") or candidate.tense == "future" or candidate.awaited:
        return "future"
    if candidate.tense == "present":
        return "present"
    if candidate.noun and candidate.ahead and candidate.factuality != "happened":
        return "future"
    if candidate.lasting and candidate.noun and (candidate.definite or candidate.factuality != "possible"):
        return "present"  # "discussed the crisis", whatever may come of it
    if candidate.factuality == "happened":
        return "past"
    if candidate.within and candidate.under != "none":
        return candidate.under
    if candidate.ahead or candidate.factuality == "possible":
        return "future"
    return "" if candidate.under == "none" else candidate.under


def on_or_before(dct: Interval, reason: str) -> When:
    return _named(Interval(None, dct.end, dct.unit, "ON_OR_BEFORE"), "on or before", dct, reason)


def _one_after_another(dct: Interval) -> When:
    """ "The attacks": several, which began and ended before the publication, each at a time of its own."""
    when = on_or_before(dct, SEVERAL)
    return when.model_copy(update={"extent": "lasting", "earliest_end": None})


def _to_come(dct: Interval, *, lasting: bool) -> When:
    """From the publication date on; what lasts begins and ends after it."""
    when = _named(Interval(dct.start, None, dct.unit, "ON_OR_AFTER"), "on or after", dct, FUTURE)
    first = day_bounds(dct)[0]
    return (
        when.model_copy(update={"extent": "lasting", "latest_start": None, "earliest_end": first}) if lasting else when
    )


def _going_on(dct: Interval) -> When:
    """Both ends open around the publication date."""
    first, _, _, last = day_bounds(dct)
    when = _named(Interval(None, None, dct.unit), "as of", dct, PRESENT)
    return when.model_copy(update={"extent": "lasting", "latest_start": last, "earliest_end": first})


def _named(x: Interval, side: str, dct: Interval, reason: str) -> When:
    when = interval_when(x, "inferred", reason=reason)
    return when.model_copy(update={"display": f"{side} {display(day_of(dct))}"})


def day_of(dct: Interval) -> Interval:
    """The publication day, without its clock time."""
    return (
        Interval.span(cell(dct.start, Unit.DAY), 1, Unit.DAY) if dct.start is not None and dct.unit < Unit.DAY else dct
    )


def vague_time(candidate: Candidate) -> Dated | None:
    """A time of its clause that has no place on the axis."""
    return candidate.time if candidate.time is not None and candidate.time.interval is None else None


def _why(time: Dated) -> str:
    if time.reason == "vague":
        return f"“{time.mention.text}” has no place on the calendar"
    return time.reason or "no time in reach"
