"""Ties each event to its time: its own clause, the event it shares a time with, its sentence, then tense.

Never a day without evidence: what the grammar does not tie to a day gets honest bounds. The result says its basis:
stated, relative, narrative, inferred or none; and why, where it is inferred or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.models import When
from timeline.temporal import Dated, Interval, Unit, display
from timeline.temporal.algebra import Period, Rest
from timeline.temporal.cells import cell
from timeline.temporal.isodates import day_bounds

from .detector import Candidate, times_in
from .when import dated_when, interval_when, lasts, undated

PAST = "told as past, without a time in reach: on or before the publication date"
FUTURE = "told as still to come, without a time in reach: on or after the publication date"
PRESENT = "told as going on at the publication date; begin and end are not told"
SAYINGS = "said without a day: that of the article's other sayings"


class Placed(NamedTuple):
    """A candidate with its When, and the time it was tied to (None when it has none)."""

    candidate: Candidate
    when: When
    time: Dated | None


def anchored(candidates: Sequence[Candidate], times: Sequence[Dated], dct: Interval | None) -> Iterator[Placed]:
    """Each candidate of one text with its When, in the order given."""
    own = {c.start: placed for c in candidates if (placed := _own(c, dct))}
    saying = _day_of_sayings(candidates, own)
    by_start = {c.start: c for c in candidates}
    for candidate in candidates:
        yield (
            own.get(candidate.start)
            or _shared(candidate, by_start, own, dct)
            or _said(candidate, saying)
            or _in_sentence(candidate, times, dct)
            or Placed(candidate, _by_tense(candidate, dct), _vague(candidate))
        )


# ---- its own clause ----------------------------------------------------------------------------------------------


def _own(candidate: Candidate, dct: Interval | None) -> Placed | None:
    """The time that the trigger's own clause tells."""
    time = candidate.time
    if time is None or not _agrees(candidate, time, dct):
        return None
    if time.interval is None:
        lasted = _lasted(candidate, time, dct)
        return Placed(candidate, lasted, time) if lasted else None
    return Placed(candidate, _tied(candidate, time), time)


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
        when = interval_when(lasting, "inferred", lasting=True, reason=f"lasting for {time.mention.text} at publication")
        latest_start, last = day_bounds(stretch)[3], day_bounds(dct)[0]
        return when.model_copy(update={"latest_start": latest_start, "earliest_end": last})
    before = _on_or_before(dct, f"it lasted {time.mention.text} and was over by the publication date")
    return before.model_copy(update={"extent": "lasting", "latest_start": day_bounds(stretch)[3], "earliest_end": None})


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


# ---- the time of another event -----------------------------------------------------------------------------------


def _shared(
    candidate: Candidate, by_start: dict[int, Candidate], own: dict[int, Placed], dct: Interval | None
) -> Placed | None:
    """The time of the event that grammar ties this one to: "denounced it today and said", "tried on Monday to free"."""
    link, seen = candidate.shared, 0
    while link is not None and seen < 4:
        found = own.get(link.start)
        if found is not None and found.time is not None:
            if not _agrees(candidate, found.time, dct):
                return None
            return Placed(candidate, _as_day(found, link.why), found.time)
        host = by_start.get(link.start)
        link, seen = (host.shared if host else None), seen + 1
    return None


def _as_day(found: Placed, why: str) -> When:
    """The When of another event; of its clock time the day alone: "left at three and arrived" tells of two hours."""
    x = found.time.interval if found.time else None
    if x is not None and x.start is not None and x.end is not None and x.unit < Unit.DAY:
        return interval_when(Interval.span(cell(x.start, Unit.DAY), 1, Unit.DAY), "inferred", reason=why)
    return found.when.model_copy(update={"basis": "inferred", "reason": why})


