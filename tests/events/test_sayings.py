"""Which sayings are of the day of the report."""

import pytest

REPORT = "Her son said on Thursday that she had been ill. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Her doctor told the paper that she had slept.", "told", "2024-03-07"),
        # a work is no saying, nor is what was said for weeks
        ("She wrote only songs.", "wrote", "../2024-03-08"),
        ("She wrote three novels and a play.", "wrote", "../2024-03-08"),
        ("For two weeks her doctor denied it.", "denied", "../2024-03-08"),
    ],
)
def test_a_saying_without_a_day_is_of_the_day_of_the_others(tell, text, trigger, edtf):
    assert tell(REPORT + text)[trigger].when.edtf == edtf
