"""The story's name, where it stands, and saving it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from timeline.app.made import Made
from timeline.app.state import State
from timeline.app.words import plain
from timeline.exports import write
from timeline.models import Timeline

DOWNLOADS = (("JSON", "json", "application/json"), ("CSV", "csv", "text/csv"), ("Markdown", "md", "text/markdown"))


def header(state: State, made: Made, timeline: Timeline, rename: Callable[[str], None]) -> None:
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
        if state.story.kept != "sample":
            with st.popover("Rename"):
                title = st.text_input("Title", value=state.story.title, key=f"rename-{state.story.name}")
                st.button("Set title of the story", on_click=rename, args=(title.strip(),), disabled=not title.strip())
