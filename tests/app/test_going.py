"""Where typed words go: the window they tell, what lies in it, and one line for what tells none."""

import pytest

from timeline.app.going import gone_to
from timeline.errors import DateError


@pytest.fixture
def going(timeline):
    return lambda typed: gone_to(typed, timeline, timeline.events)


def known(timeline, side):
    return [day for e in timeline.events if (day := getattr(e.when, side))]


def test_a_season_is_its_months(going):
    assert going("spring 2023").window == ("2023-03-01", "2023-05-31")


def test_it_is_said_how_many_events_touch_it(timeline):
    assert gone_to("spring 2023", timeline, ()).words == "Moved to spring 2023: no event touches it."
    one = next(e for e in timeline.events if e.when.earliest == e.when.latest)
    assert gone_to(one.when.earliest, timeline, [one]).words.endswith(": 1 event touches it.")


def test_a_day_is_shown_with_days_around_it(going, timeline):
    day = next(e.when for e in timeline.events if e.when.precision == "day" and e.when.earliest == e.when.latest)
    gone = going(day.earliest)
    assert gone.window[0] < day.earliest < gone.window[1]
    assert "no event" not in gone.words


def test_an_open_side_ends_with_the_events(going, timeline):
    assert going("since 1 January 1900").window == ("1900-01-01", max(known(timeline, "latest")))
    assert going("before 1 January 2100").window == (min(known(timeline, "earliest")), "2099-12-31")
    assert going("since 1 January 2100").window[0] < going("since 1 January 2100").window[1]


def test_years_before_the_common_era_have_windows(going):
    assert going("44 BCE").window == ("-0043-01-01", "-0043-12-31")


@pytest.mark.parametrize("typed", ["someday", "unknown", "the day before the wedding", "x" * 300])
def test_what_tells_no_date_is_one_line(going, typed):
    with pytest.raises(DateError) as error:
        going(typed)
    assert "\n" not in str(error.value)
