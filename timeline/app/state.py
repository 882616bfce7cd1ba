"""What the screen shows, as one frozen value, and what each action makes of it. No Streamlit and no clock here.

>>> state = update(State(), Show("table"))
>>> update(state, Select("ev_1")).look.event
'ev_1'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from timeline.app.filters import EVERYTHING, Filters
from timeline.app.inputs import Failed
from timeline.edits import Log, Op, added, redone, undone
from timeline.models import Article, Event

View = Literal["timeline", "chronology", "table", "text", "order", "knowledge", "review", "sources"]
Facet = Literal["none", "source", "person", "place", "kind", "factuality"]
Colour = Literal["auto", "source", "person", "place", "factuality"]
Kept = Literal["none", "sample", "workspace"]


@dataclass(frozen=True)
class Story:
    """What is open: a sample by its folder's name, or a story of the workspace by its id; its articles and its log."""

    kept: Kept = "none"
    name: str = ""
    title: str = ""
    articles: tuple[Article, ...] = ()
    log: Log = ()


@dataclass(frozen=True)
class Look:
    """How the story is looked at: what a link carries.

    `event` is selected; `centred` is set by the list, the text and a link alone, for it changes the chart.
    """

    view: View = "timeline"
    event: str | None = None
    centred: str | None = None
    filters: Filters = EVERYTHING
    rows: Facet = "none"
    colour: Colour = "auto"
    readings: bool = False
    today: bool = False  # a line at the day that the page's clock tells
    window: tuple[str, str] | None = None  # of the chart: ISO days, inclusive
    everything: bool = False
    most: int | None = None


class Supposed(NamedTuple):
    """A publication date that is tried before it is taken: the source, and the words typed."""

    source: str
    typed: str


class Place(NamedTuple):
    """Where in a story: an article and a character of it, an event by its id, or a line that was typed by hand."""

    article: str | None = None
    at: int | None = None
    event: str | None = None
    typed: str | None = None


@dataclass(frozen=True)
class State:
    """The story, the look at it, what went wrong, what is tried, whether reading was stopped, what is sought,
    and the sources that could not be read, of every story.

    A place that is sought becomes a selected event as soon as the story is read.
    """

    story: Story = Story()
    look: Look = field(default_factory=Look)
    problems: tuple[str, ...] = ()
    supposed: Supposed | None = None
    stopped: bool = False
    sought: Place | None = None
    failed: tuple[Failed, ...] = ()

    def at(self, event: Event | None) -> State:
        """At an event that was sought: selected and centred, or nothing when it is not there."""
        id = event.id if event else None
        return replace(self, look=replace(self.look, event=id, centred=id), sought=None)


@dataclass(frozen=True)
class Open:
    """Show a story, as it was looked at when a link says so."""

    story: Story
    look: Look = field(default_factory=Look)
    problems: tuple[str, ...] = ()
    sought: Place | None = None
    failed: tuple[Failed, ...] = ()


@dataclass(frozen=True)
class GiveUp:
    """No longer list a source that could not be read."""

    failed: Failed


@dataclass(frozen=True)
class Complain:
    """Say what could not be done; what is shown stays."""

    problems: tuple[str, ...]


@dataclass(frozen=True)
class Select:
    """Select an event, or none; `centre` moves the chart to it."""

    event: str | None
    centre: bool = False


@dataclass(frozen=True)
class Show:
    """Look at the story in another view."""

    view: View


@dataclass(frozen=True)
class Filter:
    """Show other events: what changes of the filters, as `Filters` names it."""

    changes: Mapping[str, Any]


@dataclass(frozen=True)
class Arrange:
    """Change how the chart is drawn: any of rows, colour, readings, today, everything, most."""

    changes: Mapping[str, Any]


@dataclass(frozen=True)
class Decide:
    """One entry for the log; `then` is the event to go to afterwards."""

    op: Op
    targets: tuple[Event, ...] = ()
    payload: Mapping[str, Any] = field(default_factory=dict)
    why: str | None = None
    then: str | None = None


@dataclass(frozen=True)
class Undo:
    """Take the last decision back."""


@dataclass(frozen=True)
class Redo:
    """Do again what was taken back."""


@dataclass(frozen=True)
class Suppose:
    """Try a publication date; None gives it up."""

    supposed: Supposed | None


@dataclass(frozen=True)
class Stop:
    """Stop reading articles, or go on."""

    stopped: bool


Action = Open | GiveUp | Complain | Select | Show | Filter | Arrange | Decide | Undo | Redo | Suppose | Stop


def update(state: State, action: Action, *, at: str | None = None) -> State:
    """The state after an action. `at` dates an entry of the log."""
    look, story = state.look, state.story
    match action:
        case Open(opened, wanted, problems, sought, failed):
            return State(opened, wanted, problems, sought=sought, failed=(*state.failed, *failed))
        case GiveUp(failed):
            left = tuple(one for one in state.failed if one is not failed)
            problems = tuple(line for line in state.problems if line != failed.reason)
            return replace(state, failed=left, problems=problems)
        case Complain(problems):
            return replace(state, problems=problems)
        case Select(event, centre):
            return replace(state, look=replace(look, event=event, centred=event if centre else look.centred))
        case Show(view):
            return replace(state, look=replace(look, view=view))
        case Filter(changes):
            return replace(state, look=replace(look, filters=replace(look.filters, **changes)))
        case Arrange(changes):
            return replace(state, look=replace(look, **changes))
        case Decide(op, targets, payload, why, then):
            log = added(story.log, op, targets, payload, at=at, why=why)
            tried = None if op in ("set_published", "remove_article") else state.supposed
            look = replace(look, event=then or look.event)
            return replace(state, story=replace(story, log=log), look=look, supposed=tried)
        case Undo():
            return replace(state, story=replace(story, log=undone(story.log, at=at)))
        case Redo():
            return replace(state, story=replace(story, log=redone(story.log, at=at)))
        case Suppose(supposed):
            return replace(state, supposed=supposed)
        case Stop(stopped):
            return replace(state, stopped=stopped)
