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
    story = _Story(candidates, dct)
    for candidate in candidates:
        yield (
            story.own.get(candidate.start)
            or story.shared(candidate)
            or story.said(candidate)
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
        when = interval_when(
            lasting, "inferred", lasting=True, reason=f"lasting for {time.mention.text} at publication"
        )
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
        ahead = x.start is None and x.end is not None and x.end > dct.end  # "postponed until June": when it is to be
        return not ahead and (x.start is None or x.start < dct.end)
    if candidate.tense == "future":
        return x.end is None or x.end > dct.start
    return True


# ---- the time of another event -----------------------------------------------------------------------------------


class _Story:
    """What a text dates: by an event's own clause, by the name of an event, and the day of its sayings."""

    def __init__(self, candidates: Sequence[Candidate], dct: Interval | None) -> None:
        self._dct = dct
        self._by_start = {c.start: c for c in candidates}
        self.own = {c.start: placed for c in candidates if (placed := _own(c, dct))}
        self._named: dict[tuple[str, str], Placed | None] = {}
        for candidate in candidates:
            placed = self.own.get(candidate.start) or self.shared(candidate) if candidate.names else None
            for name in candidate.names if placed else ():
                other = self._named.setdefault((candidate.lemma, name), placed)
                if other and placed and other.when.earliest != placed.when.earliest:
                    self._named[candidate.lemma, name] = None  # two events of one name
        self._saying = _day_of_sayings(candidates, self.own)

    def shared(self, candidate: Candidate) -> Placed | None:
        """The time of the event that this one is tied to: "denounced it today and said", "met at the conference"."""
        waiting, seen = list(candidate.shared), {candidate.start}
        while waiting:
            link = waiting.pop(0)
            host = self._by_start.get(link.start)
            if host is None or link.start in seen:
                continue
            seen.add(link.start)
            found = self.own.get(link.start) or self._by_name(host)
            if found is None or found.time is None:
                waiting += host.shared
            elif _agrees(candidate, found.time, self._dct):
                return Placed(candidate, _as_day(found, link.why), found.time)
        found = self._by_name(candidate)
        if found is None:
            return None
        return Placed(
            candidate, _as_day(found, f"the same “{candidate.text}” is dated elsewhere in the text"), found.time
        )

    def said(self, candidate: Candidate) -> Placed | None:
        """A report's sayings are of one day, where it names one: "said today" in the lead, "said" further down."""
        if (
            self._saying is None
            or candidate.event_class != "REPORTING"
            or candidate.tense != "past"
            or candidate.perfect
        ):
            return None
        return Placed(candidate, _as_day(self._saying, SAYINGS), self._saying.time)

    def _by_name(self, candidate: Candidate) -> Placed | None:
        """The time of an event of the same name; none when two are told under it."""
        return next((p for name in sorted(candidate.names) if (p := self._named.get((candidate.lemma, name)))), None)


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
        if c.saying and c.start in own and own[c.start].when.precision in ("day", "daypart")
    ]
    first = days[0] if days else None
    return first if first and all(p.when.earliest == first.when.earliest for p in days) else None


# ---- the sentence ------------------------------------------------------------------------------------------------


def _in_sentence(candidate: Candidate, times: Sequence[Dated], dct: Interval | None) -> Placed | None:
    """The sentence's only time, for the event that opens it; if coarse: a later clause may tell another day."""
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
        return undated(
            _why(vague) if vague and vague.reason != "no publication date" else "the publication date is not known"
        )
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
    if candidate.tense == "past" or (candidate.factuality == "happened" and candidate.tense == "none") or said:
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
    return (
        Interval.span(cell(dct.start, Unit.DAY), 1, Unit.DAY) if dct.start is not None and dct.unit < Unit.DAY else dct
    )


def _vague(candidate: Candidate) -> Dated | None:
    """A time of its clause that has no place on the axis."""
    return candidate.time if candidate.time is not None and candidate.time.interval is None else None


def _why(time: Dated) -> str:
    if time.reason == "vague":
        return f"“{time.mention.text}” has no place on the calendar"
    return time.reason or "no time in reach"
