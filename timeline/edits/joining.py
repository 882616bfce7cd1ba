"""Events told several times: merged into one that keeps every mention, and parted again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from timeline.errors import EditError
from timeline.events import event_id, read_article
from timeline.events.when import dated_when, lasts, undated
from timeline.models import Article, Entity, Event, Mention, Settings, When
from timeline.temporal import Policy

Told = tuple[str, int, int]  # the source of a mention, and where its trigger begins and ends
Before = Mapping[Told, Event]  # events as they stood before they were merged, by the mentions they had
T = TypeVar("T")


class Parted(NamedTuple):
    """What a split leaves of an event, and the event that it gives back."""

    left: Event
    back: Event


def told(mention: Mention) -> Told:
    """What tells a mention from every other one."""
    return mention.source, mention.trigger.start, mention.trigger.end


def merged(events: Sequence[Event]) -> Event:
    """The first event with the mentions of all, who takes part in any of them, all tags, notes and stars.

    It keeps its title, its date and its factuality: a merge settles no contradiction.
    """
    first = events[0]
    mentions = {told(m): m for event in events for m in event.mentions}
    salience = [event.salience for event in events if event.salience is not None]
    return first.model_copy(
        update={
            "mentions": tuple(mentions.values()),
            "entities": _once(e for event in events for e in event.entities),
            "tags": _once(tag for event in events for tag in event.tags),
            "notes": _once(note for event in events for note in event.notes),
            "starred": any(event.starred for event in events),
            "disputed": any(event.disputed for event in events),
            "salience": max(salience, default=None),
        }
    )


def parted(event: Event, mention: Mention, before: Before, sources: Sequence[Article], settings: Settings) -> Parted:
    """The event without a mention, and the event that this mention tells of on its own.

    The event keeps its first mention, from which it has its id: when that one is asked for, the others go instead.
    """
    if len(event.mentions) < 2:
        raise EditError("it is told once only; there is nothing to split")
    first = event.mentions[0]
    going = [mention] if mention is not first else [m for m in event.mentions if m is not first]
    staying = [m for m in event.mentions if m not in going]
    own = before.get(told(going[0])) or _own(event, going[0], sources, settings)
    number = own.id if told(own.mentions[0]) == told(going[0]) else event_id(*told(going[0]), going[0].trigger.exact)
    entities = tuple(e for e in own.entities if _inside(e, going))
    back = own.model_copy(update={"id": number, "mentions": tuple(going), "entities": entities})
    gone = {e for e in event.entities if _inside(e, going) and not _inside(e, staying)}
    kept = tuple(e for e in event.entities if e not in gone)
    return Parted(event.model_copy(update={"mentions": tuple(staying), "entities": kept}), back)


def chosen(event: Event, payload: Mapping[str, Any]) -> Mention:
    """The mention that a split names: {"mention": {"start": …, "end": …}, "source": …}, or its index and its quote."""
    named, quote = payload.get("mention"), payload.get("quote")
    if isinstance(named, Mapping):
        place = named.get("start"), named.get("end")
        fits = [m for m in event.mentions if payload.get("source") in (None, m.source)]
        for exact in ("trigger", "position"):
            for m in fits:
                span = getattr(m, exact)
                if (span.start, span.end) == place:
                    return m
    elif isinstance(named, int) and not isinstance(named, bool):
        at = dict(enumerate(event.mentions)).get(named)
        if at is not None and quote in (None, at.quote.exact):
            return at
        same = [m for m in event.mentions if m.quote.exact == quote]
        if len(same) == 1:
            return same[0]
    raise EditError("it has no such mention any more")


def _own(event: Event, mention: Mention, sources: Sequence[Article], settings: Settings) -> Event:
    """The event of a mention that came merged from the extraction: a name in common, a date of its own."""
    return Event(
        id=event_id(*told(mention), mention.trigger.exact),
        title=event.title,
        kind=mention.trigger.event_class,
        factuality=event.factuality,
        when=_own_when(mention, sources, settings),
        mentions=(mention,),
        entities=event.entities,
    )


def _own_when(mention: Mention, sources: Sequence[Article], settings: Settings) -> When:
    """The date that the mention's own phrase gives; no phrase, no date."""
    article = next((a for a in sources if a.id == mention.source), None)
    if mention.phrase is None or article is None or article.text is None:
        return undated("taken out of another event; this mention has no date of its own")
    times = read_article(article, Policy(**settings.policy.model_dump())).original
    for time in times:
        if (time.start, time.end) == (mention.phrase.start, mention.phrase.end) and time.interval is not None:
            return dated_when(time, time.basis, lasting=lasts(time))
    return undated("taken out of another event; its phrase has no place on the calendar")


def _inside(entity: Entity, mentions: Sequence[Mention]) -> bool:
    return any(
        entity.source == m.source and m.position.start <= entity.start and entity.end <= m.position.end
        for m in mentions
    )


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
