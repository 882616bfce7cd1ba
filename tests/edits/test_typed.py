"""Dates and events as people type them; the year comes from the anchor, never from the clock."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.edits.typed import typed_event, typed_when
from timeline.errors import DateError
from timeline.models import Event, When
from timeline.temporal import Interval

FRIDAY = Interval.of(2024, 3, 8)

ANCHORED = [
    ("5 mar", "2024-03-05"),
    ("Mar 5", "2024-03-05"),
    ("5 March 2024", "2024-03-05"),
    ("  5   March 2024 ", "2024-03-05"),
    ("early March", "2024-03-01/2024-03-15"),
    ("2024-03-05/2024-03-07", "2024-03-05/2024-03-07"),
    ("2024-03-14~", "2024-03-14~"),
    ("../2024-02-29", "../2024-02-29"),
    ("199X", "199X"),
    ("before 1 March", "../2024-02-29"),
    ("on or before 1 March", "../2024-03-01"),
    ("since 1 March", "2024-03-01/.."),
    ("the week after 3 May", "2024-05-04/2024-05-10"),
    ("a week after 3 May", "2024-05-10"),
    ("44 BCE", "-0043"),
    ("from 3 to 9 May 2024", "2024-05-03/2024-05-09"),
    ("some time in March", "2024-03"),
    ("Q1 2024", "2024-01/2024-03"),
    ("März 1950", "1950-03"),
    ("yesterday", "2024-03-07"),
    ("c. 1850", "1850~"),
    ("marzo de 1950", "1950-03"),
    ("2024-03-05?", "2024-03-05?"),
    ("perhaps March", "2024-03?"),
    ("2024-03-05~?", "2024-03-05%"),
]


@pytest.mark.parametrize(("text", "edtf"), ANCHORED)
def test_a_typed_date(text, edtf):
    when = typed_when(text, anchor=FRIDAY)
    assert (when.edtf, when.basis) == (edtf, "stated")
    assert when.reason.startswith(f"you wrote “{' '.join(text.split())}”")


@pytest.mark.parametrize("text", ["5 mar", "early March", "last Tuesday", "today", "before 1 March", "14:30"])
def test_without_an_anchor_what_leaves_out_the_year_is_refused(text):
    with pytest.raises(DateError, match="needs a year, or a publication date"):
        typed_when(text)


def test_what_was_counted_names_what_it_counts_from():
    assert typed_when("5 mar", anchor=FRIDAY).reason == (
        "you wrote “5 mar”, counted from 8 March 2024, the publication date"
    )
    assert typed_when("5 March 2024", anchor=FRIDAY).reason == "you wrote “5 March 2024”"


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("2024-03-05/2024-03-07", "lasting"),
        ("from 3 to 9 May 2024", "lasting"),
        ("throughout March 2024", "lasting"),
        ("March 2024", "within"),
        ("between 3 and 9 May 2024", "within"),
        ("../2024-02-29", "within"),
    ],
)
def test_a_stretch_that_is_filled_is_told_from_one_that_is_not(text, extent):
    assert typed_when(text).extent == extent


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "no date given"),
        ("31 June 2024", "not a day of the calendar"),
        ("three days", "a length of time"),
        ("every Friday", "many times"),
        ("soon", "cannot read 'soon'"),
        ("03/04/2024", "ambiguous; write 2024-03-04 or 2024-04-03"),
        ("5 March or 6 March", "cannot read"),
        ("hello", "cannot read"),
        ("x" * 300, "too long"),
        ("a week after", "ends before the date"),
        ("um 1850", "in full; write it like 1850, about 1850"),
        (">1850", "in full"),
        ("est. 1850", "in full"),
        ("um 5. März 2024", "in full"),
        ("environ 5 mars 2024", "in full"),
        ("pre-1850", "in full"),
    ],
)
def test_what_cannot_be_read_gets_one_line(text, line):
    with pytest.raises(DateError, match=line) as caught:
        typed_when(text, anchor=FRIDAY)
    assert "\n" not in str(caught.value)


def test_the_day_order_can_be_given():
    assert typed_when("03/04/2024", day_order="dmy").edtf == "2024-04-03"


def test_a_doubt_that_was_typed_is_kept_in_words_and_mark():
    when = typed_when("5 March 2024?")
    assert (when.qualifier, when.display, when.reason) == ("?", "perhaps 5 March 2024", "you wrote “5 March 2024?”")
    assert when.start == "2024-03-05"


@pytest.mark.parametrize("text", ["unknown", "Unknown", "no date", "?"])
def test_a_date_may_be_said_to_be_unknown(text):
    when = typed_when(text)
    assert (when.basis, when.reason, when.edtf) == ("none", "you said that the date is unknown", None)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_gives_a_date_or_one_line(text):
    try:
        assert typed_when(text, anchor=FRIDAY).display
    except DateError as error:
        assert "\n" not in str(error)


# ---- named events ------------------------------------------------------------------------------------------------


def told(title, date):
    when = typed_when(date) if date else When(basis="none", display="no date")
    return Event(id=title, title=title, kind="OCCURRENCE", factuality="happened", when=when, mentions=())


EVENTS = [
    told("The vote was held", "3 May 2024"),
    told("Court closed", "2024-02-26/2024-03-03"),
    told("Court reopened", "May 2024"),
    told("The mayor resigned", ""),
    told("The bank fell", "2024-01-05"),
    told("The bank was founded", "1950"),
    told("The strike began", "before 1 March 2024"),
    told("The ice melted", "12000 BCE"),
]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the week after the vote", "2024-05-04/2024-05-10"),
        ("a week after the vote", "2024-05-10"),
        ("two days before the vote", "2024-05-01"),
        ("the day after the vote", "2024-05-04"),
        ("the day of the vote", "2024-05-03"),
        ("before the vote", "../2024-05-02"),
        ("after the vote", "2024-05-04/.."),
        ("before the court closed", "../2024-03-02"),
        ("after the court closed", "2024-02-27/.."),
        ("until the court reopened", "../2024-05-31"),
        ("since the bank fell", "2024-01-05/.."),
        ("two weeks before the bank fell", "2023-12-22"),
        ("before the ice melted", "../Y-11999-12-30"),
    ],
)
def test_a_date_may_be_counted_from_an_event(text, edtf):
    when = typed_when(text, events=EVENTS)
    assert (when.edtf, when.basis) == (edtf, "stated")
    assert f"you wrote “{text}”; “" in when.reason


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("two days before the flood", "no other event here is called “the flood”"),
        ("after the bank", "“the bank” may be “The bank fell” .5 January 2024., “The bank was founded” .1950."),
        ("after the mayor resigned", "“The mayor resigned” has no date itself"),
        ("two days after the court closed", "no day can be counted from that"),
        ("after the strike began", "which has no begin"),
        ("two days before the court reopened", "gives no date|not a day"),
    ],
)
def test_a_name_that_gives_no_date_is_refused_and_says_which(text, line):
    with pytest.raises(DateError, match=line) as caught:
        typed_when(text, events=EVENTS)
    assert "\n" not in str(caught.value)


# ---- lines -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "edtf", "title"),
    [
        ("3 March: the mayor resigns", "2024-03-03", "the mayor resigns"),
        ("2024-03-03 – The mayor: a life", "2024-03-03", "The mayor: a life"),
        ("5 March 2024, 14:30: a vote", "2024-03-05", "a vote"),
        ("unknown: a vote", None, "a vote"),
    ],
)
def test_a_line_gives_a_date_and_a_title(line, edtf, title):
    when, told_title = typed_event(line, anchor=FRIDAY)
    assert (when.edtf, told_title) == (edtf, title)


@pytest.mark.parametrize("line", ["", "the mayor resigns", "3 March:", "3 March: "])
def test_a_line_without_a_date_or_a_title_is_refused(line):
    with pytest.raises(DateError, match="a colon and what happened"):
        typed_event(line, anchor=FRIDAY)
