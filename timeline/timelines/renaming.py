"""A second timeline told in the ids of a first: the same text is the same source, the same place the same event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.edits import byhand
from timeline.edits.joining import told
from timeline.models import Article, Event, Timeline


def in_ids_of(first: Timeline, second: Timeline) -> Timeline:
    """The second timeline, where sources and events that both have bear the first's ids, and no others do.

    >>> from timeline.models import Generator
    >>> one, two = (Timeline(generator=Generator(version="0", detector="rules"), sources=(Article.of(text, id="a"),))
    ...     for text in ("It rained.", "It snowed."))
    >>> [article.id for article in in_ids_of(one, two).sources], in_ids_of(one, one) == one
    (['a-2'], True)
    """
    sources = _source_ids(first.sources, second.sources)
    moved = tuple(_moved(event, sources) for event in second.events)
    events = _event_ids(first, moved)
    return second.model_copy(
        update={
            "sources": tuple(_with_id(article, sources[article.id]) for article in second.sources),
            "events": tuple(_with_id(event, events[event.id]) for event in moved),
            "undated_phrases": tuple(
                p.model_copy(update={"source": sources.get(p.source, p.source)}) for p in second.undated_phrases
            ),
            "edits": tuple(_edit(edit, sources, events) for edit in second.edits),
        }
    )


def _with_id(named: Any, number: str) -> Any:
    return named if named.id == number else named.model_copy(update={"id": number})


# ---- sources -----------------------------------------------------------------------------------------------------


def _source_ids(first: Sequence[Article], second: Sequence[Article]) -> dict[str, str]:
    """Id in the second → id in the joined timeline."""
    taken = {article.id for article in first} | {article.id for article in second}
    ids = {}
    for article in second:
        same = [other.id for other in first if other.sha256 == article.sha256 or _goes_on(other, article)]
        if same:
            ids[article.id] = article.id if article.id in same else same[0]
        else:
            clash = any(other.id == article.id for other in first)
            ids[article.id] = _free(article.id, taken) if clash else article.id
            taken.add(ids[article.id])
    return ids


def _goes_on(a: Article, b: Article) -> bool:
    """Whether one source of lines typed by hand holds the other's, and more below them."""
    if not (byhand.is_typed(a) and byhand.is_typed(b)):
        return False
    short, long = sorted((a.text or "", b.text or ""), key=len)
    return long.startswith(f"{short}\n")


def _free(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


# ---- events ------------------------------------------------------------------------------------------------------


def _event_ids(first: Timeline, events: Sequence[Event]) -> dict[str, str]:
    """Id in the second → id in the joined timeline: events are the same by id and source, or by their first place."""
    known = {event.id: event for event in first.events}
    places = {told(event.mentions[0]): event.id for event in first.events if event.mentions}
    taken = {*known, *(event.id for event in events)}
    ids: dict[str, str] = {}
    for event in events:
        same = known.get(event.id)
        if same is not None and alike(same, event):
            ids[event.id] = event.id
        elif event.mentions and told(event.mentions[0]) in places:
            ids[event.id] = places[told(event.mentions[0])]
        else:
            ids[event.id] = event.id if same is None else _free(event.id, taken)
            taken.add(ids[event.id])
    return ids


def alike(a: Event, b: Event) -> bool:
    """Whether two events of one id come from the same source; lines typed by hand are one source."""
    return bool({_hand(m.source) for m in a.mentions} & {_hand(m.source) for m in b.mentions}) or a == b


def _hand(source: str) -> str:
    return byhand.SOURCE if source.startswith(byhand.SOURCE) else source


def _moved(event: Event, sources: Mapping[str, str]) -> Event:
    """The event with its sources' new ids."""
    if all(sources.get(m.source, m.source) == m.source for m in event.mentions):
        return event
    return event.model_copy(
        update={
            "mentions": tuple(m.model_copy(update={"source": sources.get(m.source, m.source)}) for m in event.mentions),
            "entities": tuple(e.model_copy(update={"source": sources.get(e.source, e.source)}) for e in event.entities),
        }
    )


def _edit(edit: dict[str, Any], sources: Mapping[str, str], events: Mapping[str, str]) -> dict[str, Any]:
    """An entry of the log that names the same sources and events by their new ids."""
    told = dict(edit)
    if "targets" in edit:
        told["targets"] = [_renamed(_renamed(t, "source", sources), "event", events) for t in edit["targets"]]
    if "payload" in edit:
        told["payload"] = _renamed(edit["payload"], "source", sources)
    return told


def _renamed(named: dict[str, Any], key: str, ids: Mapping[str, str]) -> dict[str, Any]:
    return named | {key: ids[named[key]]} if named.get(key) in ids else named
