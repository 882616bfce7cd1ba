"""Titles that stand alone, and those that need their neighbours."""

import pytest

from timeline.events.readable import ALWAYS, UNDATED, is_broken, is_opinion, is_talk, names_event, stands


@pytest.mark.parametrize("row", [*ALWAYS, *UNDATED], ids=lambda row: row.why)
def test_each_row_finds_its_example_and_not_its_like(row):
    assert row.found(row.example)
    assert not row.found(row.like)


@pytest.mark.parametrize("row", ALWAYS, ids=lambda row: row.why)
def test_what_no_date_can_mend_never_stands(row):
    assert not stands(row.example, dated=True)


@pytest.mark.parametrize("row", UNDATED, ids=lambda row: row.why)
def test_a_date_is_worth_more_than_words(row):
    assert stands(row.example, dated=True)
    assert not stands(row.example, dated=False)
    assert stands(row.like, dated=False)


@pytest.mark.parametrize("whose", ["Her bank", "His mill"])
def test_only_a_plain_story_goes_on_about_the_one_it_told_of(whose):
    assert not stands(f"{whose} closed the old bridge", dated=False)
    assert stands(f"{whose} closed the old bridge", dated=False, told=True)
    assert stands(f"{whose} closed the old bridge", dated=True)


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("It emerged that the dam was old", True),
        ("It was agreed to close it soon", True),
        ("It released all that water", False),
    ],
)
def test_it_may_stand_for_nothing(title, known):
    assert stands(title, dated=False) == known


def test_who_speaks_and_what_was_cut():
    assert is_talk("When it closed my brother left.")
    assert is_talk("For me it felt short.")
    assert not is_talk("He told us that it closed.")
    assert is_broken("N) fell.")
    assert not is_broken("The bank (N) fell.")


@pytest.mark.parametrize("who", ["He", "She", "It", "They"])
def test_no_undated_title_begins_with_a_pronoun(who):
    assert not stands(f"{who} left the old town", dated=False)
    assert stands(f"{who} left the old town", dated=True)


@pytest.mark.parametrize(
    ("title", "stand"),
    [
        ("Some of them have left", False),
        ("None of it was sold", False),
        ("Some of the guards have left", True),
        ("Others have been rescued", False),
        ("Both died in the flood", False),
        ("Both sisters died in the flood", True),
        ("Two escaped from the mill", False),
        ("Two men escaped from the mill", True),
        ("It is hard to close the dam", True),
        ("It hopes to close the dam", False),
    ],
)
def test_some_of_those_told_before_need_their_neighbours(title, stand):
    assert stands(title, dated=False) == stand


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("A hearing", False),
        ("A hearing on the dam", True),
        ("An interview here", False),
        ("The announcement", False),
        ("The announcement of a strike", True),
        ("My visit to Lund", False),
        ("Any flood", False),
    ],
)
def test_a_noun_says_which_event_it_was(title, named):
    assert names_event(title) == named


def test_the_number_of_a_list_is_no_end_of_a_bracket():
    assert not is_broken("1) The mayor resigned.")
    assert not is_broken("b) The mayor resigned.")
    assert is_broken("TW) fell 4 percent.")


def test_letters_and_columns_are_opinion_and_what_somebody_says_in_a_report_is_not():
    assert is_opinion("We should all stay at home. The fever spreads fast. Guests have left.")
    assert not is_opinion('Guests have left. "We should stay at home," said the mayor of Lund. The fever spreads.')
