"""Older files are led on step by step, newer ones kept or refused in one line, and what is no timeline is named."""

import json
import re

import pytest

from timeline.errors import ReadError
from timeline.models import Timeline
from timeline.versions import MIGRATIONS, VERSION, Migration, current


def _date_moved(data):
    return {k: v for k, v in data.items() if k != "date"} | {"when": data["date"]}


def _listed(data):
    return data | {"when": [data["when"]]}


STEPS = {"0.1": Migration("0.9", _date_moved), "0.9": Migration("1.0", _listed)}
OLD = {"format": "event-timeline", "version": "0.1", "date": "2024-03-05", "mood": "calm"}


def test_an_old_file_takes_every_step_to_this_version():
    made = current(OLD, STEPS)
    assert made == {"format": "event-timeline", "version": "1.0", "when": ["2024-03-05"], "mood": "calm"}
    assert current(made, STEPS) == made
    assert OLD["version"] == "0.1"


def test_every_released_step_leads_to_this_version():
    for version in MIGRATIONS:
        seen = {version}
        while version != VERSION:
            version = MIGRATIONS[version].to
            assert version not in seen
            seen.add(version)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "it is a list, not an object"),
        ({"type": "FeatureCollection"}, 'it has no "format"'),
        ({"format": "spreadsheet"}, "its \"format\" is 'spreadsheet'"),
        ({"format": "event-timeline"}, '"version" must be like "1.0", not None'),
        ({"format": "event-timeline", "version": 2}, '"version" must be like "1.0", not 2'),
        ({"format": "event-timeline", "version": "2.3"}, "version 2.3, and this program reads up to 1.x; upgrade"),
        ({"format": "event-timeline", "version": "0.5"}, "version 0.5, which was never released; known: 0.1, 0.9, 1.0"),
        ({"format": "event-timeline", "version": "0.1"}, "it says version 0.1, and has not its shape"),
    ],
)
def test_what_cannot_be_read_is_one_line_that_says_what_to_do(data, words):
    with pytest.raises(ReadError, match=re.escape(words)) as raised:
        current(data, STEPS)
    assert "\n" not in str(raised.value)


def _objects(value):
    """Every object of a JSON value, with what may hold any keys left alone."""
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key not in ("margins", "edits"):
                yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)


def test_a_newer_file_with_new_fields_at_every_depth_comes_back_to_the_byte(by_rules):
    data = json.loads(by_rules.to_json()) | {"version": "1.7"}
    data["edits"] = [{"seq": 1, "op": "star", "targets": [], "payload": {"deep": [{"a": None}]}, "weight": 0.5}]
    grown = list(_objects(data))
    assert len(grown) > 50
    for n, found in enumerate(grown):
        found["new"] = {"n": n, "deep": [{"x": None}, 0.5, "é 😀"]}
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    assert Timeline.from_json(text).to_json() == text
    assert Timeline.from_json(text).version == "1.7"
