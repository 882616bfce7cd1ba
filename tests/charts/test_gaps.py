"""Silences that are long for their story."""

from tests.charts.made import event, of_days, timeline, when
from timeline.charts.figures import figure
from timeline.charts.gaps import gaps
from timeline.charts.layout import lay_out

DAYS = ("2024-04-01", "2024-04-05", "2024-04-09", "2024-04-11", "2024-05-03", "2024-05-07")


def test_a_long_silence_is_named_with_its_neighbours():
    (gap,) = gaps(of_days(*DAYS))
    assert (gap.start, gap.end, gap.days, gap.last, gap.next) == ("2024-04-12", "2024-05-02", 21, "ev_3", "ev_4")
    assert gap.words == "21 days without an event, 12 April–2 May 2024; the median gap is 3"


def test_a_vague_event_does_not_end_a_gap_but_is_told():
    (gap,) = gaps(of_days(*DAYS, "2024-04-01/2024-04-30"))
    assert gap.perhaps == 1
    assert gap.words.endswith("; 1 vaguer date may lie in it")


def test_what_lasts_for_certain_fills_a_gap():
    lasting = when("2024-04-11", "2024-05-03", extent="lasting", latest_start="2024-04-11", earliest_end="2024-05-03")
    days = [event(i, when(d)) for i, d in enumerate(DAYS)]
    assert gaps(timeline(*days, event(9, lasting))) == ()


def test_an_even_story_and_a_short_one_have_no_gap():
    assert gaps(of_days("2024-04-01", "2024-04-11", "2024-04-21", "2024-05-01", "2024-05-11")) == ()
    assert gaps(of_days("2024-04-01", "2024-08-11")) == ()
    assert gaps(timeline()) == ()


def test_a_gap_is_marked_in_the_chart():
    fig = figure(lay_out(of_days(*DAYS)))
    words = [t.text for t in fig.data if t.text and "↔ 21 days" in t.text]
    assert len(words) == 1
