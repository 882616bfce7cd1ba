"""The keys: one button a key on every screen, and the list names all of them."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from streamlit.testing.v1 import AppTest

from timeline.app.keys import KEYS
from timeline.app.state import View

APP = Path(__file__).resolve().parents[2] / "app.py"
STREAMLIT = {"Escape": "escape", "Ctrl+Enter": "ctrl+enter", "Shift+U": "shift+u"}
LISTED = {STREAMLIT.get(k.key, k.key.lower()) for k in KEYS} - {"1–9"} | {str(n) for n in range(1, 10)}


@pytest.fixture(scope="module")
def page():
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    state = page.session_state["state"]
    event = page.session_state["made"][1].timeline.events[3].id
    page.session_state["state"] = replace(state, look=replace(state.look, event=event))
    return page.run()


def shortcuts(page):
    parts = [part.proto for kind in ("button", "download_button") for part in page.get(kind)]
    return Counter(part.shortcut.lower() for part in parts if part.shortcut)


@pytest.mark.parametrize("view", get_args(View))
def test_no_key_has_two_buttons_and_the_list_names_each(page, view):
    page.session_state["view"] = view
    page.session_state["state"] = replace(
        page.session_state["state"], look=replace(page.session_state["state"].look, view=view)
    )
    page.run()
    assert not page.exception
    found = shortcuts(page)
    assert max(found.values()) == 1, found
    assert set(found) <= LISTED


def test_every_key_of_the_list_has_a_button(page):
    page.session_state["state"] = replace(
        page.session_state["state"], look=replace(page.session_state["state"].look, view="timeline")
    )
    page.run()
    assert set(shortcuts(page)) >= LISTED - {str(n) for n in range(1, 10)}


def test_the_list_of_keys_is_shown_and_folded(page):
    def shown():
        return any('class="keys"' in part.proto.body for part in page.get("html"))

    assert not shown()
    page.button(key="keys").click().run()
    assert shown()
    page.button(key="keys").click().run()
    assert not shown()
