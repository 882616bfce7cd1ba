"""Headings and legends that run on into the sentence after them; publication is Friday 8 March 2024."""

import pytest

from timeline.events.glued import starts


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Boy raises funds for Lund A seven-year-old boy is raising funds for victims of the flood.", "raising",
         "A seven-year-old boy is raising funds for victims of the flood"),
        ("The mayor left.\n\nA shop was robbed in the old town The thieves took ten rings.", "robbed",
         "A shop was robbed in the old town"),
    ],
)  # fmt: skip
def test_a_heading_is_no_part_of_the_sentence_behind_it(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    "text",
    [
        "The influenza A virus spread.",
        "The play The Old Mill opened.",
        "She bought Class A shares.",
        "Channel Two halted the show.",
        "The tour This Is It was sold out.",
        "The mayor met The Lund Post.",
        "He left. The dam broke.",
    ],
)
def test_names_and_kinds_are_not_cut(text):
    assert list(starts(text)) == []
