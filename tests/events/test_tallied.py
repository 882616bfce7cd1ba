"""Figures without a time of their own, behind figures that have one; told on Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Sales rose 4 percent in January. Profit fell to $3 million.", "fell"),
        ("The economy added 92,000 jobs in January. It was cold.\n\nUnemployment dropped a notch.", "dropped"),
        ("Exports grew in January. Imports shrank. The deficit narrowed to $2 million.", "narrowed"),
    ],
)  # fmt: skip
def test_figures_are_of_the_stretch_of_those_before(tell, text, trigger):
    when = tell(text)[trigger].when
    assert (when.earliest, when.latest, when.extent, when.basis) == ("2024-01-01", "2024-01-31", "lasting", "inferred")
    assert when.reason.startswith("a figure beside that of")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Sales rose 4 percent in January. The chairman left.", "left"),
        ("Sales rose 4 percent in January. On Tuesday profit fell to $3 million.", "fell"),
        ("Sales rose 4 percent in January. Profit had fallen to $3 million.", "fallen"),
        ("Sales rose 4 percent in January.\n\nIt was cold.\n\nThe mayor left.\n\nProfit fell to $3 million.", "fell"),
        ("A firm was sold in January. Profit fell to $3 million.", "fell"),
    ],
)  # fmt: skip
def test_others_are_not(tell, text, trigger):
    reason = tell(text)[trigger].when.reason or ""
    assert "a figure beside" not in reason
