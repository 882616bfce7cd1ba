"""What was to come when it was told, in a story of long ago: bounds from the time that the story has come to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.models import When
from timeline.temporal import Dated, Interval, Unit, display
from timeline.temporal.cells import cell, start

from .detector import Candidate
from .when import interval_when

AGO = 12  # months: a report of last month's decision looks ahead still
TO_COME = "still to come at the time of the story, which lies well before the publication date"


def from_story(candidate: Candidate, times: Sequence[Dated], dct: Interval | None) -> When | None:
    """ "decided to sail", "would join": on or after the time told last, when the publication is long after it."""
    if dct is None or dct.start is None or not _looked_ahead(candidate):
        return None
    last = _told_last(candidate, times)
    if (
        last is None
        or last.start is None
        or last.end is None
        or last.end > start(cell(dct.start, Unit.MONTH) - AGO, Unit.MONTH)
    ):
        return None
    begun = Interval.span(cell(last.start, max(last.unit, Unit.DAY)), 1, max(last.unit, Unit.DAY))
    when = interval_when(Interval(last.start, None, last.unit, "ON_OR_AFTER"), "inferred", reason=TO_COME)
    return when.model_copy(update={"display": f"on or after {display(begun)}"})


def _looked_ahead(candidate: Candidate) -> bool:
    """Not "will sail", "wants to sail" or "will go on to sail", which look ahead from the telling."""
    feared = candidate.tense == "future" and candidate.factuality == "possible" and candidate.under == "past"
    if (candidate.tense != "none" and not feared) or candidate.noun or candidate.perfect:
        return False
    if not (candidate.ahead or candidate.factuality == "possible"):
        return False
    return candidate.under not in ("present", "future")


def _told_last(candidate: Candidate, times: Sequence[Dated]) -> Interval | None:
    for i in reversed(range(bisect_left(times, candidate.start, key=lambda t: t.start))):
        if times[i].text_type == "DATE" and times[i].interval is not None:
            return times[i].interval
    return None
