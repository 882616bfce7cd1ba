"""Bounds from tense; publication is Friday 8 March 2024."""

import pytest

ROWS = [
    ("The mayor resigned.", "resigned", "on or before 8 March 2024"),
    ("The mayor will resign.", "resign", "on or after 8 March 2024"),
    ("The square is to be declared a cemetery.", "declared", "on or after 8 March 2024"),
    ("Troops are patrolling the streets.", "patrolling", "as of 8 March 2024"),
    ("The mayor agreed to resign.", "resign", "on or after 8 March 2024"),
    ("The road has been closed for two days.", "closed", "since 6 March 2024"),
    ("The town marked the anniversary of the flood.", "flood", "on or before 8 March 2024"),
]


@pytest.mark.parametrize(("text", "trigger", "display"), ROWS)
def test_tense_gives_bounds(tell, text, trigger, display):
    when = tell(text)[trigger].when
    assert (when.display, when.basis) == (display, "inferred")


@pytest.mark.parametrize("text", ["The mayor resigned.", "The mayor resigned last Tuesday."])
def test_without_a_publication_date_nothing_is_dated(tell, text):
    when = tell(text, published=None)["resigned"].when
    assert (when.edtf, when.basis) == (None, "none")


def test_a_plan_lies_between_its_telling_and_the_deadline(tell):
    when = tell("The council will close the bridge by 20 March.")["close"].when
    assert (when.earliest, when.latest) == ("2024-03-08", "2024-03-20")


def test_what_lasts_begins_and_ends_around_publication(tell):
    when = tell("Troops are patrolling the streets.")["patrolling"].when
    assert (when.extent, when.latest_start, when.earliest_end) == ("lasting", "2024-03-08", "2024-03-08")
    assert (when.earliest, when.latest) == (None, None)


def test_the_day_told_wins_over_an_open_clock_time(tell):
    when = tell("On the night of 12 March 1928, shortly before midnight, the dam gave way.")["gave"].when
    assert (when.earliest, when.display) == ("1928-03-12", "the night of 12 March 1928")
