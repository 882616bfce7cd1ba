"""Ties each event to its time: by syntax first, then the sentence, then tense. Never a day without evidence.

The result says its basis: stated, relative, narrative, inferred or none; and why, where it is inferred or none.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Factuality, When
from timeline.temporal import Dated, Interval, display
from timeline.temporal.algebra import Rest
from timeline.temporal.cells import cell
from timeline.temporal.values import day_bounds

from .detector import Candidate, times_in
from .when import dated_when, interval_when, lasts, undated

PAST = "told as past, without a time in reach: on or before the publication date"
FUTURE = "told as still to come, without a time in reach: on or after the publication date"


def anchored(candidate: Candidate, times: Sequence[Dated], dct: Interval | None) -> tuple[When, Dated | None]:
    """The When of a candidate, and the time it was tied to (None when it has none)."""
    time = candidate.time
    if time is not None and _agrees(candidate, time, dct):
        if time.interval is not None:
            return _tied(candidate, time), time
        if not _bounded(candidate, dct):
            return undated(_why(time)), time
    told = _sentence_time(candidate, times, dct)
    if told is not None:
        return dated_when(told, "inferred", reason="the only time told in its sentence"), told
    return _by_tense(candidate, dct, time), None


def _tied(candidate: Candidate, time: Dated) -> When:
    basis = time.basis if time.basis != "none" else "inferred"
    if time.text_type == "DURATION":
        return dated_when(time, "inferred", reason="in the stretch told: it need not fill it")
    return _from_publication(dated_when(time, basis, lasting=lasts(time)), candidate, time)


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


def _agrees(candidate: Candidate, time: Dated, dct: Interval | None) -> bool:
    """A past verb is not dated after publication, and "will" is not dated before it: such a time belongs elsewhere."""
    x = time.interval
    if x is None or dct is None or dct.start is None or dct.end is None:
        return True
    if candidate.tense == "past" and candidate.factuality in ("happened", "denied"):
        if isinstance(time.mention.expr, Rest) and time.mention.expr.side == "future":
            return False
        return x.start is None or x.start < dct.end
    if candidate.tense == "future":
        return x.end is None or x.end > dct.start
    return True


def _sentence_time(candidate: Candidate, times: Sequence[Dated], dct: Interval | None) -> Dated | None:
    """The sentence's only time, for the event that opens it: a later clause may well tell of another day."""
    if (
        candidate.tense != "past"
        or candidate.time is not None
        or candidate.event_class in ("REPORTING", "STATE", "I_STATE")
    ):
        return None
    sentence = candidate.sentence
    here = [t for t in times_in(times, sentence.start, sentence.end) if t.text_type in ("DATE", "TIME")]
    if len(here) != 1 or here[0].interval is None or here[0].start > candidate.end + 60:
        return None
    coarse = here[0].interval.unit > 4  # coarser than a week: a soft stretch, no false day
    return here[0] if coarse and _agrees(candidate, here[0], dct) else None


def _bounded(candidate: Candidate, dct: Interval | None) -> bool:
    return dct is not None and _side(candidate.factuality, candidate.tense) != ""


def _side(factuality: Factuality, tense: str) -> str:
    if tense == "past" or factuality == "happened":
        return "past"
    return "future" if factuality == "planned" or tense == "future" else ""


def _by_tense(candidate: Candidate, dct: Interval | None, time: Dated | None) -> When:
    """Bounds from tense against the publication date; a bound is no date."""
    if dct is None:
        return undated("the publication date is not known")
    side = _side(candidate.factuality, candidate.tense)
    if side == "past":
        before = Interval(None, dct.end, dct.unit, "ON_OR_BEFORE")
        return _bound(before, PAST)
    if side == "future":
        after = Interval(dct.start, None, dct.unit, "ON_OR_AFTER")
        return _bound(after, FUTURE)
    return undated(_why(time) if time else "no time in reach")


def _bound(x: Interval, reason: str) -> When:
    side = "on or before" if x.start is None else "on or after"
    day = x.end - 1 if x.start is None and x.end else x.start or 0
    named = display(Interval.span(cell(day, x.unit), 1, x.unit))
    return interval_when(x, "inferred", reason=reason).model_copy(update={"display": f"{side} {named}"})


def _why(time: Dated) -> str:
    return {"vague": f"“{time.mention.text}” has no place on the calendar"}.get(
        time.reason, time.reason or "no time in reach"
    )
