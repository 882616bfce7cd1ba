"""What each operation of the log does to the events: one table, with an example payload in each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from pydantic import ValidationError

from timeline.errors import DateError, EditError
from timeline.models import Event, Factuality, Review, Timeline, When
from timeline.temporal.isodates import from_edtf

from . import byhand, joining
from .finding import found
from .log import Edit, Op, Target
from .readings import with_reading
from .removing import REMOVED

Payload = Mapping[str, Any]


class State(NamedTuple):
    """The events after some of the log, and what a later entry may need to know."""

    fresh: Timeline
    events: tuple[Event, ...]
    before: joining.Before = MappingProxyType({})
    lines: tuple[str, ...] = ()
    gone: Mapping[str, str] = MappingProxyType({})  # articles that are removed, by the whole of the log

    @property
    def by_hand(self) -> str:
        """The id of the source of the lines typed."""
        return byhand.source_id([*(article.id for article in self.fresh.sources), *self.gone])


class Done(NamedTuple):
    """The state after an entry, and why it did not apply where it did not."""

    state: State
    reasons: tuple[str, ...] = ()


def done(state: State, edit: Edit) -> Done:
    """One entry applied; never raises: what cannot be done leaves the rest, with a reason each."""
    try:
        if edit.op in WHOLE:
            return WHOLE[edit.op].apply(state, edit)
        return _each(state, edit, EACH[edit.op].apply)
    except EditError as lost:
        return Done(state, (str(lost),))
    except (ValidationError, KeyError, TypeError, ValueError, AttributeError):
        return Done(state, ("its entry cannot be read",))


def _each(state: State, edit: Edit, apply: Callable[[Event, Payload], Event]) -> Done:
    if not edit.targets:
        raise EditError("it names no event")
    events, reasons, seen = state.events, [], set[str]()
    for target in edit.targets:
        try:
            event = _sought(state, events, target)
            if event.id not in seen:  # two names may have become one event
                events = _replaced(events, event, apply(event, edit.payload))
            seen.add(event.id)
        except EditError as lost:
            reasons.append(str(lost))
    return Done(state._replace(events=events), tuple(reasons))


def _sought(state: State, events: tuple[Event, ...], target: Target) -> Event:
    """The event of a target. One of a removed article is not looked for in the words of the others."""
    if target.source in state.gone and target.event not in {event.id for event in events}:
        raise EditError(f"{REMOVED}: {state.gone[target.source]}")
    return found(events, target, source_ids(state))


def _replaced(events: tuple[Event, ...], old: Event, *new: Event) -> tuple[Event, ...]:
    at = next(i for i, event in enumerate(events) if event is old)
    return (*events[:at], *new, *events[at + 1 :])


def source_ids(state: State) -> list[str]:
    """The articles, and the lines typed."""
    return [*(article.id for article in state.fresh.sources), state.by_hand]


# ---- one event after the other -----------------------------------------------------------------------------------


def _date(event: Event, payload: Payload) -> Event:
    return event.model_copy(update={"when": When.model_validate(payload["when"]), "review": "corrected"})


def _reading(event: Event, payload: Payload) -> Event:
    return with_reading(event, payload["reason"], payload.get("edtf"))


def _title(event: Event, payload: Payload) -> Event:
    title = " ".join(str(payload["title"]).split())
    if not title:
        raise EditError("a title has at least one word")
    return event.model_copy(update={"title": title})


def _factuality(event: Event, payload: Payload) -> Event:
    return event.model_copy(update={"factuality": _one_of(payload["factuality"], get_args(Factuality))})


def _review(event: Event, payload: Payload) -> Event:
    return event.model_copy(update={"review": _one_of(payload["review"], get_args(Review))})


def _one_of(value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        raise EditError(f"“{value}” is not one of {', '.join(known)}")
    return value


def _star(event: Event, payload: Payload) -> Event:
    return event.model_copy(update={"starred": bool(payload.get("on", True))})


def _dispute(event: Event, payload: Payload) -> Event:
    return event.model_copy(update={"disputed": bool(payload.get("on", True))})


def _tag(event: Event, payload: Payload) -> Event:
    wanted = dict.fromkeys((*event.tags, *payload.get("add", ())))
    return event.model_copy(update={"tags": tuple(t for t in wanted if t not in payload.get("remove", ()))})


def _note(event: Event, payload: Payload) -> Event:
    if "remove" not in payload:
        return event.model_copy(update={"notes": (*event.notes, str(payload["text"]))})
    if payload["remove"] not in event.notes:
        raise EditError("it has no such note any more")
    at = event.notes.index(payload["remove"])
    return event.model_copy(update={"notes": event.notes[:at] + event.notes[at + 1 :]})


# ---- the events as a whole ---------------------------------------------------------------------------------------


def _merge(state: State, edit: Edit) -> Done:
    events: list[Event] = []
    reasons = []
    for target in edit.targets:
        try:
            event = _sought(state, state.events, target)
            events += [event] if event not in events else []
        except EditError as lost:
            reasons.append(str(lost))
    if len(events) < 2:
        return Done(state, (*reasons, "fewer than two of its events are left to merge"))
    gone = {event.id for event in events[1:]}
    kept = tuple(event for event in state.events if event.id not in gone)
    before = {**state.before, **{joining.told(m): event for event in events[1:] for m in event.mentions}}
    return Done(
        state._replace(events=_replaced(kept, events[0], joining.merged(events)), before=before), tuple(reasons)
    )


def _split(state: State, edit: Edit) -> Done:
    if not edit.targets:
        raise EditError("it names no event")
    event = _sought(state, state.events, edit.targets[0])
    mention = joining.chosen(event, edit.payload)
    left, back = joining.parted(event, mention, state.before, state.fresh.sources, state.fresh.settings)
    return Done(state._replace(events=_replaced(state.events, event, left, back)))


def _add(state: State, edit: Edit) -> Done:
    event = byhand.made(edit.payload, edit.seq, state.lines, state.by_hand)
    lines = (*state.lines, byhand.one_line(edit.payload))
    return Done(state._replace(events=(*state.events, event), lines=lines))


def _published(state: State, edit: Edit) -> Done:
    """An input of the extraction, which has gone before: see `published`."""
    if edit.payload["source"] in state.gone:
        raise EditError(f"{REMOVED}: {state.gone[edit.payload['source']]}")
    if edit.payload["source"] not in {article.id for article in state.fresh.sources}:
        raise EditError("the article whose publication date was set is gone")
    try:
        from_edtf(edit.payload["edtf"] or "2024")
    except DateError as error:
        raise EditError(str(error)) from None
    return Done(state)


def _removal(state: State, edit: Edit) -> Done:
    """An input of the extraction, which has gone before: see `left`."""
    if not edit.payload["source"]:
        raise EditError("it names no article")
    return Done(state)


class Each(NamedTuple):
    """What an operation does to each of its events, and an example of its payload."""

    apply: Callable[[Event, Payload], Event]
    example: Payload


class Whole(NamedTuple):
    """What an operation does to the timeline, and an example of its payload."""

    apply: Callable[[State, Edit], Done]
    example: Payload


_FIFTH = {"edtf": "2024-03-05", "basis": "stated", "display": "5 March 2024"}

EACH: dict[Op, Each] = {
    "set_date": Each(_date, {"text": "5 mar", "when": _FIFTH}),
    "set_reading": Each(_reading, {"edtf": "2024-02-27", "reason": "the Tuesday of the week before"}),
    "set_title": Each(_title, {"title": "Mayor resigns"}),
    "set_factuality": Each(_factuality, {"factuality": "planned"}),
    "set_review": Each(_review, {"review": "accepted"}),
    "star": Each(_star, {"on": True}),
    "dispute": Each(_dispute, {"on": True}),
    "tag": Each(_tag, {"add": ["politics"], "remove": ["local"]}),
    "note": Each(_note, {"text": "ask the clerk"}),  # {"remove": "ask the clerk"} takes it away again
}

WHOLE: dict[Op, Whole] = {
    "merge": Whole(_merge, {}),  # two targets or more
    "split": Whole(_split, {"mention": 1, "quote": "She stepped down on Tuesday."}),
    "add": Whole(_add, {"line": "5 March: the mayor resigns", "when": _FIFTH, "title": "the mayor resigns"}),
    "set_published": Whole(_published, {"source": "a1", "edtf": "2024-03-08", "text": "8 March 2024"}),
    "remove_article": Whole(_removal, {"source": "a1", "name": "Courier"}),
    "restore_article": Whole(_removal, {"source": "a1", "name": "Courier"}),
}
