"""Where a phrase or a series ends, since what follows is another clause."""

import pytest


def test_a_but_between_things_begins_another_clause(tell):
    text = "Japan put its operations into action but the Americans, having broken the codes, were fully aware of them."
    assert tell(text)["put"].title == "Japan put its operations into action"


def test_places_go_on_about_the_phrase_before_them(tell):
    text = "The flood has forced the culling of more than a million birds in Asia, the Middle East and Africa."
    assert "culling the Middle East" not in tell(text)["forced"].title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("In June, Japan put its operations into action but the Americans, having broken the codes in May, were fully "
         "aware of the plans and used this knowledge to achieve a victory.", "used",
         "The Americans used this knowledge to achieve a victory"),
        ("In May, the DRT declared a closure of all northern China ports and its navy attempted to stop all foreign "
         "boats.", "declared", "The DRT declared a closure of all northern China ports"),
    ],
)  # fmt: skip
def test_what_begins_anew_has_its_own_subject(tell, text, trigger, title):
    assert tell(text)[trigger].title == title
