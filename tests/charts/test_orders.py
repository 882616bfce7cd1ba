"""Told order against happened order, telling against happening, and what a publication date moves."""

from tests.charts.made import event, timeline, when
from timeline.charts.moves import describe_moves, moved, moves
from timeline.charts.order_figures import KINDS, slopes, telling
from timeline.charts.orders import crossings, describe_order, describe_reports, reports, told_order
from timeline.models import Said

SAID = Said(by="the mayor", when=when("2024-03-08"))
STORY = timeline(
    event(1, when("2024-03-05"), said=SAID),
    event(2, when("2019-06-01"), title="A warning", said=SAID),
    event(3, when("2024-03-06"), said=SAID),
    event(4, when("2024-05-01", "2024-05-31"), title="The reopening", said=SAID),
    event(5, when("2024-03-05", "2024-05-15"), said=SAID),
)


def test_a_flashback_is_a_step_back_for_certain():
    order = told_order(STORY)
    assert [t.id for t in order] == [f"ev_{i}" for i in range(1, 6)]
    assert [t.happened for t in order] == [1, 0, 3, 4, 2]
    assert [t.back for t in order] == [False, True, False, False, False]
    assert crossings(order) == 3
    assert "1 flashback, the first to “A warning”" in describe_order(order)


def test_slopes_have_a_line_an_event():
    fig = slopes(told_order(STORY))
    assert [t.line.dash for t in fig.data if t.mode == "lines"] == ["solid", "dash"]
    assert [c[0] for c in fig.data[-1].customdata] == [t.id for t in told_order(STORY)]
    assert slopes(()).data is not None


def test_forecasts_and_late_revelations_are_told_apart():
    found = reports(STORY)
    assert [r.kind for r in found] == ["report", "late", "report", "forecast", "report"]
    words = describe_reports(found)
    assert "1 told before they happen; 1 told more than 30 days after" in words
    fig = telling(found)
    assert {t.marker.symbol for t in fig.data if t.mode == "markers"} == {symbol for _, symbol, *_ in KINDS}
    assert telling(()).data is not None
    assert reports(timeline(event(1, when("2024-03-05")))) == ()


def test_moves_tell_what_depends_on_the_publication_date():
    none = when("2024-01-01", earliest=None, latest=None, basis="none")
    pairs = [
        ("A", when("2024-03-05"), when("2024-03-06")), ("B", when("2024-02-01"), when("2024-02-01")),
        ("C", none, when("2024-03-01")), ("D", when("2024-03-01"), none),
    ]  # fmt: skip
    assert [m.words for m in moved(pairs)] == ["+1 day", "stays", "gets a date", "loses its date"]
    assert describe_moves(pairs) == "3 of 4 dates move. A: +1 day; C: gets a date; D: loses its date."
    fig = moves(pairs)
    assert list(fig.data[0].base) == ["2024-03-06", "2024-02-01", "2024-03-01"]
    assert fig.data[1].line.dash == "dot"
    assert moves([]).data is not None
