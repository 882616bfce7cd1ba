import pytest

from timeline.events.when import dated_when, lasts, resolution, undated
from timeline.temporal import Interval, read_times

FRIDAY = Interval.of(2024, 3, 8)


def when(words, **options):
    (dated,) = read_times(words, FRIDAY)
    return dated_when(dated, dated.basis, lasting=lasts(dated), **options)


@pytest.mark.parametrize(
    ("words", "bounds", "precision", "extent"),
    [
        ("March 5", ("2024-03-05",) * 4, "day", "within"),
        ("in February", ("2024-02-01", "2024-02-29", "2024-02-01", "2024-02-29"), "month", "within"),
        ("from 3 to 9 May 2024", ("2024-05-03", "2024-05-03", "2024-05-09", "2024-05-09"), "day", "lasting"),
        ("since 25 February 2024", ("2024-02-25", None, "2024-02-25", None), "day", "within"),
        ("last weekend", ("2024-03-02", "2024-03-03", "2024-03-02", "2024-03-03"), "weekend", "within"),
        ("around March 5", ("2024-03-02", "2024-03-08", "2024-03-02", "2024-03-08"), "day", "within"),
    ],
)
def test_bounds_precision_and_extent(words, bounds, precision, extent):
    made = when(words)
    assert (made.earliest, made.latest_start, made.earliest_end, made.latest) == bounds
    assert (made.precision, made.extent) == (precision, extent)


def test_an_open_side_is_null_and_named():
    assert when("since 25 February 2024").open == "end"
    assert when("before May 2024").open == "start"


def test_around_carries_its_margin():
    made = when("around March 5")
    assert (made.qualifier, made.margin, made.edtf, made.display) == ("~", "P3D", "2024-03-05~", "around 5 March 2024")


def test_told_edges_are_never_finer_than_told():
    assert (when("in February").start, when("in February").end) == ("2024-02", None)
    assert when("March 5 at 5 p.m.").start == "2024-03-05T17:00"


def test_undated_keeps_its_reason():
    assert undated("vague").basis == "none"
    assert undated("vague").reason == "vague"


def test_resolution_is_the_evidence():
    (dated,) = read_times("last Tuesday", FRIDAY)
    evidence = resolution(dated)
    assert evidence.expr == "Last(DCT, Every(DAY, WEEK, 2))"
    assert (evidence.anchor.date, evidence.anchor.origin) == ("2024-03-08", "published")
    assert [r.edtf for r in evidence.readings] == ["2024-02-27"]
    assert evidence.steps[0] == 'words: "last Tuesday"'


UNTIL_PUBLICATION = [
    ("The mayor met the king this week.", "met", "2024-03-04", "2024-03-08"),
    ("The mill closed this year.", "closed", "2024-01-01", "2024-03-08"),
    ("The mill will close this year.", "close", "2024-03-08", "2024-12-31"),
    ("The mill closed last year.", "closed", "2023-01-01", "2023-12-31"),
    ("The index sank in the last 24 hours.", "sank", "2024-03-07", "2024-03-08"),
    ("The index sank in the last three days.", "sank", "2024-03-05", "2024-03-08"),
]


@pytest.mark.parametrize(("text", "trigger", "earliest", "latest"), UNTIL_PUBLICATION)
def test_what_is_told_as_past_was_over_at_publication(tell, text, trigger, earliest, latest):
    when = tell(text)[trigger].when
    assert (when.earliest, when.latest) == (earliest, latest)


SPREAD = [
    ("The party held power in the 1970s.", "held", "lasting", "1970-01-01", "1979-12-31"),
    ("The killings of 1975 shook the town.", "killings", "lasting", "1975-01-01", "1975-12-31"),
    ("The party took power in the 1970s.", "took", "within", "1970-01-01", "1979-12-31"),
]


@pytest.mark.parametrize(("text", "trigger", "extent", "earliest", "latest"), SPREAD)
def test_what_lasts_begins_and_ends_somewhere_in_a_long_time(tell, text, trigger, extent, earliest, latest):
    when = tell(text)[trigger].when
    assert (when.extent, when.earliest, when.latest) == (extent, earliest, latest)
    assert (when.latest_start is None and when.earliest_end is None) == (extent == "lasting")
