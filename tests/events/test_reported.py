"""Titles of sayings with what they say; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # Where both are too long, what is said has the shortest name of its subject.
        ("The regional health council announced on Monday that the small wooden bridge of the old king over the "
         "northern river would be closed.", "announced",
         "The regional health council announced that the small wooden bridge of the old king would be closed"),
        ("The regional health council announced on Monday that the director of the Lund Institute, Anna Berg, would "
         "leave the country.", "announced",
         "The regional health council announced that Anna Berg would leave the country"),
        # Where there is room, the whole one.
        ("The council announced on Monday that the small wooden bridge would be closed.", "announced",
         "The council announced that the small wooden bridge would be closed"),
        # What opens a sentence has a capital only there.
        ("Young farmers would be paid, the council announced on Monday.", "announced",
         "The council announced that young farmers would be paid"),
        ("Ystad would be paid, the council announced on Monday.", "announced",
         "The council announced that Ystad would be paid"),
    ],
)  # fmt: skip
def test_a_saying_is_told_with_what_it_says(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_what_was_shown_has_room_before_where(tell):
    text = (
        "Doctors have demonstrated in a long trial at a northern clinic that the virus spreads among goats and sheep."
    )
    assert tell(text)["demonstrated"].title.startswith("Doctors have demonstrated that the virus spreads")


def test_concerts_that_are_cancelled_are_no_clause(tell):
    assert " that " not in tell("The singer said he would cancel his This Is It concerts in Lund.")["cancel"].title


def test_whether_somebody_is_ill_is_asked(tell):
    text = "Testing whether a person has swine flu is not easy and it can take days, a health expert said on Tuesday."
    assert tell(text)["said"].title == "A health expert said that testing whether a person has swine flu is not easy"
