"""Components of our own whose HTML is written once, and in which a click or a key picks an event."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_HERE = Path(__file__).parent

Pick = Callable[[str], None]


@functools.cache
def _component(name: str, words: str) -> Any:
    place = f'<div class="{name}" role="region" aria-label="{words}"></div>\n'  # one line is taken for a file's name
    css = (_HERE / f"{name}.css").read_text(encoding="utf-8")
    return st.components.v2.component(f"timeline_{name}", html=place, css=css, js=script(name))


def script(name: str) -> str:
    """What all components of written HTML do, and what this one does."""
    return "\n".join((_HERE / f"{part}.js").read_text(encoding="utf-8") for part in ("written", name))


def written(name: str, words: str, html: str, selected: str | None, pick: Pick, key: str) -> None:
    """Draws HTML that is already escaped, with the script and the style `name`; `pick` takes an event's id."""

    def picked() -> None:
        event = st.session_state[key].picked
        if event:
            pick(str(event))

    data = {"text": hashlib.sha1(html.encode("utf-8", "surrogatepass")).hexdigest(), "html": html, "selected": selected}
    _component(name, words)(key=key, data=data | _turn(key, (data["text"], selected)), on_picked_change=picked)


def _turn(key: str, said: tuple[str, str | None]) -> dict[str, str | int]:
    """The number of what is said, by which the script knows what it was given late; a new session counts anew."""
    turn, before = st.session_state.get(f"{key}-turn", (0, None))
    if said != before:
        turn += 1
        st.session_state[f"{key}-turn"] = (turn, said)
    running = get_script_run_ctx()
    return {"session": running.session_id if running else "", "turn": turn}
