"""Clock times: whose day they are of, and what side of it is told; published on Thursday 23 February 2023."""

import pytest

from timeline.temporal import Interval, read_times

THURSDAY = Interval.of(2023, 2, 23)


def values(text, dct=THURSDAY, **options):
    return [(d.mention.text, d.value) for d in read_times(text, dct, **options)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # a day of saying is no day of what is told: the story's own day is, where one is told …
        ("A tanker burnt on Tuesday. The port said on Wednesday all were safe. It began at 4 a.m.", "2023-02-21T04:00"),
        ("A wall fell on Monday. On Tuesday the mayor said two had died. Rain set in about 3 p.m.", "2023-02-20T15:00"),
        ("A wall fell on Monday. She told reporters on Tuesday it was old. It cracked at 3 p.m.", "2023-02-20T15:00"),
        # … else the hour has no day
        ("Police said on Wednesday that a shop was robbed at 5 p.m.", "XXXX-XX-XXT17:00"),
        # what is still to come, and what happened itself on the day told before, is of that day
        ("The mayor said on Wednesday that the bridge opens at 5 p.m.", "2023-02-22T17:00"),
        ("Officials said the mast fell on Tuesday. The siren sounded at 5 p.m.", "2023-02-21T17:00"),
        # another paragraph may go on from either of two days, and from one alone
        ("A shaft fell in on Monday. Drills broke in on Tuesday.\n\nA man came up at 6 a.m.", "XXXX-XX-XXT06:00"),
        ("A shaft fell in on Monday. Drills broke in at 3 p.m. Tuesday.\n\nTwo hours later they left.", "XXXX-XX-XX"),
        ("A shaft fell in on Monday.\n\nThe first man came up at 6 a.m.", "2023-02-20T06:00"),
        ("A shaft fell in on Monday. A drill broke through on Tuesday. He came up at 6 a.m.", "2023-02-21T06:00"),
        # what is past is of no day still to come
        ("A wall fell on Monday. The mayor will step down on Sunday. Digging ended at 8 p.m.", "2023-02-20T20:00"),
        # no hour is of a weekend
        ("It rained over the weekend. At 4 a.m. the dam broke.", "XXXX-XX-XXT04:00"),
        ("They sang from 3 to 5 February. At 4 a.m. it was over.", "XXXX-XX-XXT04:00"),
    ],
)  # fmt: skip
def test_a_clock_time_is_of_no_day_of_a_saying(text, value):
    assert values(text)[-1][1] == value


def test_an_hour_without_a_day_says_so():
    found = read_times("Police said on Wednesday that a shop was robbed at 5 p.m.", THURSDAY)[-1]
    assert (found.reason, found.anchor) == ("no day told", None)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("It ran from 9:30 to 11:00 on 5 March 2021.", "2021-03-05T09:30/2021-03-05T11:00 MINUTE"),
        ("It ran between 9 a.m. and 11:30 a.m. Tuesday.", "2023-02-21T09:00/2023-02-21T11:30 HOUR"),
    ],
)
def test_both_ends_of_a_range_of_hours_are_on_the_day_told(text, interval):
    (dated,) = read_times(text, THURSDAY)
    assert str(dated.interval) == interval


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("before 5 p.m.", "BEFORE"),
        ("shortly before midnight", "BEFORE"),
        ("after noon", "AFTER"),
        ("until 20:14", "ON_OR_BEFORE"),
        ("at 5 p.m.", None),
    ],
)
def test_a_clock_time_keeps_the_side_that_is_told(text, mod):
    (found,) = read_times(f"It fell {text}.", THURSDAY)
    assert found.mod == mod


def test_the_story_stays_on_the_day_before_whose_midnight_it_happened():
    text = "On the night of 12 March 1928, shortly before midnight, the dam gave way. Three days later it rained."
    assert values(text)[-1] == ("Three days later", "1928-03-15")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The guards came early in the morning of 29 April 1975.", "early in the morning of 29 April 1975",
         "1975-04-29TMO"),
        ("Early in the morning on 29 April 1975 they left.", "Early in the morning on 29 April 1975", "1975-04-29TMO"),
        ("The guards came late in the evening of 4 February.", "late in the evening of 4 February", "2023-02-04TEV"),
        ("The guards came early in the morning.", "early in the morning", "2023-02-23TMO"),
    ],
)  # fmt: skip
def test_early_in_the_morning_is_of_the_day_behind_it(text, words, value):
    assert values(text) == [(words, value)]
