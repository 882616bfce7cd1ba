"""The page in Streamlit's own test harness: start, the other story, nothing found, an error."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from timeline.errors import StoreError
from timeline.store import Store

APP = Path(__file__).resolve().parents[2] / "app.py"


@pytest.fixture(scope="module")
def page():
    return AppTest.from_file(str(APP), default_timeout=60).run()


def titles(page):
    return [title.value for title in page.title]


def given(page, name):
    """What the page hands to a component of its own."""
    parts = [part.proto for part in page.get("bidi_component")]
    return json.loads(next(p.json for p in parts if p.component_name == f"timeline_{name}"))


def entries(page):
    """The events of the list, by their ids."""
    return re.findall(r'<button type="button" data-event="([^"]+)"', given(page, "chronology")["html"])


def test_a_sample_story_is_there_at_once(page):
    assert not page.exception
    assert titles(page) == ["Chile mine rescue"]
    assert len(page.get("plotly_chart")) == 2
    assert len(entries(page)) > 20
    assert "<mark" in given(page, "reader")["html"]


def test_the_other_story_is_one_click_away(page):
    page.button(key="sample-suez-canal-blockage").click().run()
    assert titles(page) == ["Suez Canal blockage"]
    assert not page.exception


def test_an_event_shows_its_evidence(page):
    event = entries(page)[3]
    state = page.session_state["state"]
    page.session_state["state"] = replace(state, look=replace(state.look, event=event))
    page.run()
    assert not page.exception
    assert given(page, "chronology")["selected"] == given(page, "reader")["selected"] == event
    assert any("Why this date?" in m.value for m in page.markdown)
    assert any(c.value.startswith("Importance 0.") for c in page.caption)
    page.button(key="close").click().run()
    assert not any("Why this date?" in m.value for m in page.markdown)


def test_own_text_without_a_date_says_what_stays_undated(page):
    page.text_area(key="text").set_value("The old mill burned down last Tuesday.")
    page.button(key="build").click().run()
    assert not page.exception
    assert any("1 relative phrase stays undated" in m.value for m in page.markdown)


def test_a_text_without_events_says_so(page):
    page.text_area(key="text").set_value("Blue, green, yellow.")
    page.button(key="build").click().run()
    assert any("No events were found" in i.value for i in page.info)


def test_an_error_is_told_and_what_was_shown_stays(page):
    page.text_input(key="published").set_value("someday")
    page.button(key="build").click().run()
    assert not page.exception
    assert any("someday" in e.value for e in page.error)


def test_a_limit_leaves_the_most_important_and_says_how_many_are_left_out():
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    everything = len(entries(page))
    page.number_input(key="most").set_value(10).run()
    assert not page.exception
    assert len(entries(page)) == 10
    assert any(f"{everything - 10} less important left out" in m.value for m in page.markdown)
    page.button(key="sample-suez-canal-blockage").click().run()
    assert len(entries(page)) == 10
    page.number_input(key="most").set_value(None).run()
    assert len(entries(page)) > 10
    assert not any("left out" in m.value for m in page.markdown)


def test_what_the_workspace_refuses_is_told_and_what_was_shown_stays(monkeypatch):
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    shown = entries(page)

    def refuse(*_, **__):
        raise StoreError("the workspace is full; free some room")

    monkeypatch.setattr(Store, "create", refuse)
    page.text_area(key="text").set_value("The mill burned down on 5 March 2024.")
    page.button(key="build").click().run()
    assert not page.exception
    assert any("the workspace is full" in e.value for e in page.error)
    assert entries(page) == shown


def test_the_address_counts_at_first_and_after_a_step_in_the_history_alone(monkeypatch):
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    before = dict(page.query_params)
    page.text_input(key="filter-text").set_value("rescue").run()
    assert page.query_params["q"] == "rescue"

    def old_address():
        page.query_params.clear()
        page.query_params.update(before)
        page.run()
        return page.session_state["state"].look.filters.text

    assert old_address() == "rescue"  # a slow browser tells it still
    monkeypatch.setattr("timeline.app.main.went_back", lambda: True)
    assert old_address() == ""


def test_an_address_that_a_cut_short_run_wrote_is_written_again(monkeypatch):
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    before = dict(page.query_params)

    def cut_short(*given):
        raise RuntimeError("the next run has begun")

    with monkeypatch.context() as busy:
        busy.setattr("timeline.app.main.pages.story", cut_short)
        page.text_input(key="filter-text").set_value("rescue").run()
    page.query_params.clear()
    page.query_params.update(before)  # what was written has not reached the browser
    page.run()
    assert page.query_params["q"] == "rescue"


def test_the_first_timeline_alone_has_a_picture_before_its_chart():
    page = AppTest.from_file(str(APP), default_timeout=60).run()

    def pictures():
        return [html.proto.body for html in page.get("html") if "data:image/svg+xml" in html.proto.body]

    assert len(pictures()) == 1
    page.button(key="sample-suez-canal-blockage").click().run()
    assert pictures() == []


def test_a_browser_that_says_no_view_is_chosen_changes_nothing():
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    page.button_group(key="view").set_value("table").run()
    assert page.session_state["state"].look.view == "table"
    page.button_group(key="view").set_value(None).run()
    assert page.session_state["state"].look.view == "table"
    assert page.session_state["view"] == "table"
