"""How far off an event is told to be; told on Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("The election is just three days away.", "election", "2024-03-11", "2024-03-11"),
        ("The trial is two weeks off.", "trial", "2024-03-18", "2024-03-24"),
        ("With the vote two weeks away, the party is nervous.", "vote", "2024-03-18", "2024-03-24"),
        ("This is the eve of the king's visit to Lund.", "visit", "2024-03-09", "2024-03-09"),
        ("Today is the eve of the election.", "election", "2024-03-09", "2024-03-09"),
    ],
)
def test_an_event_ahead_is_counted_from_the_publication(tell, text, trigger, first, last):
    told = tell(text)[trigger]
    assert (told.when.earliest, told.when.latest, told.factuality) == (first, last, "planned")
    assert told.when.reason.endswith("counted from the publication date")


def test_months_away_is_ahead(tell):
    when = tell("The vote is months away.")["vote"].when
    assert (when.earliest, when.latest, when.display) == ("2024-03-09", None, "after 8 March 2024")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The trial was two weeks away.", "trial"),  # from the story's time
        ("The town of the attack is two miles away.", "attack"),
        ("It was the eve of the election.", "election"),
    ],
)
def test_nothing_else_is(tell, text, trigger):
    assert tell(text)[trigger].when.earliest is None


def test_without_a_publication_date_nothing_is(tell):
    assert tell("The election is just three days away.", None)["election"].when.basis == "none"
