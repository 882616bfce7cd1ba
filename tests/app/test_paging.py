"""The choice of pages: it turns to what was selected, stays where the reader turned it, and warns of nothing."""

import pytest
from streamlit.testing.v1 import AppTest

WARNED = "created with a default value"


def drawn():
    import streamlit as st

    from timeline.app.panels.paging import page_shown

    state = st.session_state
    st.text(str(page_shown(state["pages"], state["at"], state["page"], "list")))


@pytest.fixture
def page():
    page = AppTest.from_function(drawn)
    for name, value in (("pages", 9), ("at", None), ("page", None)):
        page.session_state[name] = value
    return page.run()


def turn(shown, **given):
    for name, value in given.items():
        shown.session_state[name] = value
    shown.run()
    assert not shown.exception
    return int(shown.text[0].value)


def test_it_begins_at_the_first_page_and_turns_to_what_is_selected(page, caplog):
    assert turn(page) == 1
    assert turn(page, at="ev_1", page=7) == 7
    assert turn(page, at="ev_2", page=3) == 3
    assert turn(page, at="ev_gone", page=None) == 3
    assert WARNED not in caplog.text


def test_it_stays_where_the_reader_turned_it_until_another_is_selected(page):
    turn(page, at="ev_1", page=7)
    page.session_state["list-page-1"] = 2
    assert turn(page) == 2
    assert turn(page, at="ev_1", page=7) == 2
    assert turn(page, at="ev_2", page=7) == 7


def test_a_list_that_became_shorter_ends_with_its_last_page(page):
    turn(page, at="ev_1", page=7)
    assert turn(page, pages=4) <= 4
