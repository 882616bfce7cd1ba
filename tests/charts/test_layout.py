from hypothesis import given
from hypothesis import strategies as st

from timeline.charts import theme
from timeline.charts.description import describe
from timeline.charts.lanes import box, pack
from timeline.charts.layout import lay_out, on_axis
from timeline.charts.places import day
from timeline.charts.rows import label
from timeline.charts.view import View
from timeline.models import Article, Generator, Options, Timeline
from timeline.pipeline import extract

BOXES = st.lists(st.tuples(st.floats(0, 1000), st.floats(1, 300)), max_size=60)


@given(BOXES)
def test_no_two_boxes_of_a_lane_overlap(pairs):
    boxes = sorted((left, left + width) for left, width in pairs)
    lanes: dict[int, list[tuple[float, float]]] = {}
    for place, lane in zip(boxes, pack(boxes), strict=True):
        for other in lanes.get(lane, []):
            assert other[1] + theme.GAP <= place[0]
        lanes.setdefault(lane, []).append(place)


def test_labels_of_a_lane_never_overlap(timeline):
    layout = lay_out(timeline)
    scale = theme.WIDTH / (layout.window[1] - layout.window[0])
    for a in layout.rows:
        for b in layout.rows:
            if a.id != b.id and a.lane == b.lane:
                (x0, x1), (y0, y1) = box(a, scale), box(b, scale)
                assert x1 <= y0 or y1 <= x0


def test_every_event_is_on_the_axis_or_in_the_strip(timeline):
    layout = lay_out(timeline, View(everything=True))
    assert len(layout.rows) + len(layout.off_axis) == len(timeline.events)
    assert all(not on_axis(event) for event in layout.off_axis)


def test_a_bound_from_tense_is_no_place_on_the_axis():
    made = extract([Article.of("Engineers found a crack in the bridge.", published="2024-03-08")])
    assert [on_axis(e) for e in made.events] == [False]
    assert made.events[0].when.latest == "2024-03-08"


def looks(text):
    made = extract([Article.of(text, published="2024-03-08")], Options(detector="rules"))
    return {row.look for row in lay_out(made).rows}


def test_four_kinds_of_date_look_different():
    assert looks("The mayor resigned last Tuesday.") == {"day"}
    assert looks("The mayor resigned in February.") == {"within"}
    assert looks("The mayor resigned around May 4, 2012.") == {"around"}
    assert looks("The mayor resigned before May 2012.") == {"open"}
    assert looks("The mayor resigned at 5 p.m. on Tuesday.") == {"clock"}
    assert looks("The bridge closed from 3 to 9 May 2012.") == {"span"}


def test_one_old_event_does_not_squash_the_rest():
    days = " ".join(f"The court met on March {n}, 2024." for n in range(1, 9))
    made = extract(
        [Article.of(f"The house was built in 1789. {days}", published="2024-03-20")], Options(detector="rules")
    )
    layout = lay_out(made)
    assert layout.earlier == 1
    assert layout.window[1] - layout.window[0] < 30
    assert lay_out(made, View(everything=True)).earlier == 0


def test_years_before_the_common_era_have_an_axis_of_years():
    made = extract([Article.of("Caesar died in 44 BC.", published="2024-03-08")], Options(detector="rules"))
    assert lay_out(made).historic


def test_labels_are_cut_and_tell_what_is_no_fact(timeline):
    for event in timeline.events:
        assert len(label(event)) <= theme.LONGEST_LABEL
        if event.factuality != "happened":
            assert label(event).endswith(event.factuality)


def test_an_empty_timeline_has_an_empty_layout():
    empty = Timeline(generator=Generator(version="0", detector="rules"))
    assert lay_out(empty).rows == ()
    assert describe(lay_out(empty), empty) == "Timeline without dated events."


def test_a_day_is_a_day_long():
    assert day("2024-03-05", end=True) - day("2024-03-05") == 1
