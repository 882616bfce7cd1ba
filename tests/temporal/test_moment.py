"""Hours and minutes are counted from the moment of publication, where it is known; days never need it."""

import pytest

from timeline.temporal import Interval, read_times
from timeline.temporal.datestring import parse_date
from timeline.temporal.isodates import from_edtf, moment

TEXT = "Back in 5 minutes. Two hours ago it rained. Yesterday, on Friday and last Friday it did not."


def values(published):
    return [d.value for d in read_times(TEXT, parse_date(published))]


def test_a_clock_time_of_publication_dates_hours_and_minutes():
    assert values("2012-08-10T12:14") == ["2012-08-10T12:19", "2012-08-10T10", "2012-08-09", "2012-08-10", "2012-08-03"]


def test_a_day_of_publication_dates_none():
    dated = read_times(TEXT, parse_date("2012-08-10"))
    assert [d.value for d in dated][2:] == ["2012-08-09", "2012-08-10", "2012-08-03"]
    assert [d.reason for d in dated][:2] == ["the anchor is too coarse"] * 2


@pytest.mark.parametrize("spelled", ["2024-03-08", "2024-03", "2024-03-08T16:20", "2024-03-08T16:20:05"])
def test_the_moment_of_publication_is_spelled_and_read_alike(spelled):
    assert moment(from_edtf(spelled)) == spelled


def test_a_publication_moment_keeps_its_clock_in_the_source():
    from timeline.read.published import publication

    assert publication([("command line", "Aug 10, 2012 12:14 pm ET")], "a.md").edtf == "2012-08-10T12:14"
    assert str(from_edtf("2012-08-10T12:14")) == str(Interval.of(2012, 8, 10, 12, 14))
