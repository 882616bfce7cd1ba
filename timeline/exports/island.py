"""The timeline inside a page, as native JSON that no browser runs, and the way back out of it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import Element

from timeline.errors import ExportError
from timeline.events import publication
from timeline.events.bounds import day_of
from timeline.events.when import interval_when
from timeline.models import Article, Event, Mention, Said, Timeline

from .markup import verbatim
from .native import from_json

NAME = "timeline-data"
_ESCAPED = {ord("<"): "\\u003c"}  # nothing in it can end the script


def island(timeline: Timeline) -> Element:
    """Without the texts of the articles, and without what has its usual value.

    A third of it would say of each event that it was told when its article was published: that is left out and found
    again by the reader. What was told on no known day says so.
    """
    kept = small(timeline).model_dump(mode="json", exclude_defaults=True)
    usual = {source.id: _when_published(source) for source in timeline.sources}
    for event, dumped in zip(timeline.events, kept.get("events", ()), strict=True):
        if event.said is None:
            dumped["said"] = None
        elif event.mentions and event.said == usual.get(event.mentions[0].source):
            del dumped["said"]
    whole = {"format": timeline.format, "version": timeline.version} | kept
    return embedded(whole, NAME)


def embedded(value: Any, name: str) -> Element:
    """Data in a page under a name, in a form that nothing runs."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return verbatim("script", text, {"type": "application/json", "id": name})


def small(timeline: Timeline) -> Timeline:
    """What a page keeps: no texts, and of each quotation the words alone, for nothing stands around them."""

    def bare(mention: Mention) -> Mention:
        return mention.model_copy(update={"quote": mention.quote.model_copy(update={"prefix": "", "suffix": ""})})

    sources = tuple(source.model_copy(update={"text": None}) for source in timeline.sources)
    events = tuple(e.model_copy(update={"mentions": tuple(bare(m) for m in e.mentions)}) for e in timeline.events)
    return timeline.model_copy(update={"sources": sources, "events": events})


def _when_published(source: Article) -> Said | None:
    day = publication(source)
    if day is None:
        return None
    return Said(when=interval_when(day_of(day), "stated", reason="the article was published then"))


def from_html(data: bytes, problems: list[str] | None = None) -> Timeline:
    """The timeline of a page that was written here; `ExportError` when it holds none.

    >>> from_html(b"<p>Hello")
    Traceback (most recent call last):
        ...
    timeline.errors.ExportError: this page holds no timeline: export it as HTML again, or as JSON
    """
    reader = _Reader()
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    if not reader.found:
        raise ExportError("this page holds no timeline: export it as HTML again, or as JSON")
    made = from_json("".join(reader.found).encode())
    usual = {source.id: _when_published(source) for source in made.sources}

    def restored(event: Event) -> Event:
        if "said" in event.model_fields_set or not event.mentions:
            return event
        return event.model_copy(update={"said": usual.get(event.mentions[0].source)})

    return made.model_copy(update={"events": tuple(restored(event) for event in made.events)})


class _Reader(HTMLParser):
    """Keeps the text of the one script."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "script" and dict(attrs).get("id") == NAME

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found.append(data)
