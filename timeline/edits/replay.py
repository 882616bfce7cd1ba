"""`replay`: the log applied over a fresh extraction, never over an edited timeline; what no longer fits is a conflict.

>>> from timeline.edits.log import added, undone
>>> from timeline.models import Generator, When
>>> from timeline.evidence import Position, Quote, Trigger
>>> mention = {"source": "a1", "quote": {"exact": "She resigned."}, "position": {"start": 0, "end": 13},
...     "trigger": {"exact": "resigned", "start": 4, "end": 12, "lemma": "resign", "class": "OCCURRENCE"}}
>>> event = Event(id="ev_1", title="She resigned", kind="OCCURRENCE", factuality="happened", mentions=(mention,),
...     when=When(basis="none", display="no date"))
>>> fresh = Timeline(generator=Generator(version="0", detector="rules"), events=(event,))
>>> log = added((), "set_title", [event], {"title": "Mayor resigns"})
>>> replay(fresh, log).timeline.events[0].title, replay(fresh, undone(log)).timeline.events[0].title
('Mayor resigns', 'She resigned')
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from timeline.errors import DateError
from timeline.events.order import place_in_order
from timeline.models import Article, Event, Published, Timeline
from timeline.strict import Model
from timeline.temporal.isodates import from_edtf

from . import byhand
from .log import Edit, active, as_dicts, log_of
from .operations import State, done
from .removing import removed

YOU = "you"  # the origin of a publication date that was set by hand


class Conflict(Model):
    """An entry that does not apply any more, or not to all of its events, and why."""

    edit: Edit
    reason: str


class Replayed(NamedTuple):
    """The timeline with all edits that apply; `timeline.edits` holds the whole log."""

    timeline: Timeline
    conflicts: tuple[Conflict, ...]


def replay(timeline: Timeline, log: Sequence[Edit]) -> Replayed:
    """The active entries of a log, in order, over a fresh extraction. The same input gives the same bytes."""
    state = State(timeline, timeline.events, gone=removed(log))
    conflicts: list[Conflict] = []
    for edit in active(log):
        state, reasons = done(state, edit)
        conflicts += (Conflict(edit=edit, reason=reason) for reason in reasons)
    return Replayed(_written(timeline, state, log), tuple(conflicts))


def continued(timeline: Timeline, log: Sequence[Edit]) -> Replayed:
    """More entries over a timeline that a log has been replayed over: `log` begins with the timeline's own edits.

    The new ones take none of those back: an undo needs the fresh extraction, and `replay`.

    >>> from timeline.edits.log import added
    >>> from timeline.models import Generator
    >>> undated = {"basis": "none", "display": "no date"}
    >>> payload = {"line": "3 May 2024: a vote", "title": "a vote", "when": undated}
    >>> made = Timeline(generator=Generator(version="0", detector="rules"))
    >>> for _ in range(2): made = continued(made, added(log_of(made), "add", payload=payload)).timeline
    >>> [event.title for event in made.events], made.sources[0].text
    (['a vote', 'a vote'], '3 May 2024: a vote\\n3 May 2024: a vote')
    """
    held = log_of(timeline)
    lines = tuple(byhand.one_line(edit.payload) for edit in active(held) if edit.op == "add")
    sources = tuple(a for a in timeline.sources if not (lines and byhand.is_typed(a)))
    bare = timeline.model_copy(update={"sources": sources})
    state = State(bare, timeline.events, lines=lines)
    conflicts: list[Conflict] = []
    new = {edit.seq for edit in log[len(held) :]}
    for edit in active(log):
        if edit.seq in new:
            state, reasons = done(state, edit)
            conflicts += (Conflict(edit=edit, reason=reason) for reason in reasons)
    return Replayed(_written(bare, state, log), tuple(conflicts))


def published(articles: Iterable[Article], log: Sequence[Edit]) -> tuple[Article, ...]:
    """The articles with the publication dates that were set by hand: what the extraction is to start from.

    >>> from timeline.edits.log import added
    >>> log = added((), "set_published", payload={"source": "a1", "edtf": "2024-03-09", "text": "9 March 2024"})
    >>> published([Article.of("It closed today.", id="a1", published="2024-03-08")], log)[0].published
    Published(edtf='2024-03-09', origin='you', candidates=('caller: 2024-03-08',))
    """
    told = {str(e.payload.get("source")): e.payload.get("edtf") for e in active(log) if e.op == "set_published"}
    return tuple(_dated(a, told[a.id]) if a.id in told else a for a in articles)


def publication(article: Article, edtf: str | None, text: str) -> dict[str, Any]:
    """The payload of a `set_published`, with the date that the article had: `articles` gives it back."""
    former = article.published.model_dump(mode="json") if article.published else None
    return {"source": article.id, "edtf": edtf, "text": text, "former": former}


def articles(timeline: Timeline, log: Sequence[Edit]) -> tuple[Article, ...]:
    """The articles that an edited timeline was extracted from: as they came, and without the lines typed by hand.

    A timeline that is read from a file is extracted again from these, and its log replayed.
    """
    added = any(edit.op == "add" for edit in active(log))
    first: dict[str, Edit] = {}
    for edit in active(log):
        if edit.op == "set_published" and "former" in edit.payload:
            first.setdefault(str(edit.payload.get("source")), edit)
    return tuple(
        _former(a, first[a.id].payload["former"]) if a.id in first else a
        for a in timeline.sources
        if not (added and byhand.is_typed(a))
    )


def _former(article: Article, published: dict[str, Any] | None) -> Article:
    return article.model_copy(update={"published": Published.model_validate(published) if published else None})


def _dated(article: Article, edtf: str | None) -> Article:
    """A date that cannot be read changes nothing; the replay reports it."""
    if not edtf:
        return article.model_copy(update={"published": None})
    try:
        from_edtf(edtf)
    except (DateError, TypeError, AttributeError):
        return article
    former = article.published
    candidates = former.candidates if former else ()
    if former and former.origin != YOU:
        candidates = (f"{former.origin}: {former.edtf}", *candidates)
    return article.model_copy(update={"published": Published(edtf=edtf, origin=YOU, candidates=candidates)})


def _written(timeline: Timeline, state: State, log: Sequence[Edit]) -> Timeline:
    events = state.events
    if _places(events) != _places(timeline.events):  # what was not dated anew keeps its order
        events = tuple(sorted(events, key=place_in_order))
    typed = (byhand.article(state.lines, state.by_hand),) if state.lines else ()
    return timeline.model_copy(
        update={"events": events, "sources": (*timeline.sources, *typed), "edits": as_dicts(log)}
    )


def _places(events: Sequence[Event]) -> list[object]:
    return [(event.id, event.when.earliest, event.when.latest) for event in events]
