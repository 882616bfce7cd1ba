"""Bounds from tense; publication is Friday 8 March 2024."""

import pytest

ROWS = [
    ("The mayor resigned.", "resigned", "on or before 8 March 2024"),
    ("The mayor will resign.", "resign", "on or after 8 March 2024"),
    ("The square is to be declared a cemetery.", "declared", "on or after 8 March 2024"),
    ("Troops are patrolling the streets.", "patrolling", "as of 8 March 2024"),
    ("The mayor agreed to resign.", "resign", "on or after 8 March 2024"),
    ("The road has been closed for two days.", "closed", "since 6 March 2024"),
    ("The army will stay until it is relieved.", "relieved", "on or after 8 March 2024"),
    ("The firm closes the yard if the buyers retreat.", "retreat", "on or after 8 March 2024"),
    ("The hall will open when the roof is mended.", "mended", "on or after 8 March 2024"),
    ("The mayor closed the hall when the roof collapsed.", "collapsed", "on or before 8 March 2024"),
    ("The law is not going to change.", "change", "on or after 8 March 2024"),
    ("The navy plans to halt and search ships.", "search", "on or after 8 March 2024"),
    ("The pump does not work.", "work", "as of 8 March 2024"),
    ("The mayor called for a meeting of the council.", "meeting", "on or after 8 March 2024"),
    ("The town waited for the verdict.", "verdict", "on or after 8 March 2024"),
    ("The town praised the meeting of the council.", "meeting", "on or before 8 March 2024"),
    ("The miners want higher pay.", "want", "as of 8 March 2024"),
    ("The company continues to search the valley.", "search", "as of 8 March 2024"),
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


LASTING = [
    ("The firm will inspect the bridge.", "inspect", ("2024-03-08", None, "2024-03-08", None)),
    ("The firm will own the bridge.", "own", ("2024-03-08", None, "2024-03-08", None)),
    ("The mayor called for a conference.", "conference", ("2024-03-08", None, "2024-03-08", None)),
    ("The town warned of attacks.", "attacks", ("2024-03-08", None, "2024-03-08", None)),
    ("The valley suffered from a rash of killings.", "killings", (None, "2024-03-08", None, "2024-03-08")),
]


@pytest.mark.parametrize(("text", "trigger", "bounds"), LASTING)
def test_what_takes_its_time_or_is_several_has_a_begin_and_an_end(tell, text, trigger, bounds):
    when = tell(text)[trigger].when
    assert when.extent == "lasting"
    assert (when.earliest, when.latest_start, when.earliest_end, when.latest) == bounds


@pytest.mark.parametrize(
    ("text", "trigger"), [("The firm will name a chief.", "name"), ("The valley heard of a killing.", "killing")]
)
def test_a_moment_has_one_time(tell, text, trigger):
    assert tell(text)[trigger].when.extent == "within"


def test_the_day_told_wins_over_an_open_clock_time(tell):
    when = tell("On the night of 12 March 1928, shortly before midnight, the dam gave way.")["gave"].when
    assert (when.earliest, when.display) == ("1928-03-12", "the night of 12 March 1928")


def test_what_was_to_come_in_a_history_is_not_bounded_by_its_writing(tell):
    told = tell(
        "The king feared that the rebels might burn the bridge.\n\nThe war began in 1914. The fort fell in 1915 and in "
        "1916 the line was cut. It ended in 1918, and the king left in 1919.",
        "2009-12-19",
    )
    when = told["burn"].when
    assert (when.earliest, when.latest, when.basis) == (None, None, "none")
