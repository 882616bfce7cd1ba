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


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A hall being built in Lund collapsed on Monday.", "built"),
        ("The mill, been closed for weeks, was sold.", "closed"),
        ("The singer, being treated in Lund, died on Monday.", "treated"),
        ("The rebels left, with Lund making an incursion.", "making"),
        # Nobody who gave concerts began, or was founded.
        ("The band gave ten concerts, beginning on Monday.", "beginning"),
        ("The crew slept on deck, scared of the storm.", "scared"),
        ("Many spend the night outside, scared of a flood.", "scared"),
        ("Anna Berg left Oslo, organising a cup of eight teams and played in Lund.", "played"),
    ],
)
def test_a_bare_participle_is_no_entry(tell, text, trigger):
    assert not tell(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The old mill was being sold.", "sold", "The old mill was being sold"),
        ("The dam has been closed for weeks.", "closed", "The dam has been closed for weeks"),
        ("Two men having been fined, the court rose.", "fined", "Two men had been fined"),
        ("The project was shelved in 1971, revived in 1978 and given up.", "revived", "The project was revived"),
    ],
)
def test_a_participle_with_a_finite_verb_before_it_is_a_clause(tell, text, trigger, title):
    told = tell(text)[trigger]
    assert (told.title, told.listed) == (title, True)


def test_a_clause_with_its_auxiliary_gets_no_second_one(tell):
    told = tell("While many towns are mending their wells, Lund closed its port.")
    assert told["mending"].title == "Many towns are mending their wells"
