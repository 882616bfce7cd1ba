"""Texts that nobody writes: the answer is right, nothing raises, and what is worked on stays bounded."""

import pytest

from timeline.temporal import Interval, explain, lexer, read_times
from timeline.temporal.chart import PARSES, PLANS
from timeline.temporal.contents import operands
from timeline.temporal.en import GRAMMAR, LEXICON
from timeline.temporal.lexer import BLOCK, LONGEST, PIECES

FRIDAY = Interval.of(2024, 3, 8)
LEAD = f"{'word ' * (BLOCK // 5)}it ended "  # the time told after it lies in the second block


def values(text):
    return [time.value for time in read_times(text, FRIDAY)]


def depth(expr):
    return 1 + max((depth(part) for part in operands(expr)), default=0)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Friday " * 10_000, 10_000),
        ("Monday, Tuesday, Friday " * 1_000, 3_000),
        ("Friday\n" * 5_000, 5_000),
        ("Friday-" * 2_000, 1_000),
        ("x" * 1_000_000, 0),
        ("1" * 1_000_000, 0),
        ("a.m. " * 200_000, 0),
        ("a. m. " * 50_000, 0),
        ("1/1/1/1/" * 125_000, 0),
        ("1 1/1 " * 50_000, 0),
        ("'" * 200_000, 0),
        ("\n" * 200_000, 0),
        (" " * 200_000, 0),
        ("the of a " * 50_000, 0),
        (f"Friday{',' * 100_000}Monday", 2),
    ],
)
def test_endless_repetitions_are_read_run_by_run(text, count):
    assert all(len(run) <= LONGEST + 1 for run in LEXICON.runs(text))
    assert len(values(text)) == count


def test_nesting_is_bounded_by_the_length_of_a_run():
    times = read_times("the day before " * 2_000 + "yesterday", FRIDAY)
    assert times
    assert all(depth(time.mention.expr) <= LONGEST for time in times)
    assert all(explain(time) for time in times)


def test_what_is_remembered_is_bounded(monkeypatch):
    assert GRAMMAR._plans.cache_info().maxsize == PLANS
    assert GRAMMAR._parses.cache_info().maxsize == PARSES
    monkeypatch.setattr(lexer, "PIECES", 100)
    LEXICON._judged.clear()
    assert values(" ".join(f"word{i}" for i in range(1_000)) + " last Friday") == ["2024-03-01"]
    assert len(LEXICON._judged) <= 100 <= PIECES


@pytest.mark.parametrize("size", [1, 7, 64, BLOCK])
@pytest.mark.parametrize(
    "text",
    [
        "It began two weeks ago, at 5 a. m. on Tuesday, and ended 2 1/2 years later - in the spring-summer of 1998.",
        "Non-stop-last week; foo-the first day of May\nor the\tmonth after. İstanbul’s o’clock, 9 o’clock on Monday",
        "99999999 1/2 years. A. M. 10 p. m.\r\n\r\n12 May '98 m. 6 June",
    ],
)
def test_where_a_block_ends_changes_nothing(monkeypatch, text, size):
    whole = list(LEXICON.runs(text))
    assert whole
    monkeypatch.setattr(lexer, "BLOCK", size)
    assert list(LEXICON.runs(text)) == whole


def test_offsets_count_on_over_blocks():
    text = f"{LEAD}last Friday, and then {LEAD}two days later."
    times = read_times(text, FRIDAY)
    assert [(text[t.start : t.end], t.value) for t in times] == [
        ("last Friday", "2024-03-01"),
        ("two days later", "2024-03-03"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the people of last year in the house",
        "one of the two weeks before the first Monday of May was a week of the three",
        "in May and in the one of March 1990, 1991 or the week of",
    ],
)
def test_a_run_is_cut_only_where_no_mention_goes_over(text):
    for run in LEXICON.runs(text):
        whole = [(run[p.whole[0]].start, run[p.whole[1] - 1].end, p.value) for p in GRAMMAR.parse(run)]
        cut = [
            (part[p.whole[0]].start, part[p.whole[1] - 1].end, p.value)
            for part in GRAMMAR.split(run)
            for p in GRAMMAR.parse(part)
        ]
        assert whole
        assert cut == whole
