"""The event that an edit is about, found again: by its id, else by the words that told of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from timeline.errors import EditError
from timeline.models import Event, Mention

from .log import Target


class _Place(NamedTuple):
    event: Event
    mention: Mention


def found(events: Sequence[Event], target: Target, sources: Collection[str]) -> Event:
    """The event of a target; `EditError` when it is gone, or when several tell of it in the same words.

    Ids come from places, and move when a text changes; the quoted sentence and its trigger are looked for then.
    """
    for event in events:
        if event.id == target.event:
            return event
    moved = target.source not in sources  # the id of an article comes from its text, and is another one when it changed
    places = [p for p in _told_alike(events, target) if moved or p.mention.source == target.source]
    if not places:
        raise EditError(f"no event is told by “{target.trigger}” in “{short(target.quote.exact)}” any more")
    for narrower in _NARROWER:
        places = narrower(places, target)
    if len({place.event.id for place in places}) > 1:
        raise EditError(f"“{short(target.quote.exact)}” stands more than once, in the same surroundings")
    return places[0].event


def short(text: str, longest: int = 60) -> str:
    """A text on one line, cut at a word.

    >>> short("The mayor resigned last Tuesday.", 20)
    'The mayor resigned …'
    """
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rpartition(" ")[0] + " …"


def _told_alike(events: Sequence[Event], target: Target) -> Iterator[_Place]:
    wanted = _plain(target.quote.exact)
    for event in events:
        for mention in event.mentions:
            if mention.trigger.exact == target.trigger and _plain(mention.quote.exact) == wanted:
                yield _Place(event, mention)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _same_word(places: list[_Place], target: Target) -> list[_Place]:
    """ "said that he had said so": the same word twice in a sentence."""
    return [p for p in places if p.mention.trigger.start - p.mention.position.start == target.at] or places


def _same_surroundings(places: list[_Place], target: Target) -> list[_Place]:
    """A sentence that stands twice: the place whose neighbours agree most."""
    score = [_agreement(place.mention, target) for place in places]
    return [place for place, agrees in zip(places, score, strict=True) if agrees == max(score)]


def _agreement(mention: Mention, target: Target) -> int:
    before = _common(reversed(mention.quote.prefix), reversed(target.quote.prefix))
    return before + _common(iter(mention.quote.suffix), iter(target.quote.suffix))


def _common(a: Iterator[str], b: Iterator[str]) -> int:
    n = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        n += 1
    return n


_NARROWER: tuple[Callable[[list[_Place], Target], list[_Place]], ...] = (_same_word, _same_surroundings)
