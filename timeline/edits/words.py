"""The history: every entry of the log in words, each told of the timeline as it stood when the entry was made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline.errors import DateError, EditError
from timeline.models import Event, Timeline
from timeline.strict import Model
from timeline.temporal import display
from timeline.temporal.isodates import from_edtf

from .finding import found, short
from .log import Edit, Op, active
from .operations import State, done, source_ids
from .removing import removed


class Entry(Model):
    """One line of the history. `active` says whether the entry holds; `conflicts` why it does not apply."""

    seq: int
    op: Op
    words: str
    at: str | None = None
    why: str | None = None
    active: bool = True
    conflicts: tuple[str, ...] = ()


class _Step(NamedTuple):
    """An entry that was done: its words, and the state that it left."""

    edit: Edit
    words: str
    reasons: tuple[str, ...]
    after: State


def history(timeline: Timeline, log: Sequence[Edit]) -> tuple[Entry, ...]:
    """The whole log in words, first entry first, over the fresh extraction that `replay` takes.

    >>> from timeline.edits import added, typed_when, undone
    >>> from timeline.models import Generator
    >>> fresh = Timeline(generator=Generator(version="0", detector="rules"))
    >>> payload = {"line": "3 May 2024: a vote", "title": "a vote", "when": typed_when("3 May 2024").model_dump()}
    >>> [entry.words for entry in history(fresh, undone(added((), "add", payload=payload)))]
    ['Added “a vote”: 3 May 2024', 'Undid: Added “a vote”: 3 May 2024']
    """
    holds = {edit.seq for edit in active(log)}
    steps: list[_Step] = []
    back: list[_Step] = []
    entries: list[Entry] = []
    for edit in log:
        state = steps[-1].after if steps else State(timeline, timeline.events, gone=removed(log))
        reasons: tuple[str, ...] = ()
        if edit.op == "undo":
            back.append(steps.pop())
            words = f"Undid: {back[-1].words}"
        elif edit.op == "redo":
            step = back.pop()
            after, reasons = done(state, step.edit)
            steps.append(step._replace(after=after))
            words = f"Redid: {step.words}"
        else:
            after, reasons = done(state, edit)
            words = told(state, edit, after)
            steps.append(_Step(edit, words, reasons, after))
            back.clear()
        entries.append(
            Entry(seq=edit.seq, op=edit.op, words=words, at=edit.at, why=edit.why, conflicts=reasons,
                  active=edit.seq in holds or edit.op in ("undo", "redo"))
        )  # fmt: skip
    return tuple(entries)


def told(before: State, edit: Edit, after: State) -> str:
    """One entry in words: what it was about, and what changed."""
    try:
        return WORDS[edit.op].words(before, edit, after)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return f"{edit.op.replace('_', ' ').capitalize()} ({_names(before, edit)})"


def _events(state: State, edit: Edit) -> list[Event | None]:
    events: list[Event | None] = []
    for target in edit.targets:
        try:
            events.append(found(state.events, target, source_ids(state)))
        except EditError:
            events.append(None)
    return events


def _names(state: State, edit: Edit) -> str:
    """The events of an entry: one by its title, several by their number."""
    if len(edit.targets) == 1:
        event = _events(state, edit)[0]
        return f"“{short(event.title)}”" if event else f"“{short(edit.targets[0].quote.exact)}”"
    return f"{len(edit.targets)} events"


def _change(before: State, edit: Edit, after: State, get: Callable[[Event], str], otherwise: str) -> str:
    """Old → new for one event that is there; the new alone for several."""
    old, new = ([e for e in _events(state, edit) if e] for state in (before, after))
    if len(edit.targets) == 1 and old and new and get(old[0]) != get(new[0]):
        return f"{_names(before, edit)}: {get(old[0])} → {get(new[0])}"
    return f"{_names(before, edit)}: {otherwise}"


def _display(event: Event) -> str:
    return event.when.display


def _date(before: State, edit: Edit, after: State) -> str:
    return "Date of " + _change(before, edit, after, _display, str(edit.payload["when"]["display"]))


def _reading(before: State, edit: Edit, after: State) -> str:
    return "Date of " + _change(before, edit, after, _display, f"read as {edit.payload['reason']}")


def _title(before: State, edit: Edit, after: State) -> str:
    return f"Title of {_names(before, edit)} → “{edit.payload['title']}”"


def _factuality(before: State, edit: Edit, after: State) -> str:
    return _change(before, edit, after, lambda event: event.factuality, edit.payload["factuality"])


def _review(before: State, edit: Edit, after: State) -> str:
    return f"{edit.payload['review'].capitalize()} {_names(before, edit)}"


def _star(before: State, edit: Edit, after: State) -> str:
    return f"{'Starred' if edit.payload.get('on', True) else 'Took the star from'} {_names(before, edit)}"


def _dispute(before: State, edit: Edit, after: State) -> str:
    return f"{_names(before, edit)}: {'disputed' if edit.payload.get('on', True) else 'no longer disputed'}"


def _tag(before: State, edit: Edit, after: State) -> str:
    signed = [*(f"+{t}" for t in edit.payload.get("add", ())), *(f"−{t}" for t in edit.payload.get("remove", ()))]
    return f"Tags of {_names(before, edit)}: {', '.join(signed)}"


def _note(before: State, edit: Edit, after: State) -> str:
    if "remove" in edit.payload:
        return f"Removed a note on {_names(before, edit)}: “{short(edit.payload['remove'])}”"
    return f"Note on {_names(before, edit)}: “{short(edit.payload['text'])}”"


def _merge(before: State, edit: Edit, after: State) -> str:
    titles = [f"“{short(event.title)}”" for event in _events(before, edit) if event]
    return f"Merged {', '.join(titles[1:])} into {titles[0]}"


def _split(before: State, edit: Edit, after: State) -> str:
    known = {event.id for event in before.events}
    back = [f"“{short(event.title)}”" for event in after.events if event.id not in known]
    return f"Split {', '.join(back) or 'a mention'} from {_names(before, edit)}"


def _add(before: State, edit: Edit, after: State) -> str:
    return f"Added “{short(edit.payload['title'])}”: {edit.payload['when']['display']}"


def _published(before: State, edit: Edit, after: State) -> str:
    source = edit.payload["source"]
    name = next((article.called for article in before.fresh.sources if article.id == source), None)
    known = _quoted(name or before.gone.get(source) or source)
    return f"Publication date of {known} set to {_day(edit.payload.get('edtf'))}"


def _removed(before: State, edit: Edit, after: State) -> str:
    return f"Removed {_quoted(str(edit.payload.get('name') or edit.payload['source']))}"


def _restored(before: State, edit: Edit, after: State) -> str:
    return f"Brought {_quoted(str(edit.payload.get('name') or edit.payload['source']))} back"


def _quoted(name: str) -> str:
    """An article by its name; first words, which name one without a title, stand in quotation marks already."""
    return name if name.startswith("“") else f"“{short(name)}”"


def _day(edtf: str | None) -> str:
    try:
        return display(from_edtf(edtf)) if edtf else "unknown"
    except DateError:
        return str(edtf)


class _Words(NamedTuple):
    """How an operation is told, and an example."""

    words: Callable[[State, Edit, State], str]
    example: str


WORDS: dict[Op, _Words] = {
    "set_date": _Words(_date, "Date of “Mayor resigns”: 12 March 2024 → 5 March 2024"),
    "set_reading": _Words(_reading, "Date of 3 events: read as the Tuesday of the week before"),
    "set_title": _Words(_title, "Title of “She resigned” → “Mayor resigns”"),
    "set_factuality": _Words(_factuality, "“Mayor resigns”: happened → planned"),
    "set_review": _Words(_review, "Accepted “Mayor resigns”"),
    "star": _Words(_star, "Starred “Mayor resigns”"),
    "dispute": _Words(_dispute, "“Mayor resigns”: disputed"),
    "tag": _Words(_tag, "Tags of “Mayor resigns”: +politics, −local"),
    "note": _Words(_note, "Note on “Mayor resigns”: “ask the clerk”"),
    "merge": _Words(_merge, "Merged “She stepped down” into “Mayor resigns”"),
    "split": _Words(_split, "Split “She stepped down” from “Mayor resigns”"),
    "add": _Words(_add, "Added “the mayor resigns”: 3 March 2024"),
    "set_published": _Words(_published, "Publication date of “Courier” set to 9 March 2024"),
    "remove_article": _Words(_removed, "Removed “Courier”"),
    "restore_article": _Words(_restored, "Brought “Courier” back"),
}
