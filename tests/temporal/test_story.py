"""The fold over a document: what a history has told so far, and what it tells only in passing."""

import pytest

from timeline.temporal import Interval, read_times
from timeline.temporal.history import is_history
from timeline.temporal.mentions import tag

WRITTEN = Interval.of(2009, 12, 19)
YEARS = " ".join(f"In {1900 + n} there was war." for n in range(12))


def told(story):
    return {d.mention.text: d.value for d in read_times(f"{YEARS} {story}", WRITTEN)}


def test_a_text_that_counts_from_its_publication_is_no_history():
    assert is_history(list(tag(YEARS)), WRITTEN)
    assert not is_history(list(tag("It began in 1914. He died on Friday, she said yesterday.")), WRITTEN)


@pytest.mark.parametrize(
    ("story", "words", "value"),
    [
        ("The truce came on May 5, 1912. In August it broke.", "August", "1912-08"),
        # what had happened before does not carry the story back
        ("The truce came on May 5, 1912, for they had won in 1910. In August it broke.", "August", "1912-08"),
        # one leap of years is an aside …
        ("The truce came on May 5, 1912. A film of 1988 tells of it at length and with care, for what those who "
         "signed it thought and said, and for what the town was like. In August it broke.", "August", "1912-08"),
        # … and two are a turn of the story
        ("A truce came on May 5, 1912. In 1930 it fell. In 1931 they left. In August all voted.", "August", "1931-08"),
        # what had happened before a day is of the spring before it
        ("The truce came on May 5, 1912. The hills had been taken in autumn.", "autumn", "1911-FA"),
        ("The truce came on May 5, 1912. The hills were taken in autumn.", "autumn", "1912-FA"),
        # "that evening" is of the day that the story had come to, not of the month it looked back to
        ("The truce came on May 5, 1912. Talks had failed in March. That evening they sang.", "That evening",
         "1912-05-05TEV"),
        ("The truce came on May 5, 1912. Talks failed in August. That evening they sang.", "That evening",
         "XXXX-XX-XXTEV"),
        ("The truce came on May 5, 1912. The next year it broke.", "The next year", "1913"),
        ("The truce came on May 5, 1912. Later this year it broke.", "Later this year", "1912"),
    ],
)  # fmt: skip
def test_bare_names_follow_the_story_of_a_history(story, words, value):
    assert told(story)[words] == value


def test_in_news_this_year_is_the_year_of_publication():
    times = read_times("It began in 1914. This year it is told anew.", WRITTEN)
    assert times[-1].value == "2009"


def test_the_next_year_of_a_story_told_long_after():
    text = "Work began in 1911. In 1926 it cracked. It fell in 1928. Its builder left the next year. Today it is gone."
    told = {d.mention.text: d.value for d in read_times(text, Interval.of(2014, 5, 2))}
    assert told["the next year"] == "1929"
    assert told["Today"] == "2014-05-02"


def test_a_part_of_the_day_told_in_passing():
    text = (
        "Talks began on Monday. The state had offered a rise on Friday but the union turned it down the same evening."
    )
    told = {d.mention.text: d.value for d in read_times(text, Interval.of(2024, 6, 3))}
    assert told["the same evening"] == "2024-05-31TEV"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They landed in January 1645 and took the town in March.", "1645-03"),
        ("They landed on 4 January 1999 and took the town in March.", "1999-03"),
        # not so long ago
        ("They landed in January 2000 and took the town in March.", "2009-03"),
        # in another sentence, or far behind
        ("They landed in January 1645. This town voted in March.", "2009-03"),
        ("They landed in January 1645, as is told at length and with much care by the painter of a picture in the "
         "great hall of the old school of the town, which was swept in March.", "2009-03"),
        # what began then may have gone on to this day
        ("Born in March 1945, she died in May.", "2009-05"),
        ("The club, founded in January 1945, sold its hall in March.", "2009-03"),
        # a year alone is no month that the sentence has come to
        ("The hall, a ruin in 1945, was sold in March.", "2009-03"),
        # what is counted from today is
        ("They landed in January 1645 and are mourned since last March.", "2009-03"),
    ],
)  # fmt: skip
def test_a_bare_month_is_of_the_year_told_of_long_ago_in_its_sentence(text, value):
    assert read_times(text, WRITTEN)[-1].value == value


def test_a_history_goes_on_from_a_year_through_its_winter():
    assert told("In 1912 all began badly. Many starved in the winter. In May the town fell.")["May"] == "1912-05"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The deal closed in the third quarter. In 2019 Norden relaunched a line that it had shut three years earlier.",
         "2016"),
        ("Revenue rose in the third quarter from 455 million three years earlier.", "2023-Q3"),
    ],
)  # fmt: skip
def test_years_are_counted_from_an_older_time_told_since_the_figures(text, value):
    found = {d.mention.text: d.value for d in read_times(text, Interval.of(2026, 10, 27))}
    assert found["three years earlier"] == value
