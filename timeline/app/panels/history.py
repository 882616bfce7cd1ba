"""Undo, redo, and everything that was decided, in words."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from timeline.app.made import Made
from timeline.app.once import once
from timeline.app.state import Action, Redo, State, Undo
from timeline.app.words import plain
from timeline.edits import redoable, undoable
from timeline.edits.words import Entry, history

Do = Callable[[Action], None]
SHOWN = 50


def decisions(state: State, made: Made, do: Do) -> None:
    """Draws the two buttons, the log from its end, and what no longer applies."""
    log = state.story.log
    told = once("history", (made.base, len(log), log[-1:]), lambda: history(made.base, log))
    entries = {entry.seq: entry for entry in told}
    back, again = undoable(log), redoable(log)
    _step("Undo", "undo", "U", back and entries[back.seq].words, Undo(), do)
    _step("Redo", "redo", "Shift+U", again and entries[again.seq].words, Redo(), do)
    if log:
        with st.popover(f"History ({len(log)})", type="tertiary"):
            _told(list(entries.values()))
    if made.conflicts:
        with st.popover(f"No longer applies ({len(made.conflicts)})", type="tertiary"):
            st.caption("These decisions fit nothing in the articles as they are now. None is lost.")
            for conflict in made.conflicts:
                words = entries[conflict.edit.seq].words
                st.markdown(f"{conflict.edit.seq}. {plain(words)}: {plain(conflict.reason)}")


def _step(name: str, key: str, letter: str, words: str | None, action: Action, do: Do) -> None:
    told = f"{name}: {words}" if words else f"Nothing to {key}"
    st.button(
        name, key=key, type="tertiary", shortcut=letter, disabled=words is None, help=plain(told), on_click=do,
        args=(action,),
    )  # fmt: skip


def _told(entries: list[Entry]) -> None:
    for entry in reversed(entries[-SHOWN:]):
        words = plain(entry.words) if entry.active else f"~~{plain(entry.words)}~~"
        st.markdown(f"{entry.seq}. {words}" + (f" · {plain(entry.at)}" if entry.at else ""))
    if len(entries) > SHOWN:
        st.caption(f"and {len(entries) - SHOWN} before")
