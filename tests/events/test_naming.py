"""What a subject is called: numbers and names that parsers tear apart stay whole."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The agency has said that phase six would reflect the spread of the fever.", "reflect",
         "Phase six would reflect the spread of the fever"),
        ("Some 20 to 40 percent of the farmers became ill and more than 50 million people died.", "became",
         "Some 20 to 40 percent of the farmers became ill"),
        ("Some 20 to 40 percent of the farmers became ill and more than 50 million people died.", "died",
         "More than 50 million people died"),
        ("The Swedish Second Baltic Squadron (a new fleet) sailed 800 miles to help Lund.", "sailed",
         "The Swedish Second Baltic Squadron sailed 800 miles to help Lund"),
        ("Between 500,000 and 700,000 people were left homeless.", "left",
         "Between 500,000 and 700,000 people were left homeless"),
    ],
)  # fmt: skip
def test_numbers_and_names_stay_whole(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_what_is_past_beside_a_present_is_the_tellers(tell):
    found = tell("The Danish government has said the worst is over and eased the rules on travel.")["eased"]
    assert found.title == "The Danish government eased the rules on travel"


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Anna Berg said she and her colleagues had mended forty boats.", "mended",
         "Anna Berg and her colleagues had mended forty boats"),
        ("Meanwhile a real fever was taking hold in Lund.", "taking", "A real fever was taking hold in Lund"),
        ("The need to earn a living outweighed the fear of the flood.", "outweighed",
         "The need to earn a living outweighed the fear of the flood"),
    ],
)  # fmt: skip
def test_who_is_beside_a_pronoun_and_what_a_need_is_for(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_a_charity_keeps_its_whole_name_before_a_which(tell):
    told = tell("Among the charities in Haiti is Save the Children, which is working in the camps.")["working"]
    assert told.title.startswith("Save the Children")


def test_stocks_in_firms_such_as_airlines_are_the_stocks(tell):
    told = tell("Stocks in companies such as airlines were also hit as investors worried about travel.")["hit"]
    assert told.title == "Stocks in companies such as airlines were hit"


def test_a_between_belongs_to_its_numbers(tell):
    told = tell("Between 100,000 and 200,000 people may have died in the earthquake - and many were hurt.")["died"]
    assert told.title == "Between 100,000 and 200,000 people may have died in the earthquake"


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The farmers who had caught the fever died.", "died", "The farmers who had caught the fever died"),
        ("Less than 1 in 100 people who had caught the fever have died.", "died",
         "Less than 1 in 100 people who had caught the fever have died"),
        # Behind a comma it tells more, and not which.
        ("The farmers, who had caught the fever, died.", "died", "The farmers died"),
    ],
)  # fmt: skip
def test_a_clause_that_says_which_stays(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_a_thing_before_a_person_belongs_to_another_clause(tell):
    told = tell("Three brothers defend tribute concert Anna Berg died while she was on tour.")
    assert told["died"].title == "Anna Berg died"


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Global trade in fakes, including medicines and films, is expected to rise to nearly $1 trillion.", "rise",
         "Global trade in fakes is expected to rise to nearly $1 trillion"),
        ("The number of cases of the new Influenza A (H1N1) fever has climbed to 840.", "climbed",
         "The number of cases of the new Influenza A (H1N1) fever has climbed to 840"),
    ],
)  # fmt: skip
def test_what_a_subject_is_of_stays_up_to_a_comma(tell, text, trigger, title):
    assert tell(text)[trigger].title.replace(" (H1N1)", "") == title.replace(" (H1N1)", "")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Troops tore down a statue, photos and video of which became symbolic of the war.", "became"),
        ("It became clear that without American airpower South Lund could not survive.", "survive"),
        ("Students beat the previous record of 1,253 people set last year in Ireland.", "set"),
    ],
)
def test_what_is_no_name_of_a_subject_makes_no_title(tell, text, trigger):
    assert not tell(text)[trigger].listed
