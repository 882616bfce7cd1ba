"""The day that a story goes on in: "was killed on Thursday evening. The customers fled. The men took no money."

A report that has told what happened on a day goes on in that day while it tells one thing after another in the simple
past. Not past another time, not what had happened before, and only near the day of publication.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.temporal import Dated, Interval, Unit
from timeline.temporal.cells import cell
from timeline.temporal.isodates import day_bounds
from timeline.text.split import Sentence

from . import lexicon
from .aspect import GOING_ON
from .detector import Candidate, times_in
from .placing import Placed, as_day

PARAGRAPHS, SENTENCES = 1, 2  # how far behind the last event of the day the story may go on
DAYS = 7  # how long before publication a day may lie that a report goes on in
OUTSIDE = frozenset(("REPORTING", "STATE"))


def carried(placed: Mapping[int, Placed], times: Sequence[Dated], dct: Interval | None) -> dict[int, Placed]:
    """The placed events by their triggers' starts; those that go on in a day that was told get that day."""
    found = dict(placed)
    thread: Placed | None = None
    near, day = _Nearness(), set[int]()
    for start, here in placed.items():
        near.read(here.candidate.sentence)
        if _opens(here, dct):
            thread = here
            near.begin()
        elif thread is not None:
            others = _others(here.candidate, thread, times)
            if near.lost() or _looks_back(here.candidate) or any(_moves(t, dct) for t in others):
                thread = None
            elif not others and _goes_on(here):
                why = f"told as going on from “{thread.candidate.text}”, which is dated {thread.when.display}"
                found[start] = Placed(here.candidate, as_day(thread, why), thread.time)
                near.begin()
                day.add(start)
    for start, here in placed.items():
        link = next((link for link in here.candidate.shared if link.start in day), None)
        if link and found[start] is here and here.time is None and here.candidate.tense != "future":
            host = found[link.start]
            found[start] = Placed(here.candidate, as_day(host, link.why), host.time)
    return found


class _Nearness:
    """How far a text has gone on from the last event of its day."""

    def __init__(self) -> None:
        self._sentence = self._paragraph = self._count = 0

    def read(self, sentence: Sentence) -> None:
        self._count += sentence.start != self._sentence
        self._sentence, self._at = sentence.start, sentence.paragraph

    def begin(self) -> None:
        self._count, self._paragraph = 0, self._at

    def lost(self) -> bool:
        return self._count > SENTENCES or self._at > self._paragraph + PARAGRAPHS


def _opens(placed: Placed, dct: Interval | None) -> bool:
    """An event that is dated to a day in the simple past of the story."""
    c, when = placed.candidate, placed.when
    if (
        c.event_class in OUTSIDE
        or c.saying
        or c.factuality != "happened"
        or not c.simple
        or c.lemma in lexicon.OUTCOMES
    ):
        return False
    x = placed.time.interval if placed.time else None
    if x is None or x.start is None or x.end is None or x.unit > Unit.DAY or when.extent == "lasting":
        return False
    if x.mod and not (x.mod == "APPROX" and x.unit < Unit.DAY):  # "at about 3 a.m." is of its day
        return False
    if when.earliest is None or when.earliest != when.latest or dct is None or dct.start is None:
        return False
    return 0 <= cell(dct.start, Unit.DAY) - cell(x.start, Unit.DAY) <= DAYS


def _others(candidate: Candidate, thread: Placed, times: Sequence[Dated]) -> list[Dated]:
    """The times of its sentence that are not of the day."""
    day = thread.when.earliest
    here = times_in(times, candidate.sentence.start, candidate.sentence.end)
    return [t for t in here if t.interval is None or t.interval.unit > Unit.DAY or day_bounds(t.interval)[0] != day]


def _moves(time: Dated, dct: Interval | None) -> bool:
    """Whether a time takes the story elsewhere: what is to come and how long it takes do not."""
    x = time.interval
    if time.text_type not in ("DATE", "TIME") or x is None or dct is None:
        return False
    return x.start is None or dct.end is None or x.start < dct.end


def _goes_on(placed: Placed) -> bool:
    """A simple past of the story that has only bounds from its tense."""
    c = placed.candidate
    bare = placed.when.basis == "inferred" and placed.time is None and placed.when.open == "start"
    tells = c.event_class not in OUTSIDE and c.lemma not in lexicon.REACTIONS
    return bare and c.simple and tells and not c.distances


def _looks_back(candidate: Candidate) -> bool:
    """ "He lived there", "she married twice": the story leaves its day; "he was waiting" is of the moment."""
    habit = candidate.lemma in GOING_ON and not candidate.text.endswith("ing")
    return candidate.simple and (habit or candidate.lemma in lexicon.BACKGROUND)
