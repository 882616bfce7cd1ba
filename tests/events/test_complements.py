"""What a verb keeps behind it in a title; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The agency revised Monday its scale of storms.", "revised", "The agency revised its scale of storms"),
        ("The court revised Monday its old scale.", "revised", "The court revised its old scale"),
        ("The board lowered Wednesday its outlook.", "lowered", "The board lowered its outlook"),
        ("The agency raised Friday its alert to the highest level.", "raised",
         "The agency raised its alert to the highest level"),
    ],
)  # fmt: skip
def test_an_object_behind_its_day_is_kept(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Prices fell on Monday -- the first fall in ten years.", "fell", "Prices fell"),
        # What goes on behind a second dash is no aside.
        ("The dam burst — the third to do so — after a storm.", "burst", "The dam burst after a storm"),
        ("The council — which met on Monday — closed the school.", "closed", "The council closed the school"),
        # A dash within a word opens nothing.
        ("The council closed the well-known school.", "closed", "The council closed the well-known school"),
    ],
)
def test_an_aside_behind_a_dash_is_left_out(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The guards went in on Tuesday.", "went", "The guards went in"),
        ("The guards came by on Tuesday.", "came", "The guards came by"),
        ("The war dragged on.", "dragged", "The war dragged on"),
        ("The ambulance and two fire engines were called in.", "called",
         "The ambulance and two fire engines were called in"),
        ("The ship was fired upon by two boats on Tuesday.", "fired", "The ship was fired upon by two boats"),
        ("The old mill was broken into by two men in May.", "broken", "The old mill was broken into by two men"),
        ("The guard was shot at by rebels on Monday.", "shot", "The guard was shot at by rebels"),
    ],
)  # fmt: skip
def test_the_small_word_that_a_verb_ends_on_is_kept(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_the_small_word_of_a_date_is_not_kept(tell):
    assert tell("The guards went home on Tuesday and in the evening.")["went"].title == "The guards went home"


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The mayor described the storm as a warning.", "described", "The mayor described the storm as a warning"),
        ("The paper portrayed the rebels in the hills on the northern coast of Scania and in the old town as thieves.",
         "portrayed", "The paper portrayed the rebels in the hills as thieves"),
        ("The council supplied the farmers with boats on Monday.", "supplied",
         "The council supplied the farmers with boats"),
        ("Rescuers pulled two boys from the lake on Monday.", "pulled", "Rescuers pulled two boys from the lake"),
        ("The guards pulled a boy free.", "pulled", "The guards pulled a boy free"),
        ("The guards found themselves trapped in the mill on Monday.", "found",
         "The guards found themselves trapped in the mill"),
    ],
)  # fmt: skip
def test_what_completes_a_verb_is_kept(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The agency answered.", "answered"),
        ("The witnesses were asked.", "asked"),
    ],
)
def test_what_has_lost_what_completes_it_is_no_entry(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_an_as_with_a_clause_behind_an_aside_is_no_phrase(tell):
    text = "Guests and guards cheered as the man, seen to be smiling, was taken towards a waiting ambulance."
    assert tell(text)["cheered"].title == "Guests and guards cheered"


def test_the_town_of_those_who_report_it_is_not_that_of_the_death(tell):
    text = "None of the pigs, also infected with an old strain, died, Anna Berg and colleagues from Lund reported."
    assert tell(text)["died"].title == "None of the pigs died"
