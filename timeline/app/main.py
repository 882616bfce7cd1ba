"""The page: address and workspace → state, panels drawn, actions out, decisions kept."""

from __future__ import annotations

import os
from collections import ChainMap
from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from typing import Any

import streamlit as st

from timeline.app import pages
from timeline.app.address import parameters, wanted
from timeline.app.clock import Slice, instant, this_day
from timeline.app.desk import Desk
from timeline.app.finds import Find, landed
from timeline.app.inputs import Failed, Gathered, attempt
from timeline.app.made import Made, Memory, made
from timeline.app.panels import sidebar
from timeline.app.panels.browser import went_back
from timeline.app.panels.find import find
from timeline.app.panels.header import Keeping
from timeline.app.state import Action, Complain, GiveUp, Look, Open, Place, State, Stop, Story, update
from timeline.app.words import plain
from timeline.errors import StoreError
from timeline.events import Detector, load_detector
from timeline.models import Options
from timeline.store import Store, default_path

FIRST_SLICE, SLICE = 6.0, 2.0  # seconds of reading before what is there is drawn: once for a story, then again


@st.cache_resource(show_spinner="Loading the language model…")
def _detector() -> tuple[Detector, list[str]]:
    notes: list[str] = []
    return load_detector(Options(), notes.append), notes


@st.cache_resource(show_spinner=False)
def _samples_memory() -> Memory:
    """The samples are everybody's; texts of one's own are remembered by the session alone."""
    return {}


@st.cache_resource(show_spinner=False)
def _desk() -> tuple[Desk, str | None]:
    """The workspace; when it cannot be opened stories are not kept, and the page says so."""
    try:
        return Desk(Store.open(default_path(os.environ))), None
    except StoreError as error:
        return Desk(None), f"{error}. Stories and decisions are not kept in this session."


def main() -> None:
    """Draws the page once; only a page that was drawn to its end has surely told the browser its address."""
    session = st.session_state
    session.pop("told-address", None)
    _draw()
    session["address"] = session.get("told-address", session["address"])


def _draw() -> None:
    st.set_page_config(page_title="timeline", page_icon="🕰️", layout="wide")
    st.html(pages.STYLE)
    desk, trouble = _desk()
    state = _state(desk)
    do = partial(_do, desk)
    _write_address(state)
    with st.sidebar:
        inputs, choices, finding = st.tabs(["Texts", "Filters", "Find"])
    with inputs:
        sidebar.ways_in(partial(_build, desk), _more(desk, state))
        sidebar.stories(state, desk, partial(_open, desk))
    with finding:
        find(desk.found, partial(_open_at, desk))
    state = st.session_state["state"]  # with what the workspace refused just now
    with st.container():
        _notices(desk, state, trouble)
    if not state.story.articles:
        st.title("timeline")
        st.info("Paste an article at the left, or choose a sample story.")
        return
    shown = _made(state)
    if state.sought and not shown.unread:
        state = st.session_state["state"] = landed(state, shown.timeline)
        _write_address(state)
    keeping = Keeping(
        partial(_rename, desk), partial(_put_away, desk), partial(desk.whole, state.story), desk.put_away,
        partial(_bring_back, desk), partial(_retry, desk), _read_again,
    )  # fmt: skip
    today = this_day() if state.look.today else None
    pages.story(state, shown, choices, partial(_tried, state), keeping, do, today)
    _go_on(state, shown, do)


def _notices(desk: Desk, state: State, trouble: str | None) -> None:
    """What went wrong, where no list tells it, and the way back to a story that was put away."""
    listed = {one.reason for one in state.failed} if state.look.view == "sources" else ()
    for problem in (*state.problems, *([trouble] if trouble else []), *_detector()[1]):
        if problem not in listed:
            (st.error if problem in state.problems else st.warning)(plain(problem))
    if gone := st.session_state.get("put-away"):
        st.info("The story was put away.")
        st.button("Bring it back", key="bring-back", on_click=_bring_back, args=(desk, gone))


# ---- state: from the address at first, from actions afterwards


def _state(desk: Desk) -> State:
    """The session's state; a new session, or one that went back in its history, takes it from the address."""
    session = st.session_state
    if "state" in session and not went_back():
        return session["state"]
    given = session["address"] = {name: st.query_params.get_all(name) for name in st.query_params}
    asked = wanted(given)
    before: State | None = session.get("state")
    if before is not None and (asked.kept, asked.name) == (before.story.kept, before.story.name):
        session["state"] = update(before, Open(before.story, asked.look))
        return session["state"]
    story = desk.opened(asked.kept, asked.name)
    problems = ()
    if story is None and asked.kept != "none":
        problems = (f"There is no story “{asked.name}” here; this link needs the workspace it was made in.",)
    if story is None:
        first = next(iter(desk.samples()), None)
        story = (desk.opened("sample", first.slug) if first else None) or Story()
    session["state"] = State(story, asked.look, problems)
    return session["state"]


def _write_address(state: State) -> None:
    """What was written is remembered: a slow browser still tells the address before for a while."""
    params, session = parameters(state), st.session_state
    if params != session.get("told-address", session["address"]):
        session["told-address"] = params
        st.query_params.from_dict(params)


