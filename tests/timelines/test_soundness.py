"""One line for each place where a timeline does not hold what it promises, and none for those that do."""

import json

import pytest

from timeline.app.samples import articles_of, samples
from timeline.exports import write
from timeline.exports.options import ExportOptions
from timeline.models import Options, Timeline
from timeline.pipeline import extract
from timeline.timelines import faults, problems


@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.slug)
def test_the_sample_stories_are_sound(sample):
    made = extract(articles_of(sample), Options(detector="rules"))
    assert faults(made.to_json().encode()) == []
    assert problems(made) == []


def broken(timeline, change):
    data = json.loads(timeline.to_json())
    change(data)
    return data


def _id(data):
    data["events"][1]["id"] = data["events"][0]["id"]


def _text(data):
    data["sources"][0]["text"] = "x" + data["sources"][0]["text"]


def _order(data):
    data["events"][0]["when"]["earliest"] = "2025-01-01"


def _day(data):
    data["events"][0]["when"]["start"] = "2024-02-31"


def _source(data):
    data["events"][0]["mentions"][0]["source"] = "nowhere"


def _edit(data):
    quote = {"exact": "Nobody wrote this.", "prefix": "", "suffix": ""}
    target = {"event": "ev_none", "source": "bridge", "quote": quote, "trigger": "wrote", "at": 7}
    data["edits"] = [{"seq": 1, "op": "star", "targets": [target], "payload": {}}]


def _strange(data):
    data["edits"] = [{"seq": 1, "op": "undo"}]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_id, ": 2 of them bear this id"),
        (_text, "is not the one that its sha256 was taken of"),
        (_text, "” is not at "),
        (_order, "earliest 2025-01-01 is after latest_start 2024-03-05"),
        (_day, "start '2024-02-31' is no EDTF date of the calendar"),
        (_source, "there is no source 'nowhere'"),
        (_edit, "edit 1 (star): no event is told by “wrote” in “Nobody wrote this.” any more"),
        (_strange, "entry 1 of the edits cannot be read"),
    ],
)
def test_each_fault_is_a_line(bridge, change, words):
    told = problems(Timeline.from_json(json.dumps(broken(bridge, change))))
    assert any(words in line for line in told), told
    assert not any("\n" in line for line in told)


def test_a_file_of_another_shape_is_told_place_by_place(bridge):
    data = json.loads(bridge.to_json())
    data["events"][0]["kind"] = "PARTY"
    del data["events"][1]["title"]
    told = faults(json.dumps(data).encode())
    assert [line.split(":")[0] for line in told] == ["events.0.kind", "events.1.title"]
    assert faults(b"nothing")[0].startswith("not JSON")


@pytest.mark.parametrize("part", ["quotes", "texts", "urls", "notes", "rejected"])
def test_what_was_left_out_on_request_is_no_fault(bridge, part):
    data = write(bridge, "json", ExportOptions(without=frozenset((part,))))
    assert problems(Timeline.from_json(data)) == []
