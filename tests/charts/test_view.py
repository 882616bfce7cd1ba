"""Rows and colours by facet, the window, the centred event, the readings not taken."""

import json

import pytest

from tests.charts.made import event, of_days, timeline, when
from timeline.charts import theme
from timeline.charts.facets import NOBODY, REST
from timeline.charts.figures import dressed, figure
from timeline.charts.layout import lay_out
from timeline.charts.places import day
from timeline.charts.view import View
from timeline.models import Article, Options
from timeline.pipeline import extract

STORY = timeline(
    event(1, when("2024-03-05"), people=("Anna Berg", "Carl Dahl"), sources=("s1", "s2")),
    event(2, when("2024-03-01"), people=("Carl Dahl",), sources=("s2",)),
    event(3, when("2024-03-09"), sources=("s3",)),
    sources=3,
)


def test_an_event_stands_in_each_of_its_groups_and_says_so():
    layout = lay_out(STORY, View(rows="person"))
    assert [(g.name, g.events) for g in layout.groups] == [
        ("Carl Dahl", 2), ("Anna Berg", 1), (NOBODY["person"], 1)
    ]  # fmt: skip
    repeated = [r for r in layout.rows if r.repeated]
    assert [r.id for r in repeated] == ["ev_1", "ev_1"]
    assert all(r.label.endswith("↻") for r in repeated)
    assert layout.events == 3


def test_lanes_of_groups_follow_each_other():
    layout = lay_out(STORY, View(rows="source"))
    assert [g.name.split(",")[0] for g in layout.groups] == ["S2", "S1", "S3"]
    assert [g.lane for g in layout.groups] == [0, 2, 3]
    for group in layout.groups:
        assert sum(group.lane <= r.lane < group.lane + group.lanes for r in layout.rows) == group.events


def test_small_groups_beyond_twelve_are_folded():
    made = timeline(*(event(i, when(f"2024-03-{i + 1:02d}"), people=(f"Person {i}",)) for i in range(20)))
    groups = lay_out(made, View(rows="person")).groups
    assert len(groups) == theme.MOST_GROUPS
    assert (groups[-1].name, groups[-1].events) == (REST, 9)


@pytest.mark.parametrize("rows", ["none", "source", "person", "place", "kind", "factuality"])
@pytest.mark.parametrize("colour", ["auto", "source", "person", "place", "factuality"])
def test_colour_is_never_alone(rows, colour):
    layout = lay_out(STORY, View(rows=rows, colour=colour))
    told = {r.colour for r in layout.rows if r.fact} - {theme.OTHER}
    if len(told) > 1 and rows not in (colour, "source"):
        assert all(any(tag in r.label for tag in theme.TAGS) for r in layout.rows if r.colour != theme.OTHER)
    assert told <= {c for _, c in layout.legend}
    figure(layout)


def test_a_window_is_two_inclusive_days():
    layout = lay_out(STORY, View(window=("2024-03-04", "2024-03-08")))
    assert layout.window == (day("2024-03-04"), day("2024-03-09"))
    assert (layout.earlier, layout.later) == (1, 1)


def test_the_centred_event_is_in_the_middle_and_framed():
    layout = lay_out(STORY, View(centred="ev_3"))
    assert sum(layout.window) / 2 == day("2024-03-09") + 0.5
    assert [r.id for r in layout.rows if r.centred] == ["ev_3"]
    assert len(figure(layout).data) == len(figure(lay_out(STORY)).data) + 1
    assert not any(r.centred for r in lay_out(STORY, View(centred="gone")).rows)


def test_readings_not_taken_are_drawn_on_request_alone():
    made = extract([Article.of("The mayor resigned last Tuesday.", published="2024-03-08")], Options(detector="rules"))
    assert not any(r.ghosts for r in lay_out(made).rows)
    layout = lay_out(made, View(readings=True))
    assert [r.ghosts for r in layout.rows] == [((day("2024-02-27"), day("2024-02-28")),)]
    dotted = [t for t in figure(layout).data if t.type == "scatter" and t.mode == "lines" and t.line.dash == "dot"]
    assert "2024-02-27" in dotted[0].x


def test_today_is_a_rule_only_when_it_is_handed_in():
    assert "today" not in figure(lay_out(STORY)).to_json()
    assert "today" in figure(lay_out(STORY, View(today="2024-03-06"))).to_json()


def test_names_of_groups_are_escaped_and_cut():
    made = timeline(event(1, when("2024-03-05"), people=("<b>Anna</b> " + "x" * 40,)))
    names = json.loads(figure(lay_out(made, View(rows="person"))).to_json())["layout"]["yaxis"]["ticktext"]
    assert names[0].startswith("&lt;b&gt;Anna")
    assert names[0].endswith("…")


def test_a_group_beside_the_window_says_where():
    layout = lay_out(STORY, View(rows="person", window=("2024-03-07", "2024-03-31")))
    assert [g.away for g in layout.groups] == [" ◀", " ◀", ""]


def test_marks_and_text_can_be_seen_on_both_grounds():
    for colours in theme.THEMES.values():
        assert min(theme.contrast(c, colours.ground) for c in colours.marks) >= 3
        assert theme.contrast(colours.text, colours.ground) >= 4.5
        assert theme.contrast(colours.quiet, colours.ground) >= 4.5
    assert min(theme.contrast(c, "#0E1117") for c in theme.FACETS) >= 3
    assert min(theme.contrast(c, theme.ON_SOLID) for c in (*theme.FACETS, theme.OTHER)) >= 4.5


def test_an_exported_figure_has_its_own_ground_and_text():
    fig = dressed(figure(lay_out(of_days("2024-03-05"))), theme.THEMES["dark"])
    assert fig.layout.paper_bgcolor == "#171614"
    assert fig.layout.font.color == "#FAFAFA"


def test_lanes_go_down_in_time_and_what_is_no_fact_keeps_its_outline():
    days = [
        event(i, when(f"2024-03-{i:02d}"), title="A title that is long enough", factuality="planned")
        for i in range(1, 29)
    ]
    layout = lay_out(timeline(*days))
    starts = [min(r.at for r in layout.rows if r.lane == lane) for lane in range(layout.lanes)]
    assert starts == sorted(starts)
    marker = next(t for t in figure(layout).data if t.mode == "markers").marker
    assert set(marker.line.color) == {theme.FACTUALITY["planned"]}
    assert set(marker.color) == {theme.alpha(theme.FACTUALITY["planned"], theme.PALE)}


def test_too_many_lanes_do_without_labels():
    days = [f"20{10 + i % 10}-03-{1 + i % 28:02d}" for i in range(300)]
    layout = lay_out(of_days(*days, sources=("s1",)))
    assert not layout.labels
    assert layout.lanes < 60
    assert {r.label for r in layout.rows} == {""}
    assert lay_out(of_days(*days[:20])).labels


def test_very_many_marks_have_no_ends_of_labels_either():
    def planned(count):
        days = [when(f"20{10 + i % 10}-03-{1 + i % 28:02d}") for i in range(count)]
        return lay_out(timeline(*(event(i, day, factuality="planned") for i, day in enumerate(days))))

    assert {r.label for r in planned(theme.MOST_ENDS).rows} == {" · planned"}
    assert {r.label for r in planned(theme.MOST_ENDS + 1).rows} == {""}
