"""Files that were written by hand, or to harm: every operation ends well or in one line."""

import json

import pytest

from timeline.errors import ReadError, TimelineError
from timeline.exports import FORMATS, write
from timeline.exports.options import ExportOptions
from timeline.models import Timeline
from timeline.timelines import differences, joined, problems


def _of(bridge, change):
    data = json.loads(bridge.to_json())
    change(data)
    return Timeline.from_json(json.dumps(data))


def _nothing_told(data):
    data["events"][0]["mentions"] = []


def _no_days(data):
    data["events"][0]["when"] |= {"earliest": "some day", "latest": "x", "edtf": "?", "start": "-", "end": "9" * 400}


def _places(data):
    mention = data["events"][0]["mentions"][0]
    mention["position"] = {"start": -5, "end": 10**18}
    mention["trigger"] |= {"start": 10**18, "end": -1}


def _twice(data):
    data["events"] += data["events"]
    data["sources"] += data["sources"]


def _strange_log(data):
    data["edits"] = [{"seq": 1, "op": "star", "targets": "all", "payload": [1]}, {"op": None}, {"targets": [7, None]}]


def _text(data):
    data["title"] = data["events"][0]["title"] = "\x00\u202e<script>=1+1\n---\n```"


HARM = [_nothing_told, _no_days, _places, _twice, _strange_log, _text]


@pytest.mark.parametrize("change", HARM)
def test_each_operation_ends_well_or_in_one_line(bridge, flood, change):
    harmed = _of(bridge, change)
    assert isinstance(problems(harmed), list)
    assert isinstance(differences(bridge, harmed) + differences(harmed, bridge), list)
    for pair in ([harmed, flood], [flood, harmed], [harmed, harmed]):
        try:
            made = joined(pair).timeline
        except ReadError as error:
            assert change is _strange_log
            assert str(error).startswith("timeline ")
            assert "\n" not in str(error)
        else:
            assert Timeline.from_json(made.to_json()) == made


@pytest.mark.parametrize("change", HARM)
@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("part", ["quotes", "notes", "rejected", "urls", "texts"])
def test_every_part_can_be_left_out(bridge, change, form, part):
    data = write(_of(bridge, change), form, ExportOptions(without=frozenset((part,))))
    assert FORMATS[form].read(data).events


@pytest.mark.parametrize("change", HARM)
def test_a_timeline_of_any_kind_shows_itself(bridge, change):
    try:
        shown = _of(bridge, change)._repr_mimebundle_()
    except TimelineError as error:
        assert "\n" not in str(error)
    else:
        assert shown["text/plain"]


def test_an_event_that_no_text_tells_is_drawn(bridge):
    fig = _of(bridge, _nothing_told).figure()
    assert bridge.events[0].title in str(fig.to_dict())
