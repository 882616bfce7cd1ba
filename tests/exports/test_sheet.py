import csv
import io

import pytest

from timeline.exports import write
from timeline.exports.sheet import COLUMNS, cell


def test_columns_and_rows(timeline):
    rows = list(csv.reader(io.StringIO(write(timeline, "csv").decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row[0] for row in rows[1:]] == [event.id for event in timeline.events]


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@x", "\t=1"])
def test_no_cell_is_a_formula(text):
    assert cell(text) == "'" + text


def test_a_date_before_the_common_era_keeps_its_minus():
    assert cell("-0043-03-15", date=True) == "-0043-03-15"
