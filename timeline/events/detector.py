"""What a detector of event mentions is, and what it gives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from timeline.evidence import EventClass
from timeline.models import Factuality
from timeline.temporal import Dated
from timeline.temporal.shifts import Period
from timeline.text.split import Paragraph, Sentence

Link = Literal["clause", "sentence", "none"]
Tense = Literal["past", "present", "future", "none"]


class Participant(NamedTuple):
    """Who or what takes part: offsets in the article, the kind of name, the role in the clause."""

    start: int
    end: int
    text: str
    type: str
    role: str


class Shared(NamedTuple):
    """The event (by its trigger's start) whose time another one shares, and why."""

    start: int
    why: str


class Distance(NamedTuple):
    """How far an event lies from another one (by its trigger's start): sign +1 is after it."""

    start: int
    period: Period
    sign: int
    words: str
    about: bool = False


class Away(NamedTuple):
    """How far an event lies ahead of the telling: "two weeks away"."""

    period: Period
    words: str


class Beside(NamedTuple):
    """The event (by its trigger's start) that another one lies after (+1) or before (-1), and the word for it."""

    start: int
    sign: int
    words: str


@dataclass(frozen=True)
class Candidate:
    """A mention of an event as a detector saw it: before it has a date."""

    start: int
    end: int
    text: str
    lemma: str
    event_class: EventClass
    sentence: Sentence
    title: str
    tense: Tense
    factuality: Factuality
    certain: bool  # the factuality was said outright, a date does not change it
    listed: bool
    participants: tuple[Participant, ...] = ()
    time: Dated | None = None
    link: Link = "none"
    shared: tuple[Shared, ...] = ()
    distances: tuple[Distance, ...] = ()
    beside: tuple[Beside, ...] = ()
    away: Away | None = None
    elsewhen: bool = False  # "died on the eve of his birthday": at a time of its own, which names no date
    mentionable: bool = False  # a noun that makes an entry of its own once it is dated
    names: frozenset[str] = frozenset()  # proper words of an event noun: "Munich" of "the Munich conference"
    once: frozenset[tuple[str, str]] = frozenset()  # what befalls one that is named, once: ("killing", "berg")
    saying: bool = False  # a saying of the report itself, not one that is told in another
    teller: int | None = None  # where the saying starts that tells of it
    by: str | None = None  # whose words it is
    noun: bool = False
    definite: bool = False  # "the search", "when he was caught": one that is known; not "a search", "arrests"
    lasting: bool = False  # a war, a search, to protect: it fills its time
    compared: bool = False  # its sentence tells a time of another figure: "down from 4 million in 2019"
    summed: bool = False  # "added 92,000 jobs in January": it sums up the stretch that it is dated by
    several: bool = False  # "attacks", "his arrests": a noun for more than one
    under: Tense = "none"  # the tense of the finite verb that an infinitive, a participle or a noun hangs on
    within: bool = False  # "tried to free them": of the time of its verb
    ahead: bool = False  # "to protect", "would close": it lies after what it hangs on
    main: bool = False  # a verb of the main clause
    seeming: bool = False  # "it appears to be a joke": judged as it is told
    simple: bool = False  # the simple past of the story: "fled", "was hit"; not "had fled", "who fled"
    awaited: bool = False  # "until it retreats", "if it agrees": in the present, and still to come
    phase: bool = False  # "the talks have begun", "the search continues": told as it begins, goes on or ends
    pluperfect: bool = False  # "had closed": before what is told
    perfect: bool = False  # "has closed", "have been waiting": it reaches up to the time of telling


class Detector(Protocol):
    """Finds every event mention in the paragraphs of a text. `name` and `model` go into the timeline's provenance."""

    name: str
    model: str | None

    def detect(self, paragraphs: Sequence[Paragraph], times: Sequence[Dated]) -> Iterator[Candidate]: ...


def times_in(times: Sequence[Dated], start: int, end: int) -> list[Dated]:
    """The times that lie in a stretch of the text; `times` are in text order."""
    first = bisect_left(times, start, key=lambda t: t.start)
    last = bisect_left(times, end, lo=first, key=lambda t: t.start)
    return [t for t in times[first:last] if t.end <= end]
