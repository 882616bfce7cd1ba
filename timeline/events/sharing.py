"""The time of another event: of one that grammar ties it to, of the same one told elsewhere, of the report's sayings.

What is placed here has the basis "inferred", and says through which event.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.temporal import Dated, Interval, Unit
from timeline.temporal.cells import DAY_SECONDS
from timeline.temporal.isodates import from_edtf

from . import lexicon
from .aspect import ENDURING
from .bounds import day_of, on_or_before
from .detector import Candidate
from .placing import Placed, agrees, ahead, as_day, own
from .same import befell, within
from .when import interval_when

SAYINGS = "said without a day: that of the article's other sayings"
REPORTED = "said without a day: the sayings of a report are of the day it was published"
DONE = "said or done without a day: a report may tell it some days later"
BY_NOW = "told as come to that point on the day of the report"
HELD = "thought, wished or judged at the time of the report"
OF_A_REPORT = 62 * DAY_SECONDS  # how long after a saying a report may still be of it
LONG_AGO = 366 * DAY_SECONDS


class Story:
    """What a text dates: by an event's own clause, by the name of an event, and the day of its sayings."""

    def __init__(self, candidates: Sequence[Candidate], times: Sequence[Dated], dct: Interval | None) -> None:
        self._dct = dct
        history = any(t.context.near for t in times)
        self.of_old = history and _long_before(times, dct)
        self._report = dct is not None and dct.unit <= Unit.DAY and not history
        self._by_start = {c.start: c for c in candidates}
        self._counted = {d.start for c in candidates for d in c.distances}
        self._kinds: dict[str, Placed | None] = {}
        self._saying: Placed | None = None
        self.own = {c.start: placed for c in candidates if (placed := own(c, dct) or ahead(c, dct))}
        self._once = befell(self.own.values())
        self.own.update((c.start, finer) for c in candidates if (finer := self._by_fate(c, self.own.get(c.start))))
        self._by_time: dict[int, list[Placed]] = {}
        for placed in self.own.values():
            if placed.time is not None:
                self._by_time.setdefault(placed.time.start, []).append(placed)
        self._named: dict[tuple[str, str], Placed | None] = {}
        for candidate in candidates:
            placed = self.own.get(candidate.start) or self.shared(candidate) if candidate.names else None
            for name in candidate.names if placed else ():
                other = self._named.setdefault((candidate.lemma, name), placed)
                if other and placed and other.when.earliest != placed.when.earliest:
                    self._named[candidate.lemma, name] = None  # two events of one name
        self._saying = None if history else self._fresh(_day_of_sayings(candidates, self.own))
        for placed in self.own.values():
            c = placed.candidate
            if c.event_class == "OCCURRENCE" and (c.noun or c.lemma in lexicon.NOMINAL.values()):
                kind = lexicon.NOMINAL.get(c.lemma, c.lemma)
                other = self._kinds.setdefault(kind, placed)
                if other and other.when.earliest != placed.when.earliest:
                    self._kinds[kind] = None

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
            # "Continues to fight": the fighting is of more than that day; "said so, and ten have died": before that.
            if found is None and not host.phase and not candidate.perfect:
                found = self.said(host)
            if found is None:
                waiting += host.shared
            elif found.time is None or agrees(candidate, found.time, self._dct):
                return Placed(candidate, as_day(found, link.why), found.time)
        found = self._by_name(candidate) or self._by_kind(candidate)
        if found is None:
            return None
        return Placed(
            candidate, as_day(found, f"the same “{candidate.text}” is dated elsewhere in the text"), found.time
        )

    def said(self, candidate: Candidate) -> Placed | None:
        """A report's sayings are of one day: the one it names ("said today"), else that of its publication.

        So is what is thought then, and what "has begun" or "continues".
        """
        held = _held(candidate)
        if not (candidate.saying or held or candidate.phase) or candidate.tense not in ("past", "present"):
            return None
        if candidate.perfect and (candidate.factuality == "possible" or not (candidate.phase or candidate.saying)):
            return None  # "should have warned"; "has feared"
        if candidate.distances:
            return None  # "a week before the ship sailed, the owner warned": that many days from the sailing
        time = candidate.time
        if time is not None and time.interval is None and time.reason != "vague" and _elsewhen(candidate, time):
            return None
        why = HELD if held else "" if candidate.saying else BY_NOW
        if self._saying is not None and candidate.tense == "past":
            return Placed(candidate, as_day(self._saying, why or SAYINGS), self._saying.time)
        if not self._report or self._dct is None:
            return None
        if candidate.listed and candidate.saying and _is_done(candidate):
            return Placed(candidate, on_or_before(self._dct, DONE), None)
        return Placed(candidate, interval_when(day_of(self._dct), "inferred", reason=why or REPORTED), None)

    def counted(self, candidate: Candidate) -> bool:
        """ "Nine months after it had gone bankrupt": so far from another event, and not of that one's time."""
        return bool(candidate.distances) or candidate.start in self._counted

    def holders(self, time: Dated) -> list[Candidate]:
        """The events whose own time it is."""
        return [placed.candidate for placed in self._by_time.get(time.start, ()) if placed.time is time]

    def told_now(self, candidate: Candidate) -> bool:
        """Whether a saying of the report's day tells of it."""
        teller = self._by_start.get(candidate.teller) if candidate.teller is not None else None
        return teller is not None and teller.start not in self.own and self.said(teller) is not None

    def _by_kind(self, candidate: Candidate) -> Placed | None:
        """The time of the only dated event of that kind: "the invasion" of what "invaded" on a day."""
        several = candidate.noun and candidate.text.lower() != candidate.lemma
        found = self._kinds.get(lexicon.NOMINAL.get(candidate.lemma, candidate.lemma))
        if found is None or several or not candidate.definite or self._of_old(candidate, found):
            return None
        if candidate.once and found.candidate.once and not candidate.once & found.candidate.once:
            return None  # another was captured
        ahead = candidate.factuality in ("planned", "possible")
        return None if ahead and found.candidate.factuality != "planned" else found

    def _fresh(self, saying: Placed | None) -> Placed | None:
        """ "On 11 May 1941 he called it off", written long after: no day of the sayings of a report."""
        x = from_edtf(saying.when.edtf) if saying is not None and saying.when.edtf else None
        if self._dct is None or self._dct.start is None or x is None or x.end is None:
            return saying
        return saying if x.end >= self._dct.start - OF_A_REPORT else None

    def _of_old(self, candidate: Candidate, found: Placed) -> bool:
        """ "The outbreak has spread": told now, or before the "outbreak of 2003", it is not the one of long ago."""
        x = from_edtf(found.when.edtf) if found.when.edtf else None
        if self._dct is None or self._dct.start is None or x is None or x.end is None:
            return False
        now = candidate.under == "present" or candidate.perfect
        return x.end < self._dct.start - LONG_AGO and (now or candidate.start < found.candidate.start)

    def _by_fate(self, candidate: Candidate, told: Placed | None) -> Placed | None:
        """The time of what befalls somebody once, told elsewhere, or told to the day there and coarsely here."""
        if candidate.factuality != "happened":
            return None
        found = next((p for key in sorted(candidate.once) if (p := self._once.get(key))), None)
        if found is None or found.candidate.start == candidate.start or (told and not within(found, told)):
            return None
        if candidate.shared and told is None and any(link.start in self.own for link in candidate.shared):
            return None
        why = f"the same “{found.candidate.text}” is dated elsewhere in the text"
        return Placed(candidate, as_day(found, why), found.time)

    def _by_name(self, candidate: Candidate) -> Placed | None:
        """The time of an event of the same name; none when two are told under it."""
        return next((p for name in sorted(candidate.names) if (p := self._named.get((candidate.lemma, name)))), None)


