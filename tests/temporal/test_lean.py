"""What the words around a time tell of it."""

import pytest

from timeline.temporal.en.lean import TABLE
from timeline.temporal.lean import is_beginning, lean_of


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Born in March 1945, she", True),
        ("The bank was founded in March 1945 and", True),
        ("The bridge opened in March 1945 and", True),
        ("He has lived there since March 1945 and", True),
        ("The rebels landed in March 1945 and", False),
        # only its own sentence counts
        ("She was born in Lund. The rebels landed in March 1945 and", False),
        ("She was born in Lund; the rebels landed in March 1945 and", False),
        # and no part of a word
        ("The newborn was found in March 1945 and", False),
    ],
)
def test_how_something_began_is_told_in_its_own_sentence(text, begun):
    end = text.index("March 1945") + len("March 1945") if "March 1945" in text else len(text)
    assert is_beginning(text, end, TABLE) == begun


def test_it_looks_no_farther_than_its_window():
    text = f"Born {'to a poor man ' * 20}in March 1945"
    assert not is_beginning(text, len(text), TABLE)
    assert is_beginning(text, len(text), TABLE._replace(window=len(text)))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The rules were changed after June's flood.", "past"),
        ("Holm had left Brask before June's flood.", "past"),
        # Nothing before it tells.
        ("June's flood", None),
    ],
)
def test_a_month_that_owns_is_behind_a_past_verb(text, side):
    start = text.index("June")
    assert lean_of(text, start, start + len("June"), TABLE) == side


def test_what_is_told_ahead_of_a_day_comes_before_it():
    text = "Tickets have been sold ahead of Saturday night's concert."
    assert lean_of(text, text.index("Saturday"), text.index("'s"), TABLE) == "future"
