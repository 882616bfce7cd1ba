"""Times from which a story does not go on: of a plan, of a printing, of a thing, of a heading."""

import pytest

from timeline.temporal import Interval, read_times
from timeline.temporal.en.lean import TABLE
from timeline.temporal.mentions import tag
from timeline.temporal.owned import is_no_turn, is_owner, is_planned

WRITTEN = Interval.of(2009, 12, 19)
YEARS = " ".join(f"In {1900 + n} there was war." for n in range(12))


def last(story):
    return read_times(f"{YEARS} {story}", WRITTEN)[-1].value


def turns(text):
    return [mention.text for mention in tag(text) if not is_no_turn(text, mention, TABLE)]


@pytest.mark.parametrize(
    "aside",
    [
        "The guards were seen at work for a planned campaign in 1916.",
        "The games due in 1916 were dropped.",
        "A note declassified in 1916 tells of it.",
        "A report published in 1916 tells of it.",
    ],
)
def test_a_history_does_not_go_on_from_a_plan_or_a_printing(aside):
    assert last(f"The truce came on May 5, 1912. {aside} In August it broke.") == "1912-08"


@pytest.mark.parametrize("told", ["The games were held in 1916.", "The report was published in 1916."])
def test_it_does_go_on_from_what_happened(told):
    assert last(f"The truce came on May 5, 1912. {told} In August it broke.") == "1916-08"


@pytest.mark.parametrize(
    ("line", "month"),
    [
        ("Road to the March vote", "1912-12"),
        # a sentence, and a line too long for a heading, tell of a time to which the story has come
        ("The road led to the March vote.", "1913-12"),
        ("The road to the March vote, for which the farmers of the north had asked so many times", "1913-12"),
    ],
)
def test_a_history_does_not_go_on_from_a_heading(line, month):
    assert last(f"The truce came on November 5, 1912.\n\n{line}\n\nIn December it broke.") == month


@pytest.mark.parametrize(
    ("text", "story"),
    [
        ("They met for a planned campaign in 1976.", []),
        ("They met for a planned campaign in May 1976.", ["May 1976"]),
        ("A note printed in 1976 tells of it.", []),
        ("A note printed in May 1976 tells of it.", ["May 1976"]),
        ("The note had been printed in 1976.", ["1976"]),
        ("The 1976 film's end is sad.", ["1976"]),
        ("Last year's winner left.", []),
        ("The March vote\n\nIt was held in June.", ["June"]),
        ("The 1976 vote\n\nIt was held in June.", ["1976", "June"]),
        # all there is, is no heading
        ("The March vote", ["March"]),
        ("The vote of March!\n\nIt was held in June.", ["March", "June"]),
    ],
)
def test_from_which_times_a_story_goes_on(text, story):
    assert turns(text) == story


def test_a_year_that_owns_and_one_of_a_plan_are_told_apart():
    text = "Last year's race was lost. The campaign was planned for 1976."
    owner, plan = tag(text)
    assert (is_owner(text, owner, TABLE), is_planned(text, owner, TABLE)) == (True, False)
    assert (is_owner(text, plan, TABLE), is_planned(text, plan, TABLE)) == (False, True)
