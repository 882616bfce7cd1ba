"""The sidebar: texts in, stories to open, and the filters that hold in every view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from timeline.app.desk import Desk
from timeline.app.filters import EVERYTHING, FACETS, Filters, Shown
from timeline.app.inputs import Gathered, gathered, reading
from timeline.app.panels.follow import follow
from timeline.app.state import Action, Arrange, Filter, State
from timeline.app.words import plain
from timeline.errors import TimelineError
from timeline.models import When

Do = Callable[[Action], None]
Take = Callable[[Gathered], None]
TYPES = ("txt", "md", "markdown", "jsonl", "json")
MOST_OPTIONS = 200  # names in one list; the rest is found by searching
STORIES = 8  # stories of the workspace shown at once


def ways_in(build: Take, add: Take | None) -> None:
    """Draws the fields for texts of one's own; what was read goes to `build`, or to `add` for the open story."""
    with st.container(key="ways-in"):
        st.markdown("### Your own text")
        text = st.text_area("Article", key="text", height=140, placeholder="Paste the text of an article here.")
        files = st.file_uploader("or files", type=list(TYPES), accept_multiple_files=True, key="files")
        date = st.text_input("Published on", key="published", placeholder="for example 23 February 2023")
        understood, words = reading(date)
        (st.caption if understood else st.error)(words)
        given = [(f.name, f.getvalue()) for f in files or []]
        if st.button("Build timeline", type="primary", key="build", shortcut="Ctrl+Enter", width="stretch"):
            build(gathered(text, given, date))
        if add is not None and st.button("Add to this story", key="add-to-story", width="stretch"):
            add(gathered(text, given, date))
        st.caption("Nothing leaves this machine.")


def stories(state: State, desk: Desk, open_story: Callable[[str, str], None]) -> None:
    """Draws the sample stories and those of the workspace, a button each."""
    st.markdown("### Sample stories")
    for sample in desk.samples():
        here = state.story.kept == "sample" and state.story.name == sample.slug
        label = f"{'● ' if here else ''}{plain(sample.title)}"
        st.button(
            label, key=f"sample-{sample.slug}", width="stretch", on_click=open_story, args=("sample", sample.slug),
            help=sample.about,
        )  # fmt: skip
    own = desk.stories()
    if own:
        st.markdown("### Your stories")
    for info in own[:STORIES]:
        here = state.story.kept == "workspace" and state.story.name == str(info.id)
        label = f"{'● ' if here else ''}{plain(info.title)}"
        st.button(
            label, key=f"story-{info.id}", width="stretch", on_click=open_story, args=("workspace", str(info.id)),
            help=f"{info.articles} articles, {info.edits} decisions",
        )  # fmt: skip
    if len(own) > STORIES:
        st.caption(f"{len(own) - STORIES} more: see Sources")


def filters(state: State, found: Shown, window: Callable[[str], When], do: Do) -> None:
    """Draws the filters with their counts; `window` reads a typed stretch of time as two days."""
    st.markdown("### Filters")
    now = state.look.filters
    follow("filter-text", now.text, typed=True)
    st.text_input("Search", key="filter-text", on_change=_text, args=(do,), placeholder="words of the event")
    for facet, (name, _) in FACETS.items():
        options = found.options[facet][:MOST_OPTIONS]
        chosen: Sequence[str] = getattr(now, facet)
        if len(options) < 2 and not chosen:
            continue
        labels = {o.value: f"{o.label} ({o.count})" for o in options} | {
            v: f"{v} (0)" for v in chosen if v not in {o.value for o in options}
        }
        follow(f"filter-{facet}", list(chosen))
        st.multiselect(
            name, list(labels), key=f"filter-{facet}", format_func=lambda v, labels=labels: labels.get(v, v),
            on_change=_facet, args=(facet, do), placeholder="all",
        )  # fmt: skip
    _window(now, window, do)
    follow("filter-starred", now.starred)
    st.toggle("Starred alone", key="filter-starred", on_change=_starred, args=(do,))
    follow("most", state.look.most)
    st.number_input(
        "Show at most", min_value=1, value=None, placeholder="all", key="most", on_change=_most, args=(do,),
        help="The most important ones stay, in order of time.",
    )  # fmt: skip
    st.button("Clear filters", key="clear", disabled=not now.active, on_click=do, args=(Filter(vars(EVERYTHING)),))


def _text(do: Do) -> None:
    do(Filter({"text": st.session_state["filter-text"].strip()}))


def _facet(facet: str, do: Do) -> None:
    do(Filter({facet: tuple(st.session_state[f"filter-{facet}"])}))


def _starred(do: Do) -> None:
    do(Filter({"starred": st.session_state["filter-starred"]}))


def _most(do: Do) -> None:
    do(Arrange({"most": st.session_state["most"]}))


def _window(now: Filters, window: Callable[[str], When], do: Do) -> None:
    """A stretch of time typed as a person does; what was read stands below."""
    problem = st.session_state.get("filter-time-problem")
    if not problem:
        follow("filter-time", now.time, typed=True)
    st.text_input(
        "Time", key="filter-time", on_change=_time, args=(window, do),
        placeholder="spring 2023, since 3 May",
    )  # fmt: skip
    if problem:
        st.error(plain(problem))
    elif now.since or now.until:
        st.caption(f"{now.since or '…'} – {now.until or '…'}")
        follow("filter-inside", now.inside)
        st.toggle("entirely inside", key="filter-inside", on_change=_inside, args=(do,))


def _time(window: Callable[[str], When], do: Do) -> None:
    typed = st.session_state["filter-time"].strip()
    st.session_state["filter-time-problem"] = None
    try:
        when = window(typed) if typed else None
    except TimelineError as error:
        st.session_state["filter-time-problem"] = str(error)
        return
    since, until = (when.earliest, when.latest) if when else (None, None)
    if typed and not (since or until):
        st.session_state["filter-time-problem"] = f"“{typed}” is no stretch of time; write it like spring 2023"
        return
    do(Filter({"time": typed, "since": since, "until": until}))


def _inside(do: Do) -> None:
    do(Filter({"inside": st.session_state["filter-inside"]}))
