"""The sidebar: sample stories, the user's own texts with their publication date, and how many events are shown."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from timeline.app.samples import Sample
from timeline.app.state import Action, Choose, Limit, State, gathered, reading


def sidebar(state: State, samples: Sequence[Sample]) -> Action | None:
    """Draws the ways in and the limit; gives what the user did."""
    action: Action | None = None
    with st.sidebar:
        st.markdown("### Your own text")
        text = st.text_area("Article", key="text", height=180, placeholder="Paste the text of an article here.")
        files = st.file_uploader("or files", type=["txt", "md", "jsonl"], accept_multiple_files=True, key="files")
        published = st.text_input("Published on", key="published", placeholder="for example 23 February 2023")
        understood, words = reading(published)
        (st.caption if understood else st.error)(words)
        if st.button("Build timeline", type="primary", key="build", shortcut="Ctrl+Enter", width="stretch"):
            action = gathered(text, [(f.name, f.getvalue()) for f in files or []], published)
        st.caption("Nothing leaves this machine.")
        st.markdown("### Sample stories")
        for sample in samples:
            label = f"{'● ' if sample.slug == state.sample else ''}{sample.title}"
            if st.button(label, key=f"sample-{sample.slug}", width="stretch"):
                action = Choose(sample.slug)
        st.markdown("### Events")
        most = st.number_input("Show at most", min_value=1, value=None, placeholder="all", key="most")
        st.caption("The most important ones stay, in order of time.")
    return action or (Limit(most) if most != state.most else None)
