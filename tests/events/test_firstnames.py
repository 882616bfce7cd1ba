"""First names that only one sex bears."""

import pytest

from timeline.events import firstnames


def test_no_name_is_of_both():
    assert firstnames.WOMEN.isdisjoint(firstnames.MEN)


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Derek Brand called the clinic. She left Lund in 1911.", "left", "She left Lund"),
        ("Mrs Berg called the clinic. He left Lund in 1911.", "left", "He left Lund"),
        ("Derek Brand called the clinic. He left Lund in 1911.", "left", "Derek Brand left Lund"),
    ],
)
def test_a_pronoun_stands_for_nobody_of_the_other_sex(tell, text, trigger, title):
    assert tell(text)[trigger].title == title
