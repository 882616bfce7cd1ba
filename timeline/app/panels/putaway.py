"""What is not shown: sources that could not be read, and what was removed, rejected or put away."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from timeline.app.made import Made
from timeline.app.panels.header import Keeping
from timeline.app.state import Action, Decide, GiveUp, State
from timeline.app.trash import trash
from timeline.app.words import plain
from timeline.edits.removing import removal

Do = Callable[[Action], None]


def unreadable(state: State, made: Made, keeping: Keeping, do: Do) -> None:
    """Draws each source that failed, with its reason: it can be tried again, or no longer be listed."""
    mine = [one for one in state.failed if one.story == state.story.name]
    for number, one in enumerate(mine):
        with st.container(border=True, key=f"failed-{number}"):
            st.markdown(f"**{plain(one.name)}** could not be read")
            st.error(plain(one.reason))
            key = f"again-{number}-{plain(one.name)}"
            st.text_input("Published on", value=one.published, key=key, placeholder="for example 8 March 2024")
            with st.container(horizontal=True):
                st.button("Retry", key=f"retry-{number}", on_click=lambda one=one, key=key: keeping.retry(
                    one, st.session_state[key]))  # fmt: skip
                st.button("Remove", key=f"give-up-{number}", on_click=do, args=(GiveUp(one),))
    for number, (article, reason) in enumerate(made.failed):
        with st.container(border=True, key=f"unread-{number}"):
            st.markdown(f"**{plain(article.called)}** could not be read")
            st.error(plain(reason))
            with st.container(horizontal=True):
                st.button("Retry", key=f"read-again-{number}", on_click=keeping.read_again)
                remove = Decide("remove_article", (), removal(article))
                st.button("Remove", key=f"remove-unread-{number}", on_click=do, args=(remove,))


def put_away(state: State, made: Made, keeping: Keeping, do: Do) -> None:
    """Draws the trash: the articles and events of this story, and the stories that were put away."""
    thrown, stories = trash(state.story, made.timeline), keeping.away()
    count = len(thrown) + len(stories)
    if not count:
        return
    with st.expander(f"Trash ({count})", key="trash"):
        for number, one in enumerate(thrown):
            _line(f"{one.kind}: {one.words}", f"back-{number}", do, one.back)
        for info in stories:
            _line(f"story: {info.title}", f"back-story-{info.id}", keeping.bring_back, str(info.id))


def _line(words: str, key: str, call: Callable[..., None], given: object) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(words))
        st.button("Bring it back", key=key, on_click=call, args=(given,))
