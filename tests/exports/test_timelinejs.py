import csv
import io
import json

import pytest

from timeline.edits import typed_when
from timeline.errors import ExportError
from timeline.exports import FORMATS, lost, write
from timeline.exports.options import ExportOptions
from timeline.exports.timelinejs import COLUMNS

BOTH = pytest.mark.parametrize("form", ["timelinejs", "timelinejs-csv"])


@BOTH
def test_the_story_is_written_as_it_was_looked_at(same_as_golden, form):
    same_as_golden(form)


def slides(timeline, **options):
    return json.loads(write(timeline, "timelinejs", ExportOptions(**options)))


def test_only_known_parts_and_an_end_only_where_it_differs(story):
    told = {s["unique_id"]: (s["start_date"], s.get("end_date")) for s in slides(story)["events"]}
    assert told["ev_11"] == ({"year": 2025, "month": 5}, None)
    assert told["ev_04"] == ({"year": 1990}, {"year": 1999})
    assert told["ev_01"] == ({"year": -44, "month": 3, "day": 15}, None)
    assert told["ev_07"][0] == {"year": 2024, "month": 3, "day": 5, "hour": 15, "minute": 30}


def test_the_scale_of_ages_only_beyond_the_years_that_its_clock_counts(story):
    assert "scale" not in slides(story)
    ancient = story.events[0].model_copy(update={"when": typed_when("Y-300000")})
    assert slides(story.model_copy(update={"events": (ancient,)}))["scale"] == "cosmological"


def test_one_group_a_slide_and_the_others_are_counted(two_sources):
    told = slides(two_sources, group="source")["events"]
    assert {s["group"] for s in told} == {"Town Post, 2024-03-08"}
    assert "1 second group" in lost(two_sources, "timelinejs", ExportOptions(group="source"))[1]
    assert [s.get("group") for s in slides(two_sources, group="tag")["events"]][2:4] == ["bridge", None]


def test_the_sheet_has_the_columns_of_timelinejs_and_no_blank_row(story):
    text = write(story, "timelinejs-csv").decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert text.startswith(",".join(COLUMNS) + "\r\n")
    assert [row["Type"] for row in rows] == ["title"] + [""] * 12
    assert all(any(row.values()) for row in rows)
    assert [row["Year"] for row in rows[1:]][-1] == "12000"


@BOTH
def test_read_back_equal_but_for_the_undated(story, dates, form):
    problems = []
    back = FORMATS[form].read(write(story, form), problems)
    told = dates(story)
    assert problems == []
    assert dates(back) == {title: when for title, when in told.items() if title != "Nobody paid"}
    assert [e.factuality for e in back.events] == [e.factuality for e in story.events[:-1]]
    assert [e.mentions[0].quote.exact for e in back.events] == [e.mentions[0].quote.exact for e in story.events[:-1]]
    assert back.sources[0].url == story.sources[0].url
    assert back.title == story.title


@BOTH
def test_a_changed_date_is_read_and_words_that_no_longer_fit_are_not(story, form):
    data = write(story, form).replace(b'"day": 14', b'"day": 15').replace(b"2024,3,14,", b"2024,3,15,")
    vote = next(e for e in FORMATS[form].read(data).events if e.title == "Vote held")
    assert (vote.when.edtf, vote.when.display) == ("2024-03-15", "15 March 2024")


def test_a_file_of_another_hand_and_what_is_wrong_with_it():
    problems = []
    events = [
        {"start_date": {"year": "2024", "month": "3", "day": ""}, "text": {"headline": "<b>Fair</b> &amp; show"}},
        {"start_date": {"year": "MMXX"}, "text": {"headline": "Bad"}},
        {"start_date": {"year": 2024, "month": 13}, "text": {"headline": "Bad"}},
        {"start_date": {"year": 2024}, "end_date": {"year": 2023}, "text": {"headline": "Bad"}},
        {"text": {"headline": "Bad"}},
        {"start_date": {"year": 2024}},
        "Bad",
    ]
    back = FORMATS["timelinejs"].read(json.dumps({"events": events}).encode(), problems)
    assert [(e.title, e.when.edtf) for e in back.events] == [("Fair & show", "2024-03")]
    assert [p.partition(":")[0] for p in problems] == [f"event {n}" for n in range(2, 8)]


def test_rows_of_a_sheet_of_another_hand():
    problems = []
    data = (
        b"Year,Month,Day,Time,End Year,Headline,Type\n,,,,,Story,title\n1914,,,,1918,War,era\n"
        b"2024,3,5,3:30 PM,,Closed,\n2024,3,5,noon,,Bad,\n2024,3,5,,,,\n"
    )
    back = FORMATS["timelinejs-csv"].read(data, problems)
    assert back.title == "Story"
    assert [(e.title, e.when.start) for e in back.events] == [("Closed", "2024-03-05T15:30")]
    assert [p.partition(":")[0] for p in problems] == ["row 5", "row 6"]


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"events": 3}', b'{"events": []}', b"[" * 200_000, b'{"events": [{}]}', b"\xff"]
)
def test_what_is_no_timelinejs_is_one_clear_line(data):
    with pytest.raises(ExportError) as raised:
        FORMATS["timelinejs"].read(data)
    assert "\n" not in str(raised.value)
