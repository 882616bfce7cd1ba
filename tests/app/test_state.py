"""What each action makes of the state; decisions go to the log and nowhere else."""

import pytest

from timeline.app.inputs import Failed
from timeline.app.state import (
    Arrange,
    Complain,
    Decide,
    Filter,
    GiveUp,
    Open,
    Redo,
    Select,
    Show,
    State,
    Stop,
    Story,
    Suppose,
    Supposed,
    Undo,
    update,
)  # fmt: skip
from timeline.edits import active


@pytest.fixture
def state(timeline):
    return State(Story("sample", "a", "A story", timeline.sources))


def test_opening_a_story_forgets_the_look_at_the_last_one(state):
    looked = update(update(state, Select("ev_1")), Show("table"))
    assert update(looked, Open(Story("sample", "b"))) == State(Story("sample", "b"))


def test_a_complaint_keeps_what_is_shown(state):
    after = update(update(state, Select("ev_1")), Complain(("story.txt: there is no text in it",)))
    assert (after.story, after.look.event) == (state.story, "ev_1")
    assert after.problems == ("story.txt: there is no text in it",)


def test_a_click_in_the_chart_selects_without_centring(state):
    assert update(state, Select("ev_1")).look.centred is None
    listed = update(state, Select("ev_1", centre=True))
    assert (listed.look.event, listed.look.centred) == ("ev_1", "ev_1")
    assert update(listed, Select("ev_2")).look.centred == "ev_1"  # else the figure would change, and lose the zoom


def test_a_decision_is_an_entry_with_its_moment(state, timeline):
    event = timeline.events[0]
    after = update(state, Decide("star", (event,), {"on": True}, then="ev_9"), at="2024-03-08T10:00:00Z")
    (edit,) = after.story.log
    assert (edit.op, edit.at, edit.targets[0].event, after.look.event) == (
        "star", "2024-03-08T10:00:00Z", event.id, "ev_9",
    )  # fmt: skip
    assert active(update(after, Undo()).story.log) == ()
    assert [e.op for e in active(update(update(after, Undo()), Redo()).story.log)] == ["star"]


def test_a_publication_date_that_is_taken_is_no_longer_tried(state):
    tried = update(state, Suppose(Supposed("s1", "9 March 2024")))
    assert tried.story.log == ()
    assert update(tried, Suppose(None)).supposed is None
    taken = update(tried, Decide("set_published", (), {"source": "s1", "edtf": "2024-03-09", "text": "9 March"}))
    assert taken.supposed is None
    assert len(taken.story.log) == 1


def test_filters_arrangement_and_stopping(state):
    assert update(state, Filter({"text": "fire"})).look.filters.text == "fire"
    assert update(state, Arrange({"rows": "person", "most": 10})).look.most == 10
    assert update(state, Stop(True)).stopped


def test_a_source_that_failed_stays_listed_until_it_is_given_up(state):
    failed = Failed("broken.txt", "broken.txt: there is no text in it", "", lambda date: [], "7")
    other = failed._replace(name="other.txt", reason="other.txt: there is no text in it")
    story = Story("workspace", "7")
    after = update(state, Open(story, problems=(failed.reason, other.reason), failed=(failed, other)))
    elsewhere = update(after, Open(Story("sample", "b")))
    assert elsewhere.failed == (failed, other)
    left = update(after, GiveUp(failed))
    assert (left.failed, left.problems) == ((other,), (other.reason,))
