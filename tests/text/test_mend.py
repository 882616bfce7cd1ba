import pytest

from timeline.text.mend import ROWS, mend

EXAMPLES = [(row.name, before, after) for row in ROWS for before, after in row.examples]
STAYS = [(row.name, text) for row in ROWS for text in row.stays]


@pytest.mark.parametrize(("name", "before", "after"), EXAMPLES)
def test_each_row_carries_examples_that_hold(name, before, after):
    assert mend(before).text == after
    assert mend(after).text == after


@pytest.mark.parametrize(("name", "text"), STAYS)
def test_what_is_no_damage_stays(name, text):
    assert mend(text).text == text
