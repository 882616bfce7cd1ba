"""What changed between two timelines, event by event: added, dropped, moved, retitled, decided otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from timeline.models import Event, Timeline

from .renaming import in_ids_of

Kind = Literal["added", "dropped", "moved", "retitled", "decided"]


class Change(NamedTuple):
    """One change of one event; `what` is the field that was decided otherwise."""

    kind: Kind
    id: str
    title: str
    old: str | None = None
    new: str | None = None
    what: str | None = None


class Field(NamedTuple):
    """A field of an event that is compared, and its words."""

    kind: Kind
    what: str | None
    words: Callable[[Event], str]


FIELDS: tuple[Field, ...] = (
    Field("moved", None, lambda event: event.when.display),
    Field("retitled", None, lambda event: event.title),
    Field("decided", "factuality", lambda event: event.factuality),
    Field("decided", "review", lambda event: event.review),
    Field("decided", "starred", lambda event: "yes" if event.starred else "no"),
    Field("decided", "disputed", lambda event: "yes" if event.disputed else "no"),
    Field("decided", "tags", lambda event: ", ".join(event.tags) or "none"),
    Field("decided", "notes", lambda event: " | ".join(event.notes) or "none"),
    Field("decided", "mentions", lambda event: str(len(event.mentions))),
)


def differences(old: Timeline, new: Timeline) -> list[Change]:
    """The changes in the order of the new timeline, what was dropped last.

    An event is the same by its id and source, by its place in the same text, or by its sentence when the text moved.

    >>> from timeline.models import Generator
    >>> made = Timeline(generator=Generator(version="0", detector="rules"))
    >>> differences(made, made)
    []
    """
    after = in_ids_of(old, new.model_copy(update={"edits": ()}))  # the events alone are compared
    before = {event.id: event for event in old.events}
    told_again = _told_again(old.events, after.events)
    changes: list[Change] = []
    for named, event in zip(new.events, after.events, strict=True):
        former = before.pop(told_again.get(event.id, event.id), None)
        if former is None:
            changes.append(Change("added", named.id, named.title, new=event.when.display))
        else:
            changes += _between(former, event)
    return changes + [Change("dropped", e.id, e.title, old=e.when.display) for e in before.values()]


def _between(old: Event, new: Event) -> Iterator[Change]:
    for kind, what, words in FIELDS:
        a, b = words(old), words(new)
        if kind == "moved" and a == b and _bounds(old) != _bounds(new):
            a, b = _bounds(old), _bounds(new)
        if a != b:
            yield Change(kind, old.id, old.title, a, b, what)


def _bounds(event: Event) -> str:
    when = event.when
    begin = " – ".join(day or ".." for day in (when.earliest, when.latest_start))
    return f"begins {begin}, ends {' – '.join(day or '..' for day in (when.earliest_end, when.latest))}"


def _told_again(old: Sequence[Event], new: Sequence[Event]) -> dict[str, str]:
    """Id in the new → id in the old, of events whose text moved: told in the same words, once in each."""
    ids = {event.id for event in old} & {event.id for event in new}
    left = [_by_words([e for e in events if e.id not in ids]) for events in (old, new)]
    return {event: left[0][words] for words, event in left[1].items() if words in left[0]}


def _by_words(events: Sequence[Event]) -> dict[tuple[str, str], str]:
    said = {
        e.id: (" ".join(e.mentions[0].quote.exact.split()), e.mentions[0].trigger.exact) for e in events if e.mentions
    }
    often = Counter(said.values())
    return {words: event for event, words in said.items() if often[words] == 1 and words[0]}
