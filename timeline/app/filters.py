"""Which events are shown: one value for all filters, the events that pass, and each option with its count.

Filters on several facets all hold; of one facet, any chosen value will do. An event passes a window of time when its
bounds touch it, or lie in it with `inside`. No Streamlit here.

>>> Filters(text="fire", people=("Anna Berg",)).active
('text', 'people')
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from timeline.edits.doubt import confidence
from timeline.models import Event, Timeline
from timeline.temporal.isodates import from_edtf


@dataclass(frozen=True)
class Filters:
    """What a reader asked to see; everything by default, but for what was rejected."""

    text: str = ""
    sources: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    starred: bool = False
    time: str = ""  # the words that the two days were read from
    since: str | None = None  # ISO days, inclusive
    until: str | None = None
    inside: bool = False

    @property
    def active(self) -> tuple[str, ...]:
        """The names of the filters that leave something out; a stretch of time is one, when it was told in words."""
        passed_over = {"inside"} | ({"since", "until"} if self.time else set())
        return tuple(f.name for f in fields(self) if f.name not in passed_over and getattr(self, f.name))

    def without(self, name: str) -> dict[str, Any]:
        """What changes when one filter is taken away.

        >>> Filters(text="fire").without("text")
        {'text': ''}
        """
        names = ("time", "since", "until") if name in ("time", "since", "until") and self.time else (name,)
        return {name: getattr(EVERYTHING, name) for name in names}

    def told(self, name: str) -> str:
        """A filter in a few words.

        >>> Filters(people=("Anna Berg", "Bo Lind")).told("people"), Filters(starred=True).told("starred")
        ('people: Anna Berg, Bo Lind', 'starred')
        >>> Filters(time="since May", since="2023-05-01").told("time")
        'time: since May (2023-05-01 – …)'
        """
        value = getattr(self, name)
        if value is True:
            return name
        if name == "time":
            return f"time: {value} ({self.since or '…'} – {self.until or '…'})"
        return f"{name}: {', '.join(value) if isinstance(value, tuple) else value}"


EVERYTHING = Filters()

# Each facet: its name in the sidebar, and the values of an event. Example: people → ("Anna Berg", "Bo Lind").
FACETS: dict[str, tuple[str, Callable[[Event], Iterable[str]]]] = {
    "sources": ("Source", lambda e: {m.source for m in e.mentions}),
    "people": ("People and organisations", lambda e: _named(e, ("person", "organisation"))),
    "places": ("Places", lambda e: _named(e, ("place",))),
    "status": ("Status", lambda e: (e.factuality,)),
    "certainty": ("Certainty of the date", lambda e: (confidence(e),)),
    "review": ("Review", lambda e: (e.review,)),
    "tags": ("Tags", lambda e: e.tags),
}


class Option(NamedTuple):
    """A value that can be chosen, what it is called, and how many events it would show."""

    value: str
    label: str
    count: int


class Shown(NamedTuple):
    """The events that pass, the options of each facet, and how many doubtful ones the filters hide."""

    events: tuple[Event, ...]
    options: Mapping[str, tuple[Option, ...]]
    hidden_doubts: int


def shown(timeline: Timeline, filters: Filters) -> Shown:
    """Filters a timeline in one pass. An option's count is what choosing it would show under the other filters."""
    names = {s.id: s.publisher or s.called for s in timeline.sources}
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    passed: list[Event] = []
    hidden_doubts = 0
    for event in timeline.events:
        if not _passes(event, filters):
            continue
        values = {facet: set(read(event)) for facet, (_, read) in FACETS.items()}
        failed = [facet for facet in FACETS if not _chosen(facet, values[facet], filters)]
        for facet in FACETS if not failed else failed[:1] if len(failed) == 1 else ():
            counts[facet].update(values[facet])
        if not failed:
            passed.append(event)
        elif failed == ["certainty"]:
            hidden_doubts += "low" in values["certainty"]
    options = {facet: _options(counts[facet], getattr(filters, facet), names) for facet in FACETS}
    return Shown(tuple(passed), options, hidden_doubts)


def _options(counts: Counter[str], chosen: Sequence[str], names: Mapping[str, str]) -> tuple[Option, ...]:
    """The commonest first; what is chosen stays, though it shows nothing now."""
    values = sorted({*counts, *chosen}, key=lambda v: (-counts[v], v))
    return tuple(Option(v, names.get(v, v), counts[v]) for v in values)


def _chosen(facet: str, values: set[str], filters: Filters) -> bool:
    wanted = getattr(filters, facet)
    if facet == "review" and not wanted:
        return "rejected" not in values
    return not wanted or not values.isdisjoint(wanted)


def _passes(event: Event, filters: Filters) -> bool:
    if filters.starred and not event.starred:
        return False
    if filters.text and not all(word in _words(event) for word in filters.text.casefold().split()):
        return False
    return _touches(event, filters)


def _words(event: Event) -> str:
    quotes = " ".join(m.quote.exact for m in event.mentions)
    return f"{event.title} {quotes} {' '.join(event.tags)} {' '.join(event.notes)} {event.when.display}".casefold()


def _touches(event: Event, filters: Filters) -> bool:
    if not (filters.since or filters.until):
        return True
    when = event.when
    if not (when.earliest or when.latest):
        return False
    first, last = _instant(when.earliest, -1), _instant(when.latest, 1)
    since, until = _instant(filters.since, -1), _instant(filters.until, 1)
    if filters.inside:
        return since <= first and last <= until
    return first <= until and since <= last


def _instant(day: str | None, side: int) -> float:
    """An ISO day as seconds: its first for side -1, its end for side 1; an open bound lies as far as can be."""
    if day is None:
        return side * float("inf")
    x = from_edtf(day)
    instant = x.start if side < 0 else x.end
    return side * float("inf") if instant is None else float(instant - (side > 0))


def _named(event: Event, kinds: tuple[str, ...]) -> set[str]:
    return {e.text for e in event.entities if e.type in kinds}
