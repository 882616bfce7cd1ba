"""Times of other events; publication is Friday 8 March 2024."""

import pytest

from timeline.events import find_events, load_detector
from timeline.models import Article, Options

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


NOW = "told as come to that point on the day of the report"
OF_THE_DAY = [
    ("The mayor spoke. The talks have begun.", "begun", NOW),
    ("Police said the search continues in the hills.", "continues", NOW),
    ("The paper, which did not say when the raid occurred, is new.", "say", ROWS[4][3]),
    ("The agency quoted witnesses as saying the mill had burned.", "saying", "the words that “quoted” tells of"),
]


@pytest.mark.parametrize(("text", "trigger", "reason"), OF_THE_DAY)
def test_what_a_report_tells_as_of_its_day(tell, text, trigger, reason):
    when = tell(text)[trigger].when
    assert (when.edtf, when.basis, when.reason) == ("2024-03-08", "inferred", reason)


NOT_OF_THE_DAY = [
    ("The mayor spoke. School begins with a song.", "begins"),
    ("The mayor spoke. The talks may have begun.", "begun"),
    ("The council has sold the old mill.", "sold"),
    ("The mill is old. The minister has criticised its owner.", "criticised"),
    ("The mayor spoke. The talks have since ended.", "ended"),
    ("The mayor spoke. The council has sold the old mill.", "sold"),  # not what the report opens with
    ("The council has long owned the old mill.", "owned"),
    ("The minister has repeatedly denied it.", "denied"),
    ("The bank should have warned the clients.", "warned"),
    ("The paper did not say when the raid occurred.", "occurred"),
    ("The miners want higher pay.", "want"),
]


@pytest.mark.parametrize(("text", "trigger"), NOT_OF_THE_DAY)
def test_what_may_be_of_any_day_gets_none(tell, text, trigger):
    when = tell(text)[trigger].when
    assert when.earliest is None or when.earliest != when.latest


def test_what_a_report_s_saying_looks_ahead_to_is_still_to_come(tell):
    text = "The firm was sold in 2019. The mayor said on Thursday the buyer would close the yard."
    assert tell(text)["close"].when.earliest != "2019-01-01"
    text = "The firm was sold in 2019. The mayor said the buyer would close the yard."
    assert tell(text)["close"].when.earliest == "2024-03-08"


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
    when = tell(text)[trigger].when
    assert when.earliest is None or "which is dated" in (when.reason or "")  # at most bounded by another


def test_two_events_of_one_kind_lend_no_date(tell):
    text = "The army invaded Lund on 2 March. Rebels invaded Ystad on 5 March. The invasion shocked the country."
    assert tell(text)["invasion"].when.edtf not in ("2024-03-02", "2024-03-05")


def test_what_had_been_said_before_is_not_of_the_report_s_day(tell):
    when = tell("The state had offered a rise. The mayor hailed it.")["offered"].when
    assert when.edtf == "../2024-03-08"


def days_of(text, trigger):
    found = find_events(Article.of(text, published="2024-03-08"), load_detector(Options()))
    return [f.event.when.earliest for f in found if f.event.mentions[0].trigger.exact == trigger]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Resorts responded to the outbreak. The outbreak of 2003 killed 800 people.", [None, "2003-01-01"]),
        ("The outbreak of 2003 killed 800. The outbreak has reached Lund.", ["2003-01-01", None]),
        ("The outbreak of 2003 killed 800. The outbreak began in a market.", ["2003-01-01", "2003-01-01"]),
        ("Doctors spoke of the outbreak. The outbreak of 2 March killed two.", ["2024-03-02", "2024-03-02"]),
    ],
)
def test_what_is_told_now_or_before_is_not_the_one_of_long_ago(text, days):
    assert days_of(text, "outbreak") == days


REPORTS = [
    ("4 March", "2024-03-04"),
    ("20 January 2024", "2024-01-20"),
    # two months before, and decades: no report of today tells of that day
    ("4 January 2024", "2024-03-08"),
    ("11 May 1941", "2024-03-08"),
]


@pytest.mark.parametrize(("day", "shared"), REPORTS)
def test_only_a_fresh_day_is_that_of_the_other_sayings(day, shared):
    text = f"The mayor said on {day} that the bridge was closed. The clerk told guests that the school was shut."
    assert days_of(text, "told") == [shared]


def test_in_a_history_no_day_is_that_of_the_other_sayings():
    text = (
        "The town was founded in 1901. In 1902 it grew, in 1903 it shrank, and in 1911 it was sold. The mayor said on "
        "4 March 1911 that it was old. The clerk told guests that it was cold."
    )
    assert days_of(text, "told") == [None]
