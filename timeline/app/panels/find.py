"""Finding words in all stories: a field, and what was found; each find opens its story at the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from timeline.app.finds import MOST, Find, snippet_html
from timeline.app.words import plain
from timeline.errors import StoreError


def find(found: Callable[[str], Sequence[Find]], open_at: Callable[[Find], None]) -> None:
    """Draws the field and the finds; `open_at` shows one of them."""
    st.markdown("### Find")
    typed = st.text_input("Words in all stories", key="find", placeholder="words of articles, notes and titles")
    if not typed.strip():
        st.caption("Every word is sought, also as the beginning of a longer one.")
        return
    try:
        finds = found(typed)
    except StoreError as error:
        st.error(plain(str(error)))
        return
    if not finds:
        st.info(f"Nothing holds “{plain(typed.strip())}”.")
    for number, one in enumerate(finds):
        st.button(f"**{plain(one.story)}** · {plain(one.title)}", key=f"find-{number}", type="tertiary",
                  on_click=open_at, args=(one,))  # fmt: skip
        st.html(f'<p class="find">{snippet_html(one)}</p>')
    if len(finds) == MOST:
        st.caption(f"The first {MOST}; another word narrows them.")
