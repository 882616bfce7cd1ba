"""Words sought in every story: in the articles, in the samples' too, and in what was written in decisions.

A find names a story and a place in an article, or an event; the story is opened there. No Streamlit here.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.app.state import Kept, Place, State, Story
from timeline.edits.log import Edit, active
from timeline.models import Event, Timeline
from timeline.store.search import Hit, excerpt, holds

MOST = 30
# What of an entry's payload a person wrote. Example: {"op": "note", "payload": {"text": "ask the clerk"}}
_WRITTEN = {"set_title": "title", "note": "text", "add": "line"}
Marks = tuple[tuple[int, int], ...]


class Find(NamedTuple):
    """A story, where in it, and the words found; `marks` are half-open ranges of the snippet."""

    kept: Kept
    name: str
    story: str
    title: str
    place: Place
    snippet: str
    marks: Marks = ()


def of_hit(hit: Hit, story: str, title: str) -> Find:
    """An article that the workspace found: its title alone, or the first word in its text."""
    at = hit.start + hit.marks[0][0] if hit.marks else None
    return Find("workspace", str(hit.story), story, title, Place(hit.article, at), hit.snippet, hit.marks)


def in_story(story: Story, words: Sequence[str]) -> Iterator[Find]:
    """The articles of a story that hold all the words, one find each."""
    for article in story.articles:
        if holds(f"{article.title or ''}\n{article.text or ''}", words):
            snippet, start, marks = excerpt(article.text or "", words)
            place = Place(article.id, start + marks[0][0] if marks else None)
            yield Find(story.kept, story.name, story.title, article.called, place, snippet, marks)


def in_log(story: Story, words: Sequence[str]) -> Iterator[Find]:
    """Titles, notes, tags and lines that were written in decisions which hold, one find each."""
    for edit in active(story.log):
        written = _written(edit)
        if holds(written, words):
            snippet, _, marks = excerpt(written, words)
            place = Place(event=edit.targets[0].event if edit.targets else None, typed=edit.payload.get("line"))
            yield Find(story.kept, story.name, story.title, _KINDS[edit.op], place, snippet, marks)


_KINDS = {"set_title": "a title of yours", "note": "a note of yours", "add": "an event of yours", "tag": "a tag"}


def _written(edit: Edit) -> str:
    if edit.op == "tag":
        return ", ".join(map(str, edit.payload.get("add", ())))
    return str(edit.payload.get(_WRITTEN[edit.op], "")) if edit.op in _WRITTEN else ""


def snippet_html(find: Find) -> str:
    """The words around a find, with what was sought marked; all of it is text and no markup.

    >>> snippet_html(Find("sample", "a", "", "", Place(), "a <b> mill", ((6, 10),)))
    'a &lt;b&gt; <mark>mill</mark>'
    """
    parts, at = [], 0
    for start, end in find.marks:
        parts.append(html.escape(find.snippet[at:start]))
        parts.append(f"<mark>{html.escape(find.snippet[start:end])}</mark>")
        at = end
    return "".join(parts) + html.escape(find.snippet[at:])


def event_at(timeline: Timeline, place: Place) -> Event | None:
    """The event that is meant: the one named, the one told at the place, else the nearest one of its article."""
    if place.event:
        return next((e for e in timeline.events if e.id == place.event), None)
    if place.typed:
        line = " ".join(place.typed.split())
        return next((e for e in timeline.events if e.mentions[0].quote.exact == line), None)
    at = place.at or 0
    told = [(e, m) for e in timeline.events for m in e.mentions if m.source == place.article]
    # In its sentence the nearest trigger; else the nearest sentence.
    told.sort(key=lambda one: (_away(at, one[1].position.start, one[1].position.end), abs(one[1].trigger.start - at)))
    return told[0][0] if told else None


def _away(at: int, start: int, end: int) -> int:
    return max(start - at, at - end + 1, 0)


def landed(state: State, timeline: Timeline) -> State:
    """The state once the story is read: the place that was sought is the event selected."""
    if state.sought is None:
        return state
    return state.at(event_at(timeline, state.sought))
