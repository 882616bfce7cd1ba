"""What stands in a field → the decision; None when there is nothing to decide. No Streamlit here.

A button reads its field when it is pressed: what the field held when the button was drawn may be an older word.
`DateError` says in one line what cannot be read.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.app.made import Made
from timeline.app.state import Decide
from timeline.edits.typed import typed_event, typed_when
from timeline.models import Event, Timeline, When
from timeline.temporal import Interval
from timeline.temporal.datestring import parse_date
from timeline.temporal.isodates import edtf, from_edtf


def date(typed: str, event: Event, targets: Sequence[Event], made: Made) -> Decide | None:
    """The date of an event, and of others that are told in the same words."""
    if not typed.strip():
        return None
    return Decide("set_date", tuple(targets), {"text": typed.strip(), "when": as_json(read(typed, event, made))})


def read(typed: str, event: Event, made: Made) -> When:
    """A typed date as it is read for an event: another event may be named in it, this one may not."""
    others = [e for e in made.timeline.events if e.id != event.id]
    return typed_when(typed, anchor=anchor_of(event, made), events=others)


def title(typed: str, event: Event) -> Decide | None:
    """Another title."""
    words = typed.strip()
    return Decide("set_title", (event,), {"title": words}) if words not in ("", event.title) else None


def tags(typed: str, event: Event) -> Decide | None:
    """The tags as the field lists them, with commas: some come, some go."""
    wanted = tuple(dict.fromkeys(t.strip() for t in typed.split(",") if t.strip()))
    come, go = [t for t in wanted if t not in event.tags], [t for t in event.tags if t not in wanted]
    return Decide("tag", (event,), {"add": come, "remove": go}) if come or go else None


def note(typed: str, event: Event) -> Decide | None:
    """One more note."""
    return Decide("note", (event,), {"text": typed.strip()}) if typed.strip() else None


def by_hand(typed: str, timeline: Timeline) -> Decide | None:
    """An event that no article tells, as "3 March 2023: the mayor resigns"."""
    if not typed.strip():
        return None
    when, words = typed_event(typed, events=timeline.events)
    return Decide("add", (), {"line": typed.strip(), "when": as_json(when), "title": words})


def published(typed: str, source: str) -> Decide | None:
    """The day on which an article was published.

    >>> published("8 March 2024", "s1").payload
    {'source': 's1', 'edtf': '2024-03-08', 'text': '8 March 2024'}
    """
    if not typed.strip():
        return None
    return Decide("set_published", (), {"source": source, "edtf": edtf(parse_date(typed)), "text": typed.strip()})


def anchor_of(event: Event, made: Made) -> Interval | None:
    """The publication date of the event's article, from which a date without a year is read."""
    source = next((s for s in made.timeline.sources if s.id == event.mentions[0].source), None)
    return from_edtf(source.published.edtf) if source and source.published else None


def same_phrase(one: Event, other: Event) -> bool:
    """Whether two events of one source are dated by the same words."""
    a, b = one.mentions[0], other.mentions[0]
    return (
        a.source == b.source
        and a.phrase is not None
        and b.phrase is not None
        and a.phrase.exact.casefold() == b.phrase.exact.casefold()
    )


def as_json(when: When) -> dict[str, object]:
    """A When as the log keeps it."""
    return when.model_dump(mode="json")