def _is_done(candidate: Candidate) -> bool:
    """ "The mayor demanded a plan", "has confirmed it": by the report's day; "warned the town" was on its day."""
    act = candidate.event_class == "I_ACTION" or candidate.perfect
    return act and candidate.factuality == "happened" and candidate.tense == "past"


def _long_before(times: Sequence[Dated], dct: Interval | None) -> bool:
    """Whether most of what a text dates lies more than a year before it."""
    ends = [t.interval.end for t in times if t.interval is not None and t.interval.end is not None]
    old = [end for end in ends if dct is not None and dct.start is not None and end < dct.start - LONG_AGO]
    return 2 * len(old) > len(ends)


def _elsewhen(candidate: Candidate, time: Dated) -> bool:
    """ "Rejected it the evening before", "for two weeks her doctor denied it": not of the report's day alone."""
    long = time.text_type == "DURATION" and time.start < candidate.start
    return long or time.text_type in ("DATE", "TIME")


def _held(candidate: Candidate) -> bool:
    """A view that is held as it is told: "they think", "it appears"."""
    view = (candidate.event_class == "I_STATE" and candidate.lemma not in ENDURING) or candidate.seeming
    told = candidate.tense == "present" or (candidate.seeming and candidate.simple and candidate.tense == "past")
    return view and told and candidate.factuality != "denied"


def _day_of_sayings(candidates: Sequence[Candidate], own: dict[int, Placed]) -> Placed | None:
    """The one day that the dated sayings of a text were said on; None when they name several or none."""
    days = [
        own[c.start]
        for c in candidates
        if c.saying and c.start in own and own[c.start].when.precision in ("day", "daypart")
    ]
    first = days[0] if days else None
    return first if first and all(p.when.earliest == first.when.earliest for p in days) else None
