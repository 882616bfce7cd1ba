"""The JSON lines of `timeline tag` are a public contract."""

import json

import pytest

from timeline import lines
from timeline.lines import tag_line, tag_text
from timeline.models import Article
from timeline.temporal import Interval, read_times

DCT = Interval.of(2024, 3, 8)


def timexes(text, dct=DCT):
    return tag_line(Article.of(text, id="a"), read_times(text, dct))["timexes"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("from June 1967 to June 1975", ["June 1967: 1967-06-01, 1967-06-30", "June 1975: 1975-06-01, 1975-06-30"]),
        ("between March and June 2024", ["March: 2024-03-01, 2024-03-31", "June 2024: 2024-06-01, 2024-06-30"]),
        ("from 3 to 9 May", ["3: 2024-05-03, 2024-05-03", "9 May: 2024-05-09, 2024-05-09"]),
        ("1931-1934", ["1931: 1931-01-01, 1931-12-31", "1934: 1934-01-01, 1934-12-31"]),
    ],
)
def test_the_ends_of_a_range_are_two_times_where_they_stand_apart(text, told):
    assert [f"{t['text']}: {t['earliest']}, {t['latest']}" for t in timexes(text)] == told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("at 8:14 pm on Thursday", ("2024-03-07T20:14", "2024-03-07T20:14")),
        ("on Thursday morning", ("2024-03-07T06:00", "2024-03-07T11:59")),
        ("last week", ("2024-02-26", "2024-03-03")),
        ("around 5 March 2024", ("2024-03-02", "2024-03-08")),
        ("since 25 February 2024", ("2024-02-25", None)),
        ("before 1 March 2024", (None, "2024-02-29")),
        ("44 BC", ("-0043-01-01", "-0043-12-31")),
        ("every Tuesday", (None, None)),
        ("for three weeks", (None, None)),
        ("for the last three days", ("2024-03-05", "2024-03-08")),
        ("now", (None, None)),
    ],
)
def test_edges_are_inclusive_and_null_where_there_are_none(text, edges):
    (timex,) = timexes(text)
    assert (timex["earliest"], timex["latest"]) == edges
    assert (timex["precision"] is None) == (edges == (None, None))


def test_a_date_that_the_calendar_does_not_have_is_no_time():
    line = tag_line(Article.of("It ends on 31 June 2024.", id="a"), read_times("It ends on 31 June 2024.", None))
    assert line["timexes"] == []
    assert line["impossible"] == [{"start": 11, "end": 23, "text": "31 June 2024", "reason": "no such day"}]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("closed since 1994", {"start": 7, "end": 17, "values": ["1994"]}),
        ("from 3 to 9 May", {"start": 0, "end": 15, "values": ["2024-05-03", "2024-05-09"]}),
        ("on 5 May", None),
    ],
)
def test_the_signals_that_steer_a_time_are_in_its_whole(text, whole):
    assert timexes(text)[0]["whole"] == whole


def test_a_relative_time_names_its_anchor_and_the_readings_not_chosen():
    (timex,) = timexes("last Tuesday")
    assert timex["anchor"] == {"date": "2024-03-08", "from": "published"}
    (other,) = timex["readings"]
    assert (other["value"], other["earliest"], other["latest"]) == ("2024-02-27", "2024-02-27", "2024-02-27")
    assert other["reason"]


def test_without_a_publication_date_a_relative_time_stays_open():
    (timex,) = timexes("last Tuesday", None)
    assert (timex["earliest"], timex["latest"], timex["edtf"], timex["anchor"], timex["readings"]) == (
        None, None, None, None, [],
    )  # fmt: skip


@pytest.mark.parametrize("piece", [0, lines.PIECE])
def test_a_line_is_the_same_in_pieces(monkeypatch, piece):
    monkeypatch.setattr(lines, "PIECE", piece)
    text = "“Le café” closed on 31 June 2023, on Tuesday; from 3 to 9 May and on 29 February 2023."
    article = Article.of(text, id='a "1"')
    pieces = list(tag_text(article, iter(read_times(text, DCT))))
    assert "".join(pieces) == json.dumps(tag_line(article, read_times(text, DCT)), ensure_ascii=False)
    assert (len(pieces) == 1) == bool(piece)
