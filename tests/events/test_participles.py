"""Participles told as clauses of their own; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The rebels left the hills, capturing Ystad on 3 June 1921.", "capturing", "The rebels captured Ystad"),
        ("Anna Berg opened a shop in Lund, adding a second one in 2006.", "adding", "Anna Berg added a second one"),
        ("The number of cases has reached 51, with nine having died from the fever.", "died",
         "Nine had died from the fever"),
        # As it went on, and not what came of it.
        ("Anna Berg was hurt while crossing the lake in May 2021.", "crossing", "Anna Berg was crossing the lake"),
    ],
)  # fmt: skip
def test_what_came_of_it_is_told_in_the_past(tell, text, trigger, title):
    assert tell(text)[trigger].title == title
