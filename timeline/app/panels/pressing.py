"""A button beside a field: what the field holds when it is pressed is what counts."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from timeline.app.state import Action, Decide
from timeline.errors import TimelineError

Do = Callable[[Action], None]
Decision = Callable[[str], Decide | None]  # of the words in the field


def pressed(key: str, decide: Decision, do: Do) -> None:
    """Decides on what the field holds now. What cannot be read is told below the field by the run that follows."""
    try:
        decision = decide(st.session_state[key])
    except TimelineError:
        return
    if decision:
        do(decision)
