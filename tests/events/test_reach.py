"""Dates reached through other events; publication is Friday 8 March 2024."""

import pytest

ROWS = [
    # both directions
    ("The army invaded on 24 February 2022. One year after the invasion, the council met.", "met", "2023-02-24"),
    ("The council voted on 5 March 2024. Two days before the vote, the mayor resigned.", "resigned", "2024-03-03"),
    ("The mayor resigned on 3 March 2024, two days before the vote.", "vote", "2024-03-05"),
    ("The ship sailed on 5 March 2024, two days after the crew had left the town.", "left", "2024-03-03"),
    ("A week before the ship sailed on 5 March 2024, the crew left.", "left", "2024-02-27"),
    # units and names of distances
    ("The council voted on 5 March 2024. The day before the vote, the mayor resigned.", "resigned", "2024-03-04"),
    ("On the eve of the vote, the mayor resigned. The vote took place on 5 March 2024.", "resigned", "2024-03-04"),
    ("The town marked the second anniversary of the flood on 5 March 2024.", "flood", "2022-03-05"),
    # rough amounts stay rough
    ("About two weeks after the vote, the mayor will resign. The vote takes place on 12 March 2024.", "resign",
     "2024-03-25~/2024-03-31~"),
    ("The mill reopens on 8 March 2024, three years after it closed.", "closed", "2021"),
    ("The star died on 5 March 2024. The tape was made six weeks before the star's death.", "made",
     "2024-01-22/2024-01-28"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "edtf"), ROWS)
def test_a_distance_dates_the_other_event(tell, text, trigger, edtf):
    when = tell(text)[trigger].when
    assert (when.edtf, when.basis) == (edtf, "inferred")


def test_the_reason_names_the_other_event_and_its_date(tell):
    when = tell("The council voted on 5 March 2024. Two days before the vote, the mayor resigned.")["resigned"].when
    assert when.reason == "Two days before “vote”, which is dated 5 March 2024"


def test_a_saying_so_far_from_an_event_is_not_of_the_day_of_the_report(tell):
    when = tell("A week before the ship sailed, the owner warned that it leaked.")["warned"].when
    assert (when.edtf, when.open) == ("../2024-03-08", "start")


def test_nothing_is_counted_from_an_event_without_a_date(tell):
    when = tell("The mayor resigned three days after the vote.")["resigned"].when
    assert (when.edtf, when.open) == ("../2024-03-08", "start")


def test_tense_speaks_against_a_count_into_the_future(tell):
    told = tell("The council votes on 7 March 2024. Ten days after the vote, the mayor resigned.")
    assert told["resigned"].when.latest == "2024-03-08"
    assert told["resigned"].when.open == "start"


HANGED = (
    "The town rose in May 1831. Two clerks were tried in November 1831. The prince fled in March 1832, and the palace "
    "burned in June 1833. The cook was hanged on 9 December, three weeks after {event}."
)


def test_the_other_event_tells_the_year_that_a_day_leaves_open(tell):
    when = tell(HANGED.format(event="the trial"), "1990-05-04")["hanged"].when
    assert (when.edtf, when.basis) == ("1831-12-09", "inferred")
    assert when.reason == "the year follows from “trial”, which is dated November 1831"


def test_a_day_keeps_its_year_where_no_other_year_fits(tell):
    assert tell(HANGED.format(event="the wedding"), "1990-05-04")["hanged"].when.edtf == "1833-12-09"
