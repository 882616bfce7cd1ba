import json

from timeline.exports import write
from timeline.models import Timeline


def test_json_reads_back(timeline):
    assert Timeline.from_json(write(timeline, "json")) == timeline


def test_json_lines_hold_one_event_each(timeline):
    lines = write(timeline, "jsonl").decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == [event.id for event in timeline.events]
