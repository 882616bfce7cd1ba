"""Seventeen articles of many kinds: the expectations are sound, and no figure falls below what was reached."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from tests.stories.scoring import DATES, KINDS, UNSEEN, Expected, fit, scored, shares, stories, total
from timeline.models import When

FACTUALITIES = {"happened", "planned", "possible", "denied", "cancelled", "unknown"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STORIES = {story.name: story for folder in (KINDS, UNSEEN) for story in stories(folder)}
ROWS = [pytest.param(name, row, id=f"{name}: {row.words}") for name, story in STORIES.items() for row in story.expected]

# What was reached, in per cent; wrong dates and false days as counts. The first run gave 84 / 93 / 12 / 62 / 96, 12 and
# 5 for kinds, 86 / 87 / 9 / 73 / 97, 3 and 0 for unseen. Figures may only rise, those of AT_MOST only fall: whoever
# betters one writes the better one here. The articles in unseen are held out: nobody reads what was missed there.
REACHED = {
    "kinds": {
        "found": 94.5, "core": 100.0, "unwanted": 6.3, "date right": 79.9, "factuality": 98.7, "wrong": 3,
        "false days": 0,
    },
    "unseen": {
        "found": 91.5, "core": 90.0, "unwanted": 5.6, "date right": 76.5, "factuality": 97.7, "wrong": 3,
        "false days": 0,
    },
}  # fmt: skip
AT_MOST = {"unwanted", "wrong", "false days"}

MARCH = Expected("", 0, 0, "2024-03-01", "2024-03-31", (), True)
BEFORE_CHRIST = Expected("", 0, 0, "-1280-01-01", "-1080-12-31", (), True)


def test_twelve_articles_named_by_kind_and_five_held_out():
    assert [len(list(stories(folder))) for folder in (KINDS, UNSEEN)] == [12, 5]


@pytest.mark.parametrize("name", STORIES)
def test_an_article_has_a_date_and_the_length_of_news(name):
    article = STORIES[name].article
    assert date.fromisoformat(article.published.edtf)
    assert 220 <= len(article.text.split()) <= 400


@pytest.mark.parametrize("name", STORIES)
def test_words_stand_once_and_do_not_lap_over(name):
    story = STORIES[name]  # that they stand once is checked when the story is read
    places = sorted([(e.start, e.end) for e in story.expected] + list(story.traps))
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert 5 <= sum(e.core for e in story.expected) <= 7


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_bounds_are_days_in_order_and_factualities_exist(name, row):
    bounds = [bound for bound in (row.earliest, row.latest) if bound and not bound.startswith("-")]
    assert [date.fromisoformat(bound) for bound in bounds] == sorted(date.fromisoformat(bound) for bound in bounds)
    assert set(row.factualities) <= FACTUALITIES


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_a_weekday_in_the_words_lies_in_the_bounds(name, row):
    named = [weekday for weekday in WEEKDAYS if re.search(rf"\b{weekday}\b", row.words)]
    if named and row.earliest and row.latest:
        first, last = date.fromisoformat(row.earliest), date.fromisoformat(row.latest)
        days = {WEEKDAYS[(first + timedelta(n)).weekday()] for n in range((last - first).days + 1)}
        assert set(named) <= days


@pytest.mark.parametrize(
    ("earliest", "latest", "expected", "told"),
    [
        ("2024-03-05", "2024-03-05", MARCH, "right"),
        ("2024-01-01", "2024-12-31", MARCH, "wide"),
        (None, "2024-04-20", MARCH, "open"),
        ("2024-03-20", "2024-04-20", MARCH, "partly"),
        (None, None, MARCH, "undated"),
        ("2024-04-01", "2024-04-01", MARCH, "wrong"),
        ("-1181-01-01", "-1181-12-31", BEFORE_CHRIST, "right"),
        ("1181-01-01", "1181-12-31", BEFORE_CHRIST, "wrong"),
    ],
)
def test_how_a_date_fits(earliest, latest, expected, told):
    assert told in DATES
    assert fit(When(earliest=earliest, latest=latest, basis="stated", display=""), expected) == told


@pytest.mark.parametrize("folder", [KINDS, UNSEEN], ids=lambda folder: folder.name)
def test_no_figure_is_worse_than_before(folder):
    now, then = shares(total(scored(story) for story in stories(folder))), REACHED[folder.name]
    assert set(now) == set(then)
    worse = {key: (now[key], then[key]) for key in then if (now[key] - then[key]) * (-1 if key in AT_MOST else 1) < 0}
    assert worse == {}
