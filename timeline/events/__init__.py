"""Events: detect every mention, judge its factuality, tie it to its time, give it a title."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from timeline.evidence import Position, Quote, Trigger
from timeline.models import Article, Entity, Event, Mention, Said
from timeline.temporal import Dated, Interval, Policy
from timeline.temporal.isodates import from_edtf
from timeline.text.mend import Mended
from timeline.text.split import paragraphs

from .anchor import Placed, anchored
from .bounds import day_of
from .choice import load_detector
from .detector import Candidate, Detector
from .told import Told, each_told, original, publication, read_article
from .when import interval_when, phrase, resolution

CONTEXT = 32  # characters of prefix and suffix around a quote

__all__ = [
    "Detector",
    "FoundEvent",
    "Told",
    "each_told",
    "find_events",
    "load_detector",
    "publication",
    "read_article",
]


class FoundEvent(NamedTuple):
    """An event mention with its date; `listed` when a reader wants it on the timeline."""

    event: Event
    lemma: str
    listed: bool


def find_events(
    article: Article, detector: Detector, policy: Policy = Policy(), told: Told | None = None
) -> list[FoundEvent]:
    """Every event mention of an article in text order, each tied to its time. `told` saves reading it twice.

    Its text is mended first; the places and the words quoted are those of the article's own text.
    """
    mended, times = told or read_article(article, policy)
    dct = publication(article)
    candidates = list(detector.detect(paragraphs(mended.text), times))
    seen: set[tuple[str, str, int]] = set()  # a sentence that is repeated, a headline mostly, is listed once
    found = []
    everything = {placed.candidate.start: placed for placed in anchored(candidates, times, dct)}
    for placed in everything.values():
        key = _key(placed.candidate)
        said = _said(placed.candidate, everything, dct)
        found.append(_found(article, mended, placed, said, dct, again=key in seen))
        seen.add(key)
    return found


def _key(candidate: Candidate) -> tuple[str, str, int]:
    sentence = candidate.sentence
    return " ".join(sentence.text.casefold().split()), candidate.text, candidate.start - sentence.start


def _said(candidate: Candidate, everything: Mapping[int, Placed], dct: Interval | None) -> Said | None:
    """When an event was told: on the day of its saying, else when the article was published."""
    saying = everything.get(candidate.teller) if candidate.teller is not None else None
    if saying is not None and saying.when.earliest is not None:
        return Said(by=candidate.by, when=saying.when)
    if dct is None:
        return None
    return Said(by=candidate.by, when=interval_when(day_of(dct), "stated", reason="the article was published then"))


def _found(
    article: Article, mended: Mended, placed: Placed, said: Said | None, dct: Interval | None, *, again: bool
) -> FoundEvent:
    candidate, when, time, _ = placed
    factuality = candidate.factuality
    if not candidate.certain and factuality == "unknown" and when.earliest and dct and _after(when.earliest, dct):
        factuality = "planned"
    mention = _mention(article, mended, candidate, time)
    event = Event(
        id=event_id(article.id, mention.trigger.start, mention.trigger.end, mention.trigger.exact),
        title=candidate.title,
        kind=candidate.event_class,
        factuality=factuality,
        when=when,
        said=said,
        mentions=(mention,),
        entities=tuple(
            Entity(text=p.text, type=p.type, role=p.role, source=article.id, start=start, end=end)
            for p in candidate.participants
            for start, end in (mended.original(p.start, p.end),)
        ),
    )
    listed = candidate.listed or (placed.reached and candidate.mentionable)
    return FoundEvent(event, candidate.lemma, listed and not again)


def _after(day: str, dct: Interval) -> bool:
    x = from_edtf(day)
    return x.start is not None and dct.end is not None and x.start >= dct.end


def _mention(article: Article, mended: Mended, candidate: Candidate, time: Dated | None) -> Mention:
    text = mended.source
    start, end = mended.original(candidate.sentence.start, candidate.sentence.end)
    first, last = mended.original(candidate.start, candidate.end)
    return Mention(
        source=article.id,
        quote=Quote(
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
        ),
        position=Position(start=start, end=end),
        trigger=Trigger(
            exact=text[first:last],
            start=first,
            end=last,
            lemma=candidate.lemma,
            event_class=candidate.event_class,
        ),
        phrase=phrase(original(time, mended)) if time else None,
        resolution=resolution(time) if time else None,
    )


def event_id(article: str, start: int, end: int, words: str) -> str:
    """Stable over runs: from the article's id, the trigger's place and its words.

    >>> event_id("a1", 10, 18, "resigned")
    'ev_804ca9e147'
    """
    return "ev_" + hashlib.sha256(f"{article}|{start}|{end}|{words}".encode()).hexdigest()[:10]
