"""The text of an article as HTML in which every date can be picked. All of it is escaped here.

`<mark>` is a phrase of time with its date under it, `<u>` the word that stands for an event, `<span>` a stretch of a
sentence that tells one. Sentences overlap, so each is a range of numbered stretches, named by a `<template>` behind
the text: the page marks the chosen one by changing attributes alone.
"""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.app.chips import Chip, Marks, marks
from timeline.models import Article, Event, UndatedPhrase

PART = 60_000  # characters that a browser draws at once without a pause
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_ENDINGS = (_BLANK_LINE, re.compile(r"\n"), re.compile(r"[.!?]\s+"), re.compile(r"\s+"))


def parts(text: str) -> list[tuple[int, int]]:
    """A long text in stretches of some `PART` characters, cut behind a paragraph where there is one.

    >>> parts("Rain and wind.")
    [(0, 14)]
    """
    cut, start = [], 0
    while len(text) - start > 2 * PART:
        found = (ending.search(text, start + PART, start + 2 * PART) for ending in _ENDINGS)
        stop = next((f.end() for f in found if f), start + PART)
        cut.append((start, stop))
        start = stop
    return [*cut, (start, len(text))]


def source_html(
    article: Article,
    events: Sequence[Event],
    undated: Sequence[UndatedPhrase],
    part: tuple[int, int] | None = None,
) -> str:
    """The article's paragraphs, or those of one part, marked; offsets are code points of its text.

    >>> source_html(Article.of("Rain & wind."), [], [])
    '<article lang="en"><p dir="auto">Rain &amp; wind.</p></article>'
    """
    language = html.escape(article.language)
    if article.text is None:
        return f'<article lang="{language}"><p>The text was left out of this timeline.</p></article>'
    part = part or (0, len(article.text))
    found = marks(part, article.id, events, undated)
    writer = _Writer(article.text, found)
    paragraphs = "".join(
        f'<p dir="auto">{"".join(writer.stretches(start, end))}</p>'
        for start, end in _paragraphs(article.text, part, found.chips)
    )
    return f'<article lang="{language}">{paragraphs}</article>{"".join(_ranges(found, writer.told))}'


def _paragraphs(text: str, part: tuple[int, int], chips: Sequence[Chip]) -> Iterator[tuple[int, int]]:
    """The stretches between blank lines; a blank line in a chip parts nothing, since a button is one piece."""
    (start, end), i = part, 0
    for blank in _BLANK_LINE.finditer(text, start, end):
        while i < len(chips) and chips[i].end <= blank.start():
            i += 1
        if i < len(chips) and chips[i].start < blank.end():
            continue
        if text[start : blank.start()].strip():
            yield start, blank.start()
        start = blank.end()
    if text[start:end].strip():
        yield start, end


class _Writer:
    """Walks once over the text, cut wherever a mark begins or ends, and remembers which stretches tell events."""

    def __init__(self, text: str, found: Marks) -> None:
        self.text = text
        self.told: list[int] = []  # where the numbered stretches start
        self._chips = {c.start: c for c in found.chips}
        self._closing = {c.end: c for c in found.chips}
        self._verbs = {t.start: t for t in found.triggers}
        self._verb: Chip | None = None
        self._depth = 0
        self._depths: dict[int, int] = {}
        for start, end, _ in found.sentences:
            self._depths[start] = self._depths.get(start, 0) + 1
            self._depths[end] = self._depths.get(end, 0) - 1
        both = (*found.chips, *found.triggers)
        self._cuts = sorted({*self._depths, *(c.start for c in both), *(c.end for c in both)})
        self._next = 0

    def stretches(self, start: int, end: int) -> Iterator[str]:
        """The HTML of [start, end), a paragraph."""
        at = start
        while at < end:
            while self._next < len(self._cuts) and self._cuts[self._next] <= at:
                self._depth += self._depths.get(self._cuts[self._next], 0)
                self._next += 1
            stop = min(self._cuts[self._next] if self._next < len(self._cuts) else end, end)
            if at in self._chips:
                yield _opening(self._chips[at], self.text)
            yield self._stretch(at, stop)
            if stop in self._closing:
                yield _closed(self._closing[stop])
            at = stop

    def _stretch(self, start: int, end: int) -> str:
        verb = self._verbs.get(start, self._verb)
        self._verb = verb if verb and end < verb.end else None
        words = html.escape(self.text[start:end])
        if verb and start < verb.end:
            words = f"<u{_picks(verb.events)}>{words}</u>"
        if not self._depth:
            return words
        self.told.append(start)
        return f"<span>{words}</span>"


def _opening(chip: Chip, text: str) -> str:
    label = html.escape(chip.label(" ".join(text[chip.start : chip.end].split())))
    kind = {"phrase": "date", "trigger": "verb", "undated": "undated"}[chip.kind]
    opened = ' aria-expanded="false"' if not chip.events else ""
    return f'<mark class="{kind}" role="button" tabindex="0"{_picks(chip.events)}{opened} aria-label="{label}">'


def _closed(chip: Chip) -> str:
    under = ""
    if chip.kind == "phrase":
        under = f'<small dir="auto">{html.escape(chip.date())}</small>'
    elif chip.kind == "undated":
        reason = html.escape(chip.reason or "none is told")
        under = f'<small dir="auto" hidden>{reason}</small>'
    return f"{under}</mark>"


def _picks(events: Sequence[Event]) -> str:
    """The attributes that name the events: the first, and the others as JSON, since an id may hold a space."""
    if not events:
        return ""
    others = json.dumps([e.id for e in events[1:]]) if len(events) > 1 else ""
    also = f' data-also="{html.escape(others)}"' if others else ""
    return f' data-event="{html.escape(events[0].id)}"{also}'


def _ranges(found: Marks, told: Sequence[int]) -> Iterator[str]:
    """Which numbered stretches are the sentence of which event."""
    for start, end, event in found.sentences:
        first, after = bisect_left(told, start), bisect_left(told, end)
        yield f'<template data-event="{html.escape(event)}" data-first="{first}" data-last="{after - 1}"></template>'
