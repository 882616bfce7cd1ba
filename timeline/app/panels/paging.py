"""A choice of pages that turns by itself to what was selected, and is the reader's own until then."""

from __future__ import annotations

from collections.abc import Hashable

import streamlit as st


def page_shown(pages: int, at: Hashable, page: int | None, key: str) -> int:
    """Draws the choice and gives the page; it turns to `page` whenever `at` is another one.

    Each turn draws a choice of its own, which begins on its page: one that is set from outside is warned of.
    """
    seen, turn, first = st.session_state.get(f"{key}-turned", (None, 0, 1))
    if page and at != seen:
        turn, first = turn + 1, page
    st.session_state[f"{key}-turned"] = (at, turn, first)
    return st.pagination(pages, default=min(first, pages), key=f"{key}-page-{turn}")