def _day_of_sayings(candidates: Sequence[Candidate], own: dict[int, Placed]) -> Placed | None:
    """The one day that the dated sayings of a text were said on; None when they name several or none."""
    days = [
        own[c.start]
        for c in candidates
        if c.event_class == "REPORTING" and c.start in own and own[c.start].when.precision in ("day", "daypart")
    ]
    first = days[0] if days else None
    return first if first and all(p.when.earliest == first.when.earliest for p in days) else None


def _said(candidate: Candidate, saying: Placed | None) -> Placed | None:
    """A report's sayings are of one day, where it names one: "said today" in the lead, "said" further down."""
    if saying is None or candidate.event_class != "REPORTING" or candidate.tense != "past" or candidate.perfect:
        return None
    return Placed(candidate, _as_day(saying, SAYINGS), saying.time)


# ---- the sentence ------------------------------------------------------------------------------------------------


def _in_sentence(candidate: Candidate, times: Sequence[Dated], dct: Interval | None) -> Placed | None:
    """The sentence's only time, for the event that opens it; a soft stretch alone: a later clause may tell of another day."""
    if candidate.tense != "past" or candidate.time or candidate.event_class in ("REPORTING", "STATE", "I_STATE"):
        return None
    sentence = candidate.sentence
    here = [t for t in times_in(times, sentence.start, sentence.end) if t.text_type in ("DATE", "TIME")]
    if len(here) != 1 or here[0].interval is None or here[0].start > candidate.end + 60:
        return None
    if here[0].interval.unit <= Unit.WEEK or not _agrees(candidate, here[0], dct):
        return None
    return Placed(candidate, dated_when(here[0], "inferred", reason="the only time told in its sentence"), here[0])


# ---- tense -------------------------------------------------------------------------------------------------------


def _by_tense(candidate: Candidate, dct: Interval | None) -> When:
    """Bounds from tense against the publication date; a bound is no date."""
    vague = _vague(candidate)
    if dct is None:
        return undated(_why(vague) if vague and vague.reason != "no publication date" else "the publication date is not known")
    side = _side(candidate)
    if side == "past":
        return _on_or_before(dct, PAST)
    if side == "future":
        return _named(Interval(dct.start, None, dct.unit, "ON_OR_AFTER"), "on or after", dct, FUTURE)
    if side == "present":
        return _going_on(dct)
    return undated(_why(vague) if vague else "no time in reach")


def _side(candidate: Candidate) -> str:
    said = candidate.event_class == "REPORTING" and candidate.tense == "present"
    if candidate.tense == "past" or candidate.factuality == "happened" and candidate.tense == "none" or said:
        return "past"
    if candidate.factuality == "planned" or candidate.tense == "future":
        return "future"
    return "present" if candidate.tense == "present" and candidate.factuality in ("happened", "unknown") else ""


def _on_or_before(dct: Interval, reason: str) -> When:
    return _named(Interval(None, dct.end, dct.unit, "ON_OR_BEFORE"), "on or before", dct, reason)


def _going_on(dct: Interval) -> When:
    """Both ends open around the publication date."""
    first, _, _, last = day_bounds(dct)
    when = _named(Interval(None, None, dct.unit), "as of", dct, PRESENT)
    return when.model_copy(update={"extent": "lasting", "latest_start": last, "earliest_end": first})


def _named(x: Interval, side: str, dct: Interval, reason: str) -> When:
    when = interval_when(x, "inferred", reason=reason)
    return when.model_copy(update={"display": f"{side} {display(_day(dct))}"})


def _day(dct: Interval) -> Interval:
    """The publication day, without its clock time."""
    return Interval.span(cell(dct.start, Unit.DAY), 1, Unit.DAY) if dct.start is not None and dct.unit < Unit.DAY else dct


def _vague(candidate: Candidate) -> Dated | None:
    """A time of its clause that has no place on the axis."""
    return candidate.time if candidate.time is not None and candidate.time.interval is None else None


def _why(time: Dated) -> str:
    if time.reason == "vague":
        return f"“{time.mention.text}” has no place on the calendar"
    return time.reason or "no time in reach"
