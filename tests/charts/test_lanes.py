"""No two marks or labels of a lane overlap, at any width from 400 pixels up and for any dates."""

import itertools
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.made import event, of_days, timeline, when
from timeline.charts import theme
from timeline.charts.figures import figure
from timeline.charts.lanes import box
from timeline.charts.layout import lay_out
from timeline.charts.places import day, iso_day
from timeline.charts.view import View

WIDTHS = (400, 600, 1280)
TITLES = st.text(alphabet="ilmW aeK日…", min_size=1, max_size=60)
FACTS = st.sampled_from(["happened", "planned", "possible"])


@st.composite
def whens(draw):
    lo = draw(st.integers(-800_000, 2_900_000) | st.integers(19_700, 19_800))
    hi = lo + draw(st.sampled_from([0, 0, 0, 6, 30, 365]))
    first, last = iso_day(float(lo)), iso_day(float(hi))
    kind = draw(st.sampled_from(["within", "lasting", "around", "since", "until"]))
    if kind == "since":
        return when(first, last, latest=None, end=None, open="end")
    if kind == "until":
        return when(first, last, earliest=None, start=None, open="start")
    if kind == "around":
        return when(first, last, qualifier="~")
    core = {"latest_start": first, "earliest_end": last} if kind == "lasting" else {}
    return when(first, last, extent="lasting" if kind == "lasting" else "within", **core)


STORIES = st.lists(st.tuples(whens(), TITLES, FACTS), min_size=1, max_size=25)


def overlaps(layout, scale):
    lanes = {}
    for row in layout.rows:
        lanes.setdefault(row.lane, []).append(box(row, scale))
    for boxes in lanes.values():
        boxes.sort()
        yield from ((a, b) for a, b in itertools.pairwise(boxes) if a[1] > b[0])


@settings(deadline=None, max_examples=60)
@given(STORIES, st.sampled_from(WIDTHS), st.booleans())
def test_no_two_boxes_of_a_lane_overlap(story, width, everything):
    made = timeline(*(event(i, w, title=t, factuality=f) for i, (w, t, f) in enumerate(story)))
    layout = lay_out(made, View(everything=everything), width=width)
    assert list(overlaps(layout, layout.scale)) == []
    assert len(layout.rows) == len(story)
    assert all(box(r, layout.scale)[1] - box(r, layout.scale)[0] >= theme.MARK - 0.1 for r in layout.rows)


@settings(deadline=None, max_examples=30)
@given(STORIES)
def test_a_wider_chart_only_adds_room(story):
    made = timeline(*(event(i, w, title=t) for i, (w, t, _) in enumerate(story)))
    layout = lay_out(made)
    assert list(overlaps(layout, layout.scale * 2)) == []


@settings(deadline=None, max_examples=30)
@given(STORIES)
def test_a_label_in_the_window_stays_in_the_plot(story):
    made = timeline(*(event(i, w, title=t) for i, (w, t, _) in enumerate(story)))
    layout = lay_out(made, View(everything=True), width=600)
    lo, hi = (edge * layout.scale for edge in layout.window)
    for row in layout.rows:
        words = theme.words_width(row.label)
        left = row.anchor * layout.scale - (words if row.side == "left" else 0)
        cut_short = len(row.label) <= 12
        assert cut_short or (left >= lo - theme.MARK and left + words <= hi + theme.MARGIN + theme.MARK)


@pytest.mark.parametrize(
    "days",
    [
        ["-0043-03-15", "0014-08-19"],
        ["2024-03-05"],
        ["2024-02-29"],
        ["2024-02-29", "2023-02-28"],
        ["0001-01-01", "9999-12-31"],
        ["0001-01-01"],
        ["9999-12-31"],
        ["1789-07-14", *(f"2024-03-0{i}" for i in range(1, 8))],
    ],
)
@pytest.mark.parametrize("rows", ["none", "person"])
def test_any_day_can_be_drawn(days, rows):
    made = of_days(*days)
    layout = lay_out(made, View(rows=rows))
    spec = json.loads(figure(layout).to_json())
    lo, hi = spec["layout"]["xaxis"]["range"]
    assert lo != hi
    if layout.historic:
        assert spec["layout"]["xaxis"]["type"] == "linear"
        assert len(spec["layout"]["xaxis"]["ticktext"]) >= 1
    assert sum(t.get("mode") == "markers" for t in spec["data"]) == 1


def test_a_leap_day_is_a_day_long():
    assert day("2024-02-29", end=True) == day("2024-03-01")


def test_a_story_of_one_day_is_drawn_by_the_hour():
    clock = when("2024-03-05", start="2024-03-05T17:00", end="2024-03-05T17:00")
    late = when("2024-03-05", start="2024-03-05T18:30", end="2024-03-05T18:30")
    layout = lay_out(timeline(event(1, clock), event(2, late)))
    assert layout.window[1] - layout.window[0] < 0.5
    assert {r.look for r in layout.rows} == {"clock"}


def test_a_part_of_a_day_is_no_clock_time():
    morning = when("2024-03-05", start="2024-03-05T06:00", end="2024-03-05T11:59", precision="daypart")
    assert [r.look for r in lay_out(timeline(event(1, morning))).rows] == ["within"]


def test_where_a_day_is_wide_its_hour_is_shown_as_unknown():
    bars = [t for t in figure(lay_out(of_days("2024-03-05"))).data if t.type == "bar"]
    assert [list(t.base) for t in bars] == [["2024-03-05"]]
    narrow = figure(lay_out(of_days("2024-03-05", "2024-12-05")))
    assert not [t for t in narrow.data if t.type == "bar"]


def test_an_uncertain_reading_is_an_open_diamond_without_envelope():
    layout = lay_out(timeline(event(1, when("2024-04-02", qualifier="?"))))
    traces = figure(layout).data
    assert [t.marker.symbol for t in traces if t.mode == "markers"] == [("diamond-open",)]
    assert not [t for t in traces if t.type == "bar"]
