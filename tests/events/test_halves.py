"""Phrases that say nothing without their rest; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Mira Holm became the first person in the history of the northern province of Tarn to row across the lake.",
         "became", "Mira Holm became the first person to row across the lake"),
        ("The council raised taxes in an effort to save the old hospital.", "raised",
         "The council raised taxes in an effort to save the old hospital"),
        ("The guards blocked the road in response to the strike.", "blocked",
         "The guards blocked the road in response to the strike"),
        ("The girl died after being admitted to the clinic.", "died",
         "The girl died after being admitted to the clinic"),
        ("The judge told jurors not to read, hear or watch the news.", "told",
         "The judge told jurors not to read, hear or watch the news"),
        ("The strike began with the removal of the old manager by the council.", "began",
         "The strike began with the removal of the old manager by the council"),
        ("The tower fell with a crowd watching from the bridge.", "fell",
         "The tower fell with a crowd watching from the bridge"),
    ],
)  # fmt: skip
def test_a_phrase_keeps_the_rest_without_which_it_says_nothing(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "whole", "half"),
    [
        ("The clinic tested two hundred miners on Friday, with results available at noon.",
         "with results available", "with results"),
        ("The clinic, which opened in May, tested two hundred miners from the northern pits, with results available "
         "to their families at noon.", "with results available", "with results"),
        ("The old railway bridge near the northern harbour collapsed in the night, with trains stuck on both sides.",
         "with trains stuck", "with trains"),
    ],
)  # fmt: skip
def test_with_something_is_told_with_how_it_is_or_not_at_all(tell, text, whole, half):
    titles = [told.title for told in tell(text).values() if told.listed]
    assert titles
    assert all(whole in title for title in titles if half in title)


def test_with_something_that_needs_no_more_is_kept(tell):
    told = tell("The miners left the pit with lamps on Monday.")["left"]
    assert told.title == "The miners left the pit with lamps"


def test_a_town_that_is_told_which_is_not_told_without_it(tell):
    found = tell(
        "The call went unheeded in a Lund prepared to spend all of its money on boats and other things of no use."
    )
    assert not found["went"].title.endswith("in a Lund")


def test_the_same_year_is_nothing_without_its_clause(tell):
    text = (
        "Berg received ten doses of the drug, during the same period that the old doctor was giving his patients opium."
    )
    assert tell(text)["received"].title == "Berg received ten doses of the drug"
