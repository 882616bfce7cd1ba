"""Components of our own whose HTML is written once, and in which a click or a key picks an event."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent

Pick = Callable[[str], None]


@functools.cache
def _component(name: str, words: str) -> Any:
    place = f'<div class="{name}" role="region" aria-label="{words}"></div>\n'  # one line is taken for a file's name
    js, css = ((_HERE / f"{name}.{kind}").read_text(encoding="utf-8") for kind in ("js", "css"))
    return st.components.v2.component(f"timeline_{name}", html=place, css=css, js=js)


def written(name: str, words: str, html: str, selected: str | None, pick: Pick, key: str) -> None:
    """Draws HTML that is already escaped, with the script and the style `name`; `pick` takes an event's id."""

    def picked() -> None:
        event = st.session_state[key].picked
        if event:
            pick(str(event))

    data = {"text": hashlib.sha1(html.encode("utf-8", "surrogatepass")).hexdigest(), "html": html, "selected": selected}
    _component(name, words)(key=key, data=data, on_picked_change=picked)
