"""A widget that shows what the state says."""

from __future__ import annotations

import streamlit as st


def follow(key: str, value: object, *, typed: bool = False) -> None:
    """Sets a widget before it is drawn; one that is `typed` into only when it says something else.

    What is set without need is sent to the browser again, and wipes what was typed while the page was drawn. A widget
    of choices must be set: when its options or their counts change, a browser may take the choice for gone.
    """
    if not typed or key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
