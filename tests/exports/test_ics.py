"""Calendars, checked by the `icalendar` package."""

import datetime as dt

import pytest

from timeline.edits import typed_when
from timeline.errors import ExportError
from timeline.exports import FORMATS, lost, write
from timeline.exports.options import ExportOptions

HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20240101T000000Z\r\n"
TAIL = b"END:VEVENT\r\nEND:VCALENDAR\r\n"


def read(data, problems=None):
    pytest.importorskip("icalendar")
    return FORMATS["ics"].read(data, problems)


def entries(timeline):
    ical = pytest.importorskip("icalendar")
    return ical.Calendar.from_ical(write(timeline, "ics")).walk("VEVENT")


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("ics")


def test_lines_are_folded_at_75_octets_and_end_in_crlf(story):
    long = story.model_copy(update={"title": "Brücke " * 40})
    lines = write(long, "ics").split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_days_end_before_an_exclusive_day_and_clock_times_are_in_utc(story):
    told = {str(e["UID"]): (e["DTSTART"].dt, e["DTEND"].dt if "DTEND" in e else None) for e in entries(story)}
    assert told == {
        "ev_06": (dt.date(2024, 2, 26), dt.date(2024, 3, 4)),
        "ev_07": (dt.datetime(2024, 3, 5, 20, 30, tzinfo=dt.UTC), None),
        "ev_08": (dt.date(2024, 3, 14), dt.date(2024, 3, 15)),
        "ev_10": (dt.date(2024, 4, 5), dt.date(2024, 4, 8)),
    }


def test_only_what_is_exact_and_told_as_true_is_confirmed(story):
    assert {str(e["UID"]): str(e["STATUS"]) for e in entries(story)} == {
        "ev_06": "TENTATIVE", "ev_07": "CONFIRMED", "ev_08": "TENTATIVE", "ev_10": "TENTATIVE",
    }  # fmt: skip
    assert {str(e["TRANSP"]) for e in entries(story)} == {"TRANSPARENT"}


def test_what_a_calendar_cannot_hold_is_counted_by_its_reason(story):
    assert lost(story, "ics")[:4] == [
        "1 event left out: before the year 1 or after 9999",
        "5 events left out: month or vaguer",
        "2 events left out: open at one end",
        "1 event left out: without a date",
    ]


def test_the_stamp_is_handed_in_or_the_newest_publication(story, two_sources):
    assert b"DTSTAMP:20240308T000000Z" in write(two_sources, "ics")
    made = story.model_copy(update={"created": "2025-01-02T03:04:05+01:00"})
    assert b"DTSTAMP:20250102T020405Z" in write(made, "ics")
    bare = story.model_copy(update={"sources": ()})
    assert b"DTSTAMP:19700101T000000Z" in write(bare, "ics")


def test_read_back_equal_but_for_what_was_left_out(story, dates):
    problems = []
    back = read(write(story, "ics"), problems)
    told = dates(story)
    assert problems == []
    assert dates(back) == {title: told[title] for title in dates(back)}
    assert [(e.id, e.factuality, e.tags) for e in back.events] == [
        (e.id, e.factuality, e.tags) for e in story.events if e.id in ("ev_06", "ev_07", "ev_08", "ev_10")
    ]
    assert back.title == story.title
    assert back.sources[0].url == story.sources[0].url
    assert back.events[0].mentions[0].quote.exact == "Engineers tested it last week."


def test_quotes_and_addresses_stay_at_home(story):
    data = write(story, "ics", ExportOptions(without=frozenset(("quotes", "urls"))))
    assert b"Engineers tested it last week" not in data.replace(b"\r\n ", b"")
    assert b"URL:" not in data


@pytest.mark.parametrize(
    ("lines", "edtf", "extent", "zone"),
    [
        (b"DTSTART;VALUE=DATE:20240305\r\n", "2024-03-05", "within", None),
        (b"DTSTART;VALUE=DATE:20240305\r\nDTEND;VALUE=DATE:20240308\r\n", "2024-03-05/2024-03-07", "lasting", None),
        (b"DTSTART;VALUE=DATE:20240305\r\nDURATION:P2D\r\n", "2024-03-05/2024-03-06", "lasting", None),
        (b"DTSTART:20240305T153000\r\n", "2024-03-05", "within", None),
        (b"DTSTART;TZID=Europe/Berlin:20240705T153000\r\n", "2024-07-05", "within", "+02:00"),
    ],
)
def test_a_calendar_of_another_program(lines, edtf, extent, zone):
    back = read(HEAD + lines + b"SUMMARY:Fair\r\n" + TAIL).events[0]
    assert (back.when.edtf, back.when.extent, back.when.timezone) == (edtf, extent, zone)


def test_words_that_do_not_fit_the_date_change_nothing():
    data = HEAD + b"DTSTART;VALUE=DATE:20240305\r\nSUMMARY:Fair\r\nDESCRIPTION:around 5 May 1990\r\n" + TAIL
    assert read(data).events[0].when.display == "5 March 2024"


def test_what_repeats_and_what_has_no_title_is_named():
    problems = []
    good = b"DTSTART;VALUE=DATE:20240305\r\nSUMMARY:Fair\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
    bad = b"END:VEVENT\r\nBEGIN:VEVENT\r\nUID:u2\r\nDTSTART;VALUE=DATE:20240305\r\n"
    assert len(read(HEAD + good + bad + TAIL, problems).events) == 1
    assert problems == [
        "entry 1 (u1): it repeats; its first date alone was read", "entry 2 (u2): it has no SUMMARY; give it a title",
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"hello", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"", HEAD + TAIL, HEAD])
def test_what_is_no_calendar_is_one_clear_line(data):
    with pytest.raises(ExportError) as raised:
        read(data)
    assert "\n" not in str(raised.value)


def test_without_the_package_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    with pytest.raises(ExportError, match=r"pip install 'timeline-extractor\[formats\]'"):
        FORMATS["ics"].read(HEAD + TAIL)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("31 December 9999", b"DTSTART;VALUE=DATE:99991231\r\nSUMMARY"),
        ("31 December 9999 at 11:30 p.m. EST", b"DTSTART:99991231T233000\r\n"),
        ("0001-01-01", b"DTSTART;VALUE=DATE:00010101\r\nDTEND;VALUE=DATE:00010102\r\n"),
    ],
)
def test_the_first_and_the_last_day_of_a_calendar(story, words, line):
    edge = story.events[0].model_copy(update={"when": typed_when(words)})
    told = story.model_copy(update={"events": (edge,)})
    assert line in write(told, "ics")
    assert len(entries(told)) == 1


def test_a_stretch_that_ends_after_the_last_day_is_left_out(story):
    edge = story.events[0].model_copy(update={"when": typed_when("9999-12-30/9999-12-31")})
    told = story.model_copy(update={"events": (edge,)})
    assert lost(told, "ics")[0] == "1 event left out: before the year 1 or after 9999"
    assert entries(told) == []
