"""The table of formats: every row can be told by a file name, and says what it loses."""

import pytest

from timeline.errors import ExportError
from timeline.exports import FORMATS, format_of, lost, write
from timeline.models import Generator, Timeline

DATA = (
    "json", "jsonl", "csv", "ics", "timelinejs", "timelinejs-csv", "md", "mdtable", "vis", "simile", "jsonld",
    "mermaid", "markwhen", "timeml", "timeml-zip", "edtf", "parquet",
)  # fmt: skip
EMPTY = Timeline(generator=Generator(version="0", detector="rules"))


def test_every_data_format_has_a_row():
    assert set(DATA) <= set(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_is_told_by_its_suffix_alone(form):
    assert format_of(f"a story.{FORMATS[form].suffix.upper()}") == form
    assert [f for f in FORMATS if FORMATS[f].suffix == FORMATS[form].suffix] == [form]


@pytest.mark.parametrize("form", [form for form in DATA if form not in ("json", "jsonl")])
def test_what_is_lost_is_told_and_names_the_form(form, two_sources):
    rejected = two_sources.events[0].model_copy(update={"review": "rejected"})
    told = two_sources.model_copy(update={"events": (rejected, *two_sources.events[1:])})
    words = " ".join(lost(told, form))
    assert "json keeps everything" in words
    assert form == "edtf" or ("1 rejected event" in words and "1 further mention" in words)
    assert all("\n" not in line for line in lost(told, form))


@pytest.mark.parametrize("form", [form for form in DATA if form != "timeml"])
def test_a_timeline_without_events_is_written_too(form):
    assert isinstance(write(EMPTY, form), bytes)


@pytest.mark.parametrize("form", [form for form in DATA if FORMATS[form].read and form not in ("json", "jsonl")])
def test_a_file_of_no_events_is_an_error_that_says_so(form):
    if form == "ics":
        pytest.importorskip("icalendar")
    if form != "timeml":
        with pytest.raises(ExportError, match=f"nothing of this {form} can be used: it has no "):
            FORMATS[form].read(write(EMPTY, form))
    else:
        with pytest.raises(ExportError, match="this has 0"):
            write(EMPTY, form)


@pytest.mark.parametrize("form", [form for form in DATA if form not in ("json", "jsonl")])
def test_the_same_timeline_is_the_same_bytes(form, story):
    assert write(story, form) == write(Timeline.from_json(story.to_json()), form)
