import pytest

from timeline.exports import lost, write


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("edtf")


def test_every_date_is_edtf_by_the_library_of_that_name(story):
    edtf = pytest.importorskip("edtf")
    for line in write(story, "edtf").decode().splitlines():
        known, date = line.split("\t")
        assert str(edtf.parse_edtf(date)) == date, known


def test_what_is_left_out_is_told(story):
    assert lost(story, "edtf")[0] == "1 event left out: without a date"
    assert "dates alone" in lost(story, "edtf")[1]
