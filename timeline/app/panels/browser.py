"""What the browser alone does: copies the address, puts the focus into a field that a key opened, goes back."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_HERE = Path(__file__).parent
# A line without a break is taken for a file's name.
_LINK = """<div class="link">
<button type="button" title="Copies the address of this view and of the selected event">Copy link</button>
<input readonly hidden aria-label="Link to this view"><output></output></div>
"""


@functools.cache
def _component(name: str, place: str, style: bool) -> Any:
    css = (_HERE / f"{name}.css").read_text(encoding="utf-8") if style else None
    js = (_HERE / f"{name}.js").read_text(encoding="utf-8")
    return st.components.v2.component(f"timeline_{name}", html=place, css=css, js=js)


def copy_link() -> None:
    """A button that copies the address."""
    _component("link", _LINK, True)(key="copy-link", width="content")


def went_back() -> bool:
    """Whether this run follows a step in the browser's history: then, and then alone, the address says what to show."""
    running = get_script_run_ctx()
    return running is not None and running.is_history_navigation


def focus(field: str) -> None:
    """From the next run on, the focus goes once into the field whose key begins so."""
    st.session_state["focus"] = (field, st.session_state.get("focus", ("", 0))[1] + 1)


def focused() -> None:
    """Draws what moves the focus and keeps Escape to its field; it is seen by nobody."""
    field, turn = st.session_state.get("focus", ("", 0))
    with st.container(key="focus", height=1, border=False):
        _component("keyboard", "<span></span>\n", False)(key="focusing", data={"key": field, "turn": turn})
