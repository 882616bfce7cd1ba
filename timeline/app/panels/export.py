"""Saving what is shown in any format: its choices, what it has no room for, and the file, made when it is asked for."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from timeline.app.exporting import SWITCHES, Choice, Size, Theme, habit, is_looked_at, label
from timeline.app.once import once
from timeline.app.words import plain
from timeline.exports import FORMATS
from timeline.models import Timeline


def export(timeline: Timeline, title: str | None) -> None:
    """Draws the button, and behind it the formats of the table."""
    with st.popover("Export"):
        form = st.selectbox("Format", list(FORMATS), format_func=label, key="export-format")
        parts = {
            part: st.toggle(words, value=part in habit(form), key=f"export-{part}-{form}")
            for part, words in SWITCHES.items()
        }
        kept = frozenset(part for part, on in parts.items() if on)
        choice = Choice(form, kept, *_looks()) if is_looked_at(form) else Choice(form, kept)
        for line in once("export", (timeline, choice), lambda: choice.lost(timeline)):
            st.caption(plain(line))
        st.download_button(
            f"Save as {FORMATS[form].label}", lambda: choice.made(timeline), file_name=choice.named(title),
            mime=choice.media_type, key="export-save", on_click="ignore", type="primary", width="stretch",
        )  # fmt: skip


def _looks() -> tuple[Theme, Size]:
    left, right = st.columns(2)
    theme = left.selectbox("Colours", get_args(Theme), key="export-theme")
    size = right.selectbox("Size", get_args(Size), key="export-size")
    return theme, size
