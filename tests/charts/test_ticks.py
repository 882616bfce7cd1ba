from itertools import pairwise

import pytest

from timeline.charts import theme
from timeline.charts.places import day
from timeline.charts.ticks import ticks

# Each row: the window, its pixels, the first words, the words below them.
WINDOWS = (
    ("2024-03-05", "2024-03-05", 508, "00:00", "5 Mar 2024"),
    ("2024-03-01", "2024-03-20", 508, "4 Mar", "2024"),
    ("2024-01-10", "2024-06-20", 508, "Feb", "2024"),
    ("2019-03-01", "2024-03-01", 508, "Jul", "2019"),
    ("1931-01-01", "1999-12-31", 508, "1940", ""),
    ("-0100-01-01", "0100-12-31", 508, "100 BCE", ""),
    ("-0043-03-01", "-0043-03-31", 508, "4 Mar", "44 BCE"),
    ("-9999-01-01", "9999-12-31", 508, "10000 BCE", ""),
)  # fmt: skip


@pytest.mark.parametrize(("first", "last", "pixels", "words", "below"), WINDOWS)
def test_the_finest_step_that_has_room(first, last, pixels, words, below):
    window = day(first), day(last, end=True)
    scale = pixels / (window[1] - window[0])
    made = ticks(window, scale)
    assert (made[0].words, made[0].below) == (words, below)
    assert 2 <= len(made) <= 16
    for before, after in pairwise(made):
        assert (after.at - before.at) * scale >= theme.words_width(before.words)
        assert after.words != before.words
    assert all(window[0] <= tick.at < window[1] for tick in made)


def test_the_year_is_told_where_it_changes():
    window = day("2023-10-01"), day("2024-03-31", end=True)
    made = ticks(window, 3.0)
    assert [(t.words, t.below) for t in made if t.below] == [("Oct", "2023"), ("Jan", "2024")]


def test_there_is_no_year_nought():
    window = day("-0004-01-01"), day("0005-12-31", end=True)
    words = [tick.words for tick in ticks(window, 0.12)]
    assert "0" not in "".join(w for w in words if w.startswith("0"))
    assert words == sorted(words, key=lambda w: -int(w.split()[0]) if "BCE" in w else int(w.split()[0]))
