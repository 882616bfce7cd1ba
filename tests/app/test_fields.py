"""What stands in a field becomes one decision, or none; what cannot be read is one line."""

import pytest

from timeline.app import fields
from timeline.app.made import Made
from timeline.errors import DateError


@pytest.fixture
def event(timeline):
    return timeline.events[0].model_copy(update={"tags": ("fire", "mill")})


def test_a_title_that_is_the_same_or_empty_decides_nothing(event):
    assert fields.title(f" {event.title} ", event) is None
    assert fields.title("  ", event) is None
    assert fields.title(" Mayor gone ", event).payload == {"title": "Mayor gone"}


@pytest.mark.parametrize(
    ("typed", "come", "go"),
    [("fire, mill, court", ["court"], []), ("mill", [], ["fire"]), ("", [], ["fire", "mill"])],
)
def test_tags_come_and_go_as_the_field_lists_them(event, typed, come, go):
    assert fields.tags(typed, event).payload == {"add": come, "remove": go}


def test_the_same_tags_in_any_spelling_decide_nothing(event):
    assert fields.tags(" mill ,fire,, fire", event) is None


def test_an_empty_note_is_none(event):
    assert fields.note(" \n", event) is None
    assert fields.note(" ask the clerk ", event).payload == {"text": "ask the clerk"}


def test_a_line_is_an_event_with_its_date(timeline):
    made = fields.by_hand("3 March 2023: the mayor resigns", timeline)
    assert (made.payload["when"]["edtf"], made.payload["title"]) == ("2023-03-03", "the mayor resigns")
    assert fields.by_hand(" ", timeline) is None
    with pytest.raises(DateError, match="write a date, a colon"):
        fields.by_hand("the mayor resigns", timeline)


def test_a_date_is_read_for_the_event_and_set_for_all_that_are_named(timeline, event):
    made = Made(timeline, timeline, (), 0)
    both = (event, timeline.events[1])
    decision = fields.date(" 5 March 2024 ", event, both, made)
    assert (decision.targets, decision.payload["text"], decision.payload["when"]["edtf"]) == (
        both, "5 March 2024", "2024-03-05",
    )  # fmt: skip
    assert fields.date("", event, both, made) is None
    with pytest.raises(DateError):
        fields.date("someday", event, both, made)


def test_a_publication_date_that_cannot_be_read_is_one_line():
    with pytest.raises(DateError, match="someday"):
        fields.published("someday", "s1")
    assert fields.published("", "s1") is None
