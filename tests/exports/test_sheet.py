import csv
import io

import pytest

from timeline.errors import ExportError
from timeline.exports import FORMATS, write
from timeline.exports.options import ExportOptions
from timeline.exports.sheet import COLUMNS, bare, cell

read = FORMATS["csv"].read


def test_columns_and_rows(timeline):
    rows = list(csv.reader(io.StringIO(write(timeline, "csv").decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row[0] for row in rows[1:]] == [event.id for event in timeline.events]


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("csv")


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@x", "\t=1", "'=1", "''+2"])
def test_no_cell_is_a_formula_and_reads_back(text):
    assert cell(text) == "'" + text
    assert bare(cell(text)) == text


def test_a_date_before_the_common_era_keeps_its_minus():
    assert cell("-0043-03-15", date=True) == "-0043-03-15"


def test_a_mark_and_another_delimiter_on_request(story):
    data = write(story, "csv", ExportOptions(bom=True, delimiter=";"))
    assert data.startswith(b"\xef\xbb\xbfid;title;")
    assert read(data).events == read(write(story, "csv")).events


def test_read_back_the_dates_titles_and_standing_are_the_same(story, dates):
    problems = []
    back = read(write(story, "csv"), problems)
    assert problems == []
    assert dates(back) == dates(story)
    kept = ("id", "title", "kind", "factuality", "review", "tags")
    assert [[getattr(e, k) for k in kept] for e in back.events] == [[getattr(e, k) for k in kept] for e in story.events]
    assert [e.mentions[0].quote.exact for e in back.events] == [e.mentions[0].quote.exact for e in story.events]
    assert [(s.id, s.url) for s in back.sources] == [(s.id, s.url) for s in story.sources]
    assert [e.when.extent for e in back.events] == [e.when.extent for e in story.events]


def test_an_import_is_written_as_it_came(story):
    data = write(story, "csv")
    assert write(read(data), "csv") == data


def test_a_sheet_kept_by_hand():
    data = b"What happened,Date,Link\nMayor resigns,5 March 2024,https://example.org\nFair,2024-04-05/2024-04-07,\n"
    back = read(data)
    assert [(e.title, e.when.edtf, e.when.extent) for e in back.events] == [
        ("Mayor resigns", "2024-03-05", "within"), ("Fair", "2024-04-05/2024-04-07", "lasting"),
    ]  # fmt: skip
    assert back.sources[0].url == "https://example.org"


def test_begin_and_end_columns_in_words():
    back = read("event;start;end\nStrike;3 May 2024;9 May 2024\nVote;10 May 2024;\n".encode("utf-16"))
    assert [(e.when.edtf, e.when.extent) for e in back.events] == [
        ("2024-05-03/2024-05-09", "lasting"), ("2024-05-10", "within"),
    ]  # fmt: skip


def test_all_bad_rows_are_named_and_the_good_ones_kept():
    problems = []
    data = "title,date,factuality\nVote,31 June 2024,\n,2024-03-05,\n\nFair,soon,\nGood,2024-03-05,surely\n"
    back = read(data.encode(), problems)
    assert [e.title for e in back.events] == ["Good"]
    assert [p.partition(":")[0] for p in problems] == ["row 2, date", "row 3, date", "row 5, date", "row 6, factuality"]


def test_an_edtf_that_was_changed_by_hand_holds_and_is_told(story):
    problems = []
    data = write(story, "csv").replace(b"OCCURRENCE,2024-03-05,", b"OCCURRENCE,2024-03-06,")
    closed = next(e for e in read(data, problems).events if e.id == "ev_07")
    assert (closed.when.earliest, closed.when.latest) == ("2024-03-06", "2024-03-06")
    assert len(problems) == 1
    assert "row 8: edtf “2024-03-06”" in problems[0]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "it has no row below the header"),
        (b"title,date\n", "it has no row below the header"),
        (b"title,date\nVote,soon\n", "row 2, date: cannot read 'soon' as a date"),
        (b"\xff\xfe\xff", "not UTF-16"),
        (b"a\x00b", "binary file"),
        (b'title,date\n"' + b"x" * 140_000 + b'",2024\n', "field larger than field limit"),
    ],
)
def test_a_file_with_nothing_usable_is_one_clear_line(data, message):
    with pytest.raises(ExportError) as raised:
        read(data)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)
