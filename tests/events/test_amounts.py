"""Figures that sum up the stretch they are dated by; told on Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("The economy added 92,000 jobs in January.", "added", "2024-01-01", "2024-01-31"),
        ("The jobless rate remained at 4.7 percent last month.", "remained", "2024-02-01", "2024-02-29"),
        ("Hourly earnings of miners rose 4 cents in January.", "rose", "2024-01-01", "2024-01-31"),
        ("Some of the biggest job gains came in trade in January.", "came", "2024-01-01", "2024-01-31"),
        ("Net profit fell to $3 million in the fourth quarter of 2023.", "fell", "2023-10-01", "2023-12-31"),
        ("The port shipped 4 million tonnes in 2023.", "shipped", "2023-01-01", "2023-12-31"),
    ],
)
def test_a_figure_fills_its_stretch(tell, text, trigger, first, last):
    when = tell(text)[trigger].when
    assert when.extent == "lasting"
    assert (when.earliest, when.latest_start, when.earliest_end, when.latest) == (first, first, last, last)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The bank bought a rival in January.", "bought"),
        ("A bridge collapsed in January.", "collapsed"),
        ("The bank cut a branch in January.", "cut"),
        ("Prices rose on Tuesday.", "rose"),  # a day needs no filling
    ],
)
def test_what_happened_once_does_not(tell, text, trigger):
    assert tell(text)[trigger].when.extent == "within"


def test_a_stretch_that_is_not_whole_is_not_filled(tell):
    assert tell("Sales rose since January.")["rose"].when.latest_start != "2024-01-01"
    assert tell("Sales rose 4 percent in about 2019.")["rose"].when.extent == "within"
