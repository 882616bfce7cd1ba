"""Times of other events; publication is Friday 8 March 2024."""

import pytest

ROWS = [
    ("She denounced the plan today and left the hall.", "left", "2024-03-08", "told together with “denounced”"),
    ("She left at three on Tuesday and arrived in Lund.", "arrived", "2024-03-05", "told together with “left”"),
    ("The army invaded on 24 February 2022. The invasion shocked Lund.", "invasion", "2022-02-24",
     "the same “invasion” is dated elsewhere in the text"),
    ("It collapsed when rebels shelled a convoy on 2 March.", "collapsed", "2024-03-02",
     "told as at the same time as “shelled”"),
    ("The mayor said the bridge had closed.", "said", "2024-03-08",
     "said without a day: the sayings of a report are of the day it was published"),
    ("The mayor said on Thursday it was over. The clerk said it was sad. He added a joke.", "added", "2024-03-07",
     "said without a day: that of the article's other sayings"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "day", "reason"), ROWS)
def test_the_time_of_another_event_is_inferred_and_says_so(tell, text, trigger, day, reason):
    when = tell(text)[trigger].when
    assert (when.edtf, when.basis, when.reason) == (day, "inferred", reason)


WHEN = [
    ("The wall broke on 2 March, when a storm brought snow and cut off a village.", "brought", "2024-03-02"),
    ("The wall broke on 2 March, when a storm brought snow and cut off a village.", "cut", "2024-03-02"),
    ("It was the worst year since 1974, when a hill slid into a village.", "slid", "1974"),
    ("They will appear in court on 20 March, when lawyers hope to ask for bail.", "ask", "2024-03-20"),
]


@pytest.mark.parametrize(("text", "trigger", "day"), WHEN)
def test_what_is_told_of_a_day_with_when_is_of_that_day(tell, text, trigger, day):
    assert tell(text)[trigger].when.edtf == day


OTHER_TIMES = [
    ("She entered parliament in 2006 and became minister after the election of May 2014.", "became"),
    ("The first test, in March 2018, gave a wrong age; a second test, made eight months later, corrected it.",
     "corrected"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger"), OTHER_TIMES)
def test_what_is_told_of_another_time_does_not_share_its_neighbour_s(tell, text, trigger):
    assert tell(text)[trigger].when.earliest is None


def test_two_events_of_one_kind_lend_no_date(tell):
    text = "The army invaded Lund on 2 March. Rebels invaded Ystad on 5 March. The invasion shocked the country."
    assert tell(text)["invasion"].when.edtf not in ("2024-03-02", "2024-03-05")


def test_what_had_been_said_before_is_not_of_the_report_s_day(tell):
    when = tell("The state had offered a rise. The mayor hailed it.")["offered"].when
    assert when.edtf == "../2024-03-08"
