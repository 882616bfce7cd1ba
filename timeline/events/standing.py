"""Where an event stands in its article, and how often it is told: what a ranking looks at besides the event itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from timeline.models import Article, Event, Mention
from timeline.text.split import Paragraph, paragraphs, sentences

from .lexicon import LIGHT, NOMINAL

LEAD = 3  # sentences: of an article that is one paragraph, no more are its lead
STEM = 5  # letters that tell a word from others well enough: "resigned", "resignation", "resigns"
_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = frozenset(".!?…。”\"'’)")
_SMALL = frozenset(
    """the and for from with that this its his her their who which was were are been has had have will would not
    after before into over off out down than more about they she him them but""".split()
)


class Standing(NamedTuple):
    """An event with what surrounds it. `place` is 0 at the article's first character and nearly 1 at its last."""

    event: Event
    place: float
    lead: bool
    opens_paragraph: bool
    opens_sentence: bool
    headline: int  # words shared with it
    again: bool  # its word stands again in the article, or another article tells the same of the same


Tellers = dict[tuple[str, str], set[str]]  # a verb's stem and another of the title → the articles that tell both


def standings(events: Iterable[Event], articles: Sequence[Article]) -> list[Standing]:
    """How each event stands, articles in their order, events in text order."""
    order = {article.id: n for n, article in enumerate(articles)}
    told = sorted(events, key=lambda e: (order.get(_first(e).source, len(order)), _first(e).trigger.start))
    pages = {article.id: _Page(article) for article in articles}
    tellers = _tellers(told)
    found: list[Standing] = []
    last: Event | None = None
    unknown = _Page(Article.of(""))
    for event in told:
        page = pages.get(_first(event).source, unknown)
        found.append(_standing(event, page, last, tellers))
        last = event
    return found


def stem(word: str) -> str:
    """The front of a word, the same for its forms.

    >>> stem("resigned") == stem("resignation"), stem("Vote") == stem("votes")
    (True, True)
    """
    word = word.casefold()
    short = len(word) <= STEM + 1
    for ending in ("ing", "ed", "es", "s", "e") if short else ():
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word[:STEM]


def stems(text: str) -> list[str]:
    """The stems of a text's words, in order; small words are left out.

    >>> stems("The minister resigned over the votes")
    ['minis', 'resig', 'vot']
    """
    return [stem(word) for word in _WORD.findall(text) if word.casefold() not in _SMALL]


class _Page:
    """What is looked up in an article again and again."""

    def __init__(self, article: Article) -> None:
        self.text = article.text or ""
        self.paragraphs = paragraphs(self.text)
        self.starts = [p.start for p in self.paragraphs]
        first = next((n for n, p in enumerate(self.paragraphs) if p.text[-1] in _STOP), 0)
        self.heading = article.title or " ".join(p.text for p in self.paragraphs[:first])
        self.lead = _lead(self.paragraphs[first]) if self.paragraphs else 0

    @cached_property
    def headline(self) -> frozenset[str]:
        return frozenset(stems(self.heading))

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(stems(self.text))

    def paragraph(self, at: int) -> int:
        return bisect_right(self.starts, at)


def _lead(paragraph: Paragraph) -> int:
    """Where the lead ends: with its paragraph, or after a few sentences."""
    told = list(sentences(paragraph.start, paragraph.end, paragraph.index, paragraph.text))
    return told[min(LEAD, len(told)) - 1].end


def _standing(event: Event, page: _Page, last: Event | None, tellers: Tellers) -> Standing:
    first = _first(event)
    at = first.trigger.start
    words = set(stems(event.title))
    same = last is not None and _first(last).source == first.source
    before = _first(last) if last is not None and same else None
    return Standing(
        event,
        place=at / len(page.text) if page.text else 0.5,
        lead=at < page.lead,
        opens_paragraph=before is None or page.paragraph(before.trigger.start) != page.paragraph(at),
        opens_sentence=before is None or before.position.start != first.position.start,
        headline=len(words & page.headline),
        again=_again(event, words, page, tellers),
    )


def _again(event: Event, words: set[str], page: _Page, tellers: Tellers) -> bool:
    lemma = _first(event).trigger.lemma
    if lemma in LIGHT:
        return False
    own = root(event)
    return page.counts[stem(lemma)] > 1 or any(len(tellers[own, w]) > 1 for w in words - {stem(lemma), own})


def _tellers(events: Iterable[Event]) -> Tellers:
    """Which articles tell the same of what bears the same name: "the invasion of Mirzeh", "invaded Mirzeh"."""
    found: Tellers = defaultdict(set)
    for event in events:
        for word in stems(event.title):
            found[root(event), word].add(_first(event).source)
    return found


def root(event: Event) -> str:
    """What an event tells, as a verb's stem."""
    return stem(verb_of(event))


def verb_of(event: Event) -> str:
    """The verb that tells it: "invade" of "the invasion"."""
    lemma = _first(event).trigger.lemma.lower()
    return NOMINAL.get(lemma, lemma)


def _first(event: Event) -> Mention:
    return event.mentions[0]
