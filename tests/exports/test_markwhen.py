import json
import re

import pytest

from timeline.edits import typed_when
from timeline.exports import lost, write
from timeline.exports.options import ExportOptions

# The dates that markwhen's own grammar reads: EDTF of four digits, with a clock time; years with an era; long years.
DATE = r"(?:\d{4}(?:-\d\d(?:-\d\d(?: \d\d:\d\d)?)?)?|\d{1,5} BCE|\d{5})"
LINE = re.compile(rf"{DATE}(?:(?:/| - ){DATE})?: \S.*")


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("markwhen")


def test_the_header_is_yaml_whatever_the_title_says(story):
    title = 'A: "b" # c - \\ {d}'
    first = write(story.model_copy(update={"title": title}), "markwhen").decode().splitlines()[0]
    assert json.loads(first.removeprefix("title: ")) == title  # a string of JSON is one of YAML


def test_every_line_begins_with_a_date_it_reads(story):
    lines = write(story, "markwhen").decode().splitlines()[2:]
    assert len(lines) == 12
    assert [line for line in lines if not LINE.fullmatch(line)] == []


def test_sections_are_the_groups(story):
    text = write(story, "markwhen", ExportOptions(group="factuality")).decode()
    assert re.findall(r"^# (.*)$", text, re.MULTILINE) == ["happened", "denied", "cancelled", "planned", "possible"]


@pytest.mark.parametrize(
    "title", ["#tag", "!id", "see //x", "[ ] do", "a](javascript:x)", "x !id.start", "@home", ".end"]
)
def test_a_title_is_no_tag_no_id_and_no_comment(story, title):
    told = story.model_copy(update={"events": (story.events[7].model_copy(update={"title": title}),)})
    line = write(told, "markwhen").decode().splitlines()[-1]
    assert not re.search(r"(?:^|\s)#\w|(?:\W|^)!\w|//|\[[ xX]?\]|\]\(|\s[.@]\w", line)


def test_very_far_years_are_left_out_and_told(story):
    far = story.events[0].model_copy(update={"when": typed_when("Y-300000")})
    told = story.model_copy(update={"events": (far,)})
    assert write(told, "markwhen").decode().count("\n") == 1
    assert lost(told, "markwhen")[0] == "1 event left out: a year of more than five digits"
