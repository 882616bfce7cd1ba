"""Of what a time tells nothing, and which years say which thing; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("On Saturday Mayor Holm opened the bridge.", "opened", "2024-03-02"),
        ("On Monday Judge Holm freed two miners.", "freed", "2024-03-04"),
        ("On Tuesday Captain Oskar Holm left Brask.", "left", "2024-03-05"),
    ],
)
def test_a_day_before_a_title_and_a_name_is_the_day_it_happened(tell, text, trigger, day):
    assert tell(text)[trigger].when.edtf == day


def test_a_day_in_the_name_of_a_thing_is_not(tell):
    assert tell("The Saturday market reopened.")["reopened"].when.edtf != "2024-03-02"


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The 1918 virus killed thousands of miners.", "killed", "The 1918 virus killed thousands of miners"),
        ("The guards burned the 1899 map in 1950.", "burned", "The guards burned the 1899 map"),
        ("The 1931 strike closed the pits.", "closed", "The 1931 strike closed the pits"),
        # One that is no part of a name.
        ("In 1971 Brask left the league.", "left", "Brask left the league"),
    ],
)
def test_a_year_that_says_which_stays_in_a_title(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "year"),
    [
        ("The council voted to build a wall, given the floods of 2003.", "voted", "2003"),
        ("Holm won three races, including the Tarn Cup in 2003.", "won", "2003"),
        ("The village rejected the plan, despite losses in 2019.", "rejected", "2019"),
        # So long ago is what was drawn, and not what was done with it.
        ("The museum bought maps drawn by Oskar Holm 51 years ago.", "bought", "1973"),
        ("The railway was bought with a loan arranged by Oskar Holm 51 years ago.", "bought", "1973"),
        ("The museum showed figures drawn by Oskar Holm for a book 51 years ago.", "showed", "1973"),
    ],
)
def test_a_time_in_an_aside_is_not_that_of_the_verb(tell, text, trigger, year):
    when = tell(text)[trigger].when
    assert year not in (when.edtf or "")
    assert when.latest == "2024-03-08"


@pytest.mark.parametrize(
    ("text", "trigger", "year"),
    [
        ("The council built a wall in 2003.", "built", "2003"),
        ("Holm won three races in 2003.", "won", "2003"),
        ("Holm won the cup in 2003, despite an injury.", "won", "2003"),
        ("The museum bought maps drawn by Oskar Holm 51 years ago.", "drawn", "1973"),
    ],
)
def test_a_time_of_the_verb_is(tell, text, trigger, year):
    assert tell(text)[trigger].when.edtf == year


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The rules were changed after June's flood.", "2023-06"),
        ("The rules will be changed after June's flood.", "2024-06"),
    ],
)
def test_a_month_that_owns_is_on_the_side_of_its_verb(tell, text, edtf):
    assert tell(text)["flood"].when.edtf == edtf


def test_a_record_keeps_what_it_is_measured_from(tell):
    told = tell("On Tuesday the krona rose to its strongest level against the dollar since November.")["rose"]
    assert told.title == "The krona rose to its strongest level against the dollar since November"


def test_what_goes_on_is_of_no_past_time(tell):
    told = tell("Michael Holm's former doctor, who is facing a charge following the singer's death last June, left.")
    assert told["facing"].when.earliest != "2023-06-01"
