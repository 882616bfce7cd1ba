"""Undo, redo, and everything that was decided, in words."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from timeline.app.made import Made
from timeline.app.state import Action, Redo, State, Undo
from timeline.app.words import plain
from timeline.edits import redoable, undoable
from timeline.edits.words import in_words

Do = Callable[[Action], None]
SHOWN = 50


def history(state: State, made: Made, do: Do) -> None:
    """Draws the two buttons, the log from its end, and what no longer applies."""
    log = state.story.log
    back, again = undoable(log), redoable(log)
    with st.container(horizontal=True, vertical_alignment="center", key="history"):
        words = f"Undo: {in_words(back, made.base)}" if back else "Nothing to undo"
        st.button("Undo", key="undo", shortcut="U", disabled=back is None, help=plain(words), on_click=do, args=(Undo(),))
        words = f"Redo: {in_words(again, made.base)}" if again else "Nothing to redo"
        st.button(
            "Redo", key="redo", shortcut="Shift+U", disabled=again is None, help=plain(words), on_click=do, args=(Redo(),)
        )
        if log:
            with st.popover(f"History ({len(log)})"):
                for edit in reversed(log[-SHOWN:]):
                    st.markdown(f"{edit.seq}. {plain(in_words(edit, made.base))}")
                if len(log) > SHOWN:
                    st.caption(f"and {len(log) - SHOWN} before")
        if made.conflicts:
            with st.popover(f"No longer applies ({len(made.conflicts)})"):
                st.caption("These decisions fit nothing in the articles as they are now. None is lost.")
                for edit, reason in made.conflicts:
                    st.markdown(f"{edit.seq}. {plain(in_words(edit, made.base))}: {plain(reason)}")