def _do(desk: Desk, action: Action) -> None:
    """Applies an action and keeps what was decided; a decision that cannot be kept is not made."""
    before: State = st.session_state["state"]
    now = instant()
    after = update(before, action, at=now)
    try:
        story = desk.saved(before.story, after.story, at=now)
    except StoreError as error:
        st.session_state["state"] = update(before, Complain((str(error),)))
        return
    st.session_state["state"] = replace(after, story=story)


def _telling(call: Callable[..., None]) -> Callable[..., None]:
    """What the workspace refuses is told in one line, and what is shown stays."""

    @wraps(call)
    def told(*given: Any) -> None:
        try:
            call(*given)
        except StoreError as error:
            st.session_state["state"] = update(st.session_state["state"], Complain((str(error),)))

    return told


@_telling
def _open(desk: Desk, kept: Any, name: str, sought: Place | None = None) -> None:
    story = desk.opened(kept, name)
    if story is not None:
        _do(desk, Open(story, _kept_look(), sought=sought))


def _open_at(desk: Desk, one: Find) -> None:
    _open(desk, one.kept, one.name, one.place)


def _kept_look() -> Look:
    """What of the look holds for another story too: how many events, how they are coloured and what is beside them."""
    look: Look = st.session_state["state"].look
    return Look(most=look.most, rows=look.rows, colour=look.colour, readings=look.readings, today=look.today)


@_telling
def _build(desk: Desk, found: Gathered) -> None:
    """A new story of what was read; when nothing could be read, what is shown stays."""
    problems = list(found.problems)
    story = None
    for name, data in found.stories:
        try:
            story = desk.read_in(data, at=instant())
        except StoreError as error:
            problems.append(f"{name}: {error}")
    if found.articles:
        story = desk.created(found.articles, at=instant())
    failed = _meant_for(story, found) if story else ()
    _do(desk, Open(story, _kept_look(), tuple(problems), failed=failed) if story else Complain(tuple(problems)))
    st.rerun()


def _meant_for(story: Story, found: Gathered) -> tuple[Failed, ...]:
    return tuple(one._replace(story=story.name) for one in found.failed)


@_telling
def _retry(desk: Desk, failed: Failed, published: str) -> None:
    """Reads a source again and adds it to the open story; when it fails again it is listed with its new reason."""
    state: State = st.session_state["state"]
    found = attempt(failed.name, failed.read, published)
    story = desk.with_articles(state.story, found.articles) if found.articles else state.story
    _do(desk, GiveUp(failed))
    _do(desk, Open(story, state.look, found.problems, failed=_meant_for(story, found)))


def _read_again() -> None:
    """The next run reads what failed once more."""
    st.session_state.pop("made", None)


def _more(desk: Desk, state: State) -> Callable[[Gathered], None] | None:
    """Adds to the story that is open, when it is one of the user's own."""
    if state.story.kept == "sample":
        return None

    @_telling
    def add(found: Gathered) -> None:
        story = desk.with_articles(state.story, found.articles) if found.articles else state.story
        _do(desk, Open(story, state.look, found.problems, failed=_meant_for(story, found)))
        st.rerun()

    return add


@_telling
def _put_away(desk: Desk) -> None:
    """Puts the open story away, and says how to get it back."""
    state: State = st.session_state["state"]
    desk.trashed(state.story.name)
    st.session_state["put-away"] = state.story.name
    first = next(iter(desk.samples()), None)
    _do(desk, Open((desk.opened("sample", first.slug) if first else None) or Story()))


@_telling
def _bring_back(desk: Desk, name: str) -> None:
    desk.restored(name)
    st.session_state.pop("put-away", None)
    _open(desk, "workspace", name)


@_telling
def _rename(desk: Desk, title: str) -> None:
    state: State = st.session_state["state"]
    _do(desk, Open(desk.renamed(state.story, title), state.look))


# ---- reading


def _memory(story: Story) -> Memory:
    own = st.session_state.setdefault("memory", {})
    return ChainMap(_samples_memory(), own) if story.kept == "sample" else ChainMap(own, _samples_memory())


def _made(state: State) -> Made:
    """What is shown, made anew only when the articles, the log or what is read have changed."""
    story = state.story
    key = (story.articles, story.title, len(story.log), story.log[-1:])
    kept = st.session_state.get("made")
    if kept and kept[0] == key and (kept[1].unread == 0 or state.stopped):
        return kept[1]
    continued = kept is not None and kept[0] == key
    work = Slice(SLICE if continued else FIRST_SLICE)
    with st.spinner("Reading the articles…", show_time=True):
        shown = made(story, _detector()[0], _memory(story), lambda: not state.stopped and work.goes_on())
    st.session_state["made"] = (key, shown)
    return shown


def _tried(state: State, story: Story) -> Made:
    """The story as it would be, read to the end."""
    return made(story, _detector()[0], _memory(state.story), lambda: True)


def _go_on(state: State, shown: Made, do: Callable[[Action], None]) -> None:
    """Says how far the reading is, lets it be stopped, and goes on with the next slice."""
    if not shown.unread:
        return
    total = len(state.story.articles)
    done = total - shown.unread
    with st.container(key="reading"):
        if state.stopped:
            st.warning(f"Stopped after {done} of {total} articles.")
            st.button("Go on reading", key="go-on", on_click=do, args=(Stop(False),))
            return
        st.progress(done / total, text=f"Read {done} of {total} articles")
        st.button("Stop reading", key="stop", on_click=do, args=(Stop(True),))
    st.rerun()
