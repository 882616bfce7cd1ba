"""A named event is found by the words of its title, and only if no other one fits."""

import pytest

from timeline.edits.naming import CONNECTORS, connected, named
from timeline.edits.typed import typed_when
from timeline.errors import DateError
from timeline.models import Event


def told(title, date):
    when = typed_when(date)
    return Event(id=title, title=title, kind="OCCURRENCE", factuality="happened", when=when, mentions=())


VOTE, BANK = told("The vote was held", "3 May 2024"), told("The bank fell", "5 January 2024")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the day of the vote", "3 May 2024"),
        ("two days prior to the vote", "two days before 3 May 2024"),
        ("the week following the vote", "the week after 3 May 2024"),
        ("from the vote", "since 3 May 2024"),
        ("till the bank fell", "until 5 January 2024"),
    ],
)
def test_a_date_takes_the_place_of_the_name(text, words):
    assert connected(text, [VOTE, BANK]).words == words


def test_words_without_a_name_are_left_alone():
    assert connected("the vote", [VOTE]) is None
    assert connected("5 March 2024", [VOTE]) is None


def test_a_whole_title_goes_before_a_part_of_others():
    other = told("The vote was held again", "4 May 2024")
    assert named("the vote was held", [other, VOTE]) is VOTE
    with pytest.raises(DateError, match=r"may be “The vote was held again” .4 May 2024., “The vote was held”"):
        named("vote", [other, VOTE])


def test_several_events_of_the_same_day_give_the_same_answer():
    assert named("vote", [VOTE, told("The vote ended", "3 May 2024")]) is VOTE


def test_the_word_that_tells_of_it_is_a_name_too(event):
    assert named("resign", [event("resigned"), BANK]) is event("resigned")


def test_connectors_tell_which_day_they_go_on_from():
    assert {edge for _, edge in CONNECTORS} == {"date", "latest", "earliest", "counted"}
