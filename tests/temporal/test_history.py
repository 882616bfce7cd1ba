"""Texts that open with one day long ago and count on from it; published on 1 May 2020."""

from timeline.temporal import Interval, read_times

PUBLISHED = Interval.of(2020, 5, 1)
SIEGE = (
    "On 12 April 1643 the earl marched on the town. The following day his guns opened fire. On the night of 21 April a "
    "breach was made, but the assault the next morning failed. A month later he withdrew. He was hanged on 4 July."
)


def values(text):
    return {t.mention.text: t.value for t in read_times(text, PUBLISHED)}


def test_bare_names_follow_a_day_long_ago_that_the_text_counts_on_from():
    found = values(SIEGE)
    assert found["the night of 21 April"] == "1643-04-21TNI"
    assert (found["A month later"], found["4 July"]) == ("1643-05", "1643-07-04")


def test_a_report_with_a_weekday_is_no_history():
    found = values("The earl, born on 12 April 1943, died on Tuesday. A week later they met on 4 March.")
    assert found["4 March"] == "2020-03-04"


def test_one_day_long_ago_alone_makes_no_history():
    assert values("It was founded on 12 April 1943. It closed on 4 March.")["4 March"] == "2020-03-04"


def test_a_clock_time_far_from_two_days_is_of_neither():
    text = (
        "The captain was charged on Wednesday. He was arrested last Friday.\n\nThe trial opens in June, and a lawyer "
        "was found for him.\n\nThe ferry left the town at 6 a.m. with 212 people."
    )
    clock = next(t for t in read_times(text, PUBLISHED) if "6" in t.mention.text)
    assert clock.interval is None


def test_what_is_so_now_does_not_open_a_history():
    text = (
        "The mill is now old. In 1643 it was built. In 1650 it burned. In 1660 it was sold. The next year it burned. "
        "In 1670 it fell. It was cleared in March."
    )
    assert values(text)["March"] == "1670-03"
    assert values(text)["The next year"] == "1661"
