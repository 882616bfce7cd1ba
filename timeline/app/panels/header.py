"""The story's name, where it stands, and saving it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from timeline.app.inputs import Failed
from timeline.app.made import Made
from timeline.app.panels.export import export
from timeline.app.state import State
from timeline.app.words import plain
from timeline.exports import write
from timeline.models import Timeline
from timeline.store import StoryInfo

DOWNLOADS = (("JSON", "json", "application/json"), ("CSV", "csv", "text/csv"), ("Markdown", "md", "text/markdown"))


class Keeping(NamedTuple):
    """What can be done to a story as a whole."""

    rename: Callable[[str], None]
    put_away: Callable[[], None]
    whole: Callable[[Timeline], bytes]
    away: Callable[[], Sequence[StoryInfo]]  # the stories in the trash
    bring_back: Callable[[str], None]
    retry: Callable[[Failed, str], None]  # a source that failed, with a publication date as it was typed
    read_again: Callable[[], None]


def header(state: State, made: Made, timeline: Timeline, keeping: Keeping) -> None:
    """Draws the title, a line of facts, and the downloads of what is shown."""
    st.title(plain(state.story.title or made.timeline.title or "Your timeline"))
    count = len(timeline.sources)
    sources = "1 source" if count == 1 else f"{count} sources"
    kept = {
        "sample": "a sample: your first decision makes a copy of it in your workspace",
        "workspace": "kept in your workspace",
    }.get(state.story.kept, "not kept")
    with st.container(horizontal=True, vertical_alignment="center", key="header"):
        st.caption(f"{sources} · {kept}")
        for name, form, mime in DOWNLOADS:
            st.download_button(
                f"Save {name}", lambda form=form: write(timeline, form), file_name=f"timeline.{form}", mime=mime,
                key=f"save-{form}", on_click="ignore", shortcut="S" if form == "json" else None,
            )  # fmt: skip
        export(timeline, state.story.title or timeline.title)
        with st.popover("Story"):
            st.download_button(
                "Save the whole story", lambda: keeping.whole(made.timeline), file_name="story.json",
                mime="application/json", key="save-story", on_click="ignore",
                help="Articles, events and decisions in one file, to be opened anywhere",
            )  # fmt: skip
            if state.story.kept == "sample":
                return
            key = f"rename-{state.story.name}"
            st.text_input("Title", value=state.story.title, key=key)
            st.button("Set title of the story", key="rename", on_click=_renamed, args=(key, keeping.rename))
            if state.story.kept == "workspace":
                st.button("Put the story away", key="put-away-story", on_click=keeping.put_away)


def _renamed(key: str, rename: Callable[[str], None]) -> None:
    """What the field holds when the button is pressed; a story keeps its title when the field is empty."""
    if title := st.session_state[key].strip():
        rename(title)
