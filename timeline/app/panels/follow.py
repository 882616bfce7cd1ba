"""A widget that shows what the state says."""

from __future__ import annotations

import streamlit as st


def follow(key: str, value: object) -> None:
    """Sets a widget before it is drawn, when it says something else.

    What is set without need is sent to the browser again, and wipes what was typed while the page was drawn.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
