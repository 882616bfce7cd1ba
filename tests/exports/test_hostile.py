"""Titles, quotes and dates that a careless writer would stumble over, through every form."""

import csv
import io
import json

import pytest

from timeline.evidence import Position, Quote, Trigger
from timeline.exports import lost, write
from timeline.models import Article, Event, Generator, Mention, Timeline, When

TITLES = ["<script>alert(1)</script>", "=HYPERLINK(0)", "שלום, “עולם”", "- a\n# b | c", "会议\x00", "[x](javascript:y)"]
DATES = ["-0043-03-15", "0001-01-01", "2024-03-05", "9999-12-31", "10000-01-01", None]


def event(n, title, date, review="unreviewed"):
    when = When(basis="stated", display=f"in {date}", earliest=date, latest_start=date, earliest_end=date, latest=date)
    return Event(
        id=f"ev_{n}--><b>", title=title, kind="OCCURRENCE", factuality="happened", review=review,
        when=when if date else When(basis="none", display="no date", reason="vague"),
        mentions=(
            Mention(
                source="a", quote=Quote(exact=f'"{title}"'), position=Position(start=0, end=1),
                trigger=Trigger(exact="x", start=0, end=1, lemma="x", event_class="OCCURRENCE"),
            ),
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def hostile():
    source = Article.of("x", id="a", title="A\n<b>", url="javascript:alert(1)", published="2024-03-08")
    good = Article.of("y", id="b", url="https://example.org/a_b?c=d&e")
    events = [event(n, title, date) for n, (title, date) in enumerate(zip(TITLES, DATES, strict=True))]
    return Timeline(
        title="<img src=x>", generator=Generator(version="0", detector="rules"), sources=(source, good),
        events=(*reversed(events), event(9, "Rejected one", "2024-01-01", "rejected")),
    )  # fmt: skip


def test_json_keeps_everything_to_the_byte(hostile):
    data = write(hostile, "json")
    assert Timeline.from_json(data) == hostile
    assert write(Timeline.from_json(data), "json") == data
    assert lost(hostile, "json") == []


def test_json_lines_stay_lines(hostile):
    rows = [json.loads(line) for line in write(hostile, "jsonl").decode().splitlines()]
    assert [row["title"] for row in rows] == [e.title for e in hostile.events]


def test_a_sheet_has_a_row_an_event_and_no_formula(hostile):
    data = write(hostile, "csv")
    assert data.count(b"\x00") == 0
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert len(rows) == len(TITLES)
    by_date = {row["earliest"]: row for row in rows}
    assert set(by_date) == {date or "" for date in DATES}
    assert by_date["0001-01-01"]["title"] == "'=HYPERLINK(0)"
    assert by_date["9999-12-31"]["title"] == "'- a\n# b | c"
    assert not [
        v for row in rows for k, v in row.items() if v.startswith(("=", "+", "@")) or (v[:1] == "-" and v[1] == " ")
    ]


def test_a_chronology_is_in_order_and_holds_no_markup_of_the_texts(hostile):
    text = write(hostile, "md").decode()
    headings = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert headings == [
        "March 44 BCE", "January 1", "March 2024", "December 9999", "January 10000", "Not dated", "Sources", "Method",
    ]  # fmt: skip
    assert [line for line in text.splitlines() if line.startswith("# ")] == ["# \\<img src=x\\>"]
    assert "<script" not in text.replace("\\<", "")
    assert "\x00" not in text
    assert "](" not in text.replace("\\](", "")
    assert text.count("-->") == len(TITLES)
    assert "<https://example.org/a_b?c=d&e>" in text
    assert "(vague)" in text


def test_what_was_rejected_is_left_out_and_counted(hostile):
    for form in ("csv", "md"):
        assert b"Rejected one" not in write(hostile, form)
        assert "1 rejected event" in lost(hostile, form)[0]


def test_the_same_timeline_is_the_same_bytes(hostile):
    for form in ("json", "jsonl", "csv", "md"):
        assert write(hostile, form) == write(Timeline.from_json(hostile.to_json()), form)
