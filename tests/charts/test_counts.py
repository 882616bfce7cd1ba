"""Counts in place of marks, the strip and its brush."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.made import event, of_days, timeline, when
from timeline.charts import theme
from timeline.charts.counts import UNITS, binned, counted
from timeline.charts.density import brushed, density
from timeline.charts.description import counts_by_month, describe
from timeline.charts.figures import figure
from timeline.charts.layout import lay_out
from timeline.charts.view import View

PLACES = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 200)), max_size=40)


@pytest.fixture(scope="module")
def many():
    first = date(2020, 1, 1)
    return of_days(*((first + timedelta(i % 1000)).isoformat() for i in range(theme.MOST_MARKS + 100)))


@given(PLACES, st.sampled_from(UNITS))
def test_every_event_is_counted_once(pairs, unit):
    places = [(float(lo), float(lo + length)) for lo, length in pairs]
    total = sum(b.n for b in binned(places, (0.0, 700.0), unit))
    assert abs(total - len(places)) <= 0.05 * 700 + 1e-6  # smaller shares are not drawn


@given(PLACES, st.sampled_from(UNITS[:4]))
def test_bins_hold_the_share_of_each_event(pairs, unit):
    places = [(float(lo), float(lo + length)) for lo, length in pairs]
    for one in binned(places, (0.0, 700.0), unit):
        share = sum(max(0.0, min(hi, one.hi) - max(lo, one.lo)) / (hi - lo) for lo, hi in places)
        assert one.n == pytest.approx(share)


def test_many_marks_become_counts_with_their_days(many):
    layout = lay_out(many)
    assert layout.rows == ()
    assert sum(round(b.n) for b in layout.counts) == len(many.events)
    fig = figure(layout)
    bar = next(t for t in fig.data if t.type == "bar")
    assert len(bar.x) <= theme.MOST_BARS
    first, last = counted(list(bar.customdata[0]))
    assert first == "2020-01-01" <= last
    texts = next(t for t in fig.data if t.type == "scatter" and t.mode == "text").text
    assert any(words.startswith("+") for words in texts)
    assert "shown as counts" in describe(layout, many)


def test_a_count_that_is_clicked_opens_into_marks(many):
    layout = lay_out(many)
    inside = lay_out(many, View(window=counted(layout.counts[3].custom)))
    assert inside.counts == ()
    assert 0 < len(inside.rows) <= theme.MOST_MARKS


def test_counts_by_row_keep_their_groups(many):
    layout = lay_out(many, View(rows="source"))
    assert [g.name.split(",")[0] for g in layout.groups] == ["S1"]
    assert json.loads(figure(layout).to_json())["layout"]["yaxis"]["tickvals"] == [0]


@pytest.mark.parametrize("data", [None, [], ["ev_1", "a", "b"], ["", "x", "y"], ["", "2024-03-31", "2024-03-01"], {}])
def test_what_is_no_count_is_none(data):
    assert counted(data) is None


def test_the_strip_is_a_brush():
    spec = json.loads(density(of_days("2024-03-05", "2024-03-01/2024-03-31", "2024-06-01")).to_json())
    layout = spec["layout"]
    assert (layout["height"], layout["dragmode"], layout["selectdirection"]) == (90, "select", "h")
    assert layout["xaxis"]["fixedrange"] and layout["yaxis"]["fixedrange"]
    assert density(timeline()).data


def test_the_strip_frames_the_window_and_spreads_vague_events():
    made = of_days("2024-03-01/2024-03-10", "2024-03-20")
    fig = density(made, View(window=("2024-03-02", "2024-03-05")))
    assert fig.layout.shapes[0].x1 == "2024-03-06"
    assert list(fig.data[0].y) == [0.1] * 10 + [1]


@pytest.mark.parametrize(
    ("xs", "wanted"),
    [
        (["2024-02-27 03:12:00.5", "2024-03-09 18:00"], ("2024-02-27", "2024-03-09")),
        (["-0043-03-15", "0014-08-19 12:00"], ("-0043-03-15", "0014-08-19")),
        ([-42.5, 14.0], ("-0043-07-02", "0013-12-31")),
        (["x", "y"], None),
    ],
)
def test_the_brush_gives_days(xs, wanted):
    assert brushed({"selection": {"box": [{"x": xs}]}}) == wanted


def test_no_brush_is_none():
    assert brushed(None) is None
    assert brushed({"selection": {"box": []}}) is None
    assert brushed({"box": [{"x": ["2024-03-01", "2024-03-03"]}]}, ("2025-01-01", "2025-02-01")) is None


def test_months_are_told_in_words():
    made = timeline(event(1, when("2024-03-05")), event(2, when("2024-03-07")), event(3, when("2024-05-01")))
    assert counts_by_month(made) == ("March 2024: 2 events", "May 2024: 1 event")
    assert "busiest March 2024 (2)" in describe(lay_out(made), made)
