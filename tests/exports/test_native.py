import json

import pytest

from timeline.edits import added, replay
from timeline.errors import ExportError
from timeline.exports import FORMATS, lost, native, write
from timeline.exports.options import ExportOptions
from timeline.models import Timeline


def test_json_reads_back(timeline):
    assert Timeline.from_json(write(timeline, "json")) == timeline


def test_json_lines_hold_one_event_each(timeline):
    lines = write(timeline, "jsonl").decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == [event.id for event in timeline.events]


def test_json_lines_of_events_read_back(timeline):
    back = FORMATS["jsonl"].read(write(timeline, "jsonl"))
    assert back.events == timeline.events
    assert write(back, "jsonl") == write(timeline, "jsonl")
    assert lost(timeline, "jsonl") == ["jsonl has no room for 1 article; json keeps everything"]


def test_json_lines_of_timelines_are_joined(timeline, by_rules):
    other = by_rules.model_copy(update={"sources": (), "events": ()})
    lines = native.to_line(timeline) + b"\n" + native.to_line(other)
    back = FORMATS["jsonl"].read(lines)
    assert (back.sources, back.events) == (timeline.sources, timeline.events)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"not json", "line 2 is no event: Invalid JSON"),
        (b"[1]", "line 2 is no event: Input should be an object"),
        (b'{"format": "event-timeline", "version": "3.0"}', "line 2: a timeline of version 3.0"),
    ],
)
def test_a_line_that_is_neither_is_named(timeline, line, words):
    data = b"\n" + line + b"\n" + write(timeline, "jsonl")
    with pytest.raises(ExportError, match=words) as raised:
        FORMATS["jsonl"].read(data)
    assert "\n" not in str(raised.value)
    assert FORMATS["jsonl"].read(data, problems := []).events == timeline.events
    assert problems == [str(raised.value)]
    with pytest.raises(ExportError, match=words):
        FORMATS["jsonl"].read(b"\n" + line, [])


def test_a_redacted_file_says_what_is_missing(timeline):
    def named(*parts):
        data = write(timeline, "json", ExportOptions(without=frozenset(parts)))
        assert write(Timeline.from_json(data), "json") == data
        return json.loads(data)["redacted"]

    assert named() == []
    assert named("urls", "notes") == ["notes", "urls"]
    assert named("quotes") == ["quotes", "texts"]


def test_the_log_tells_nothing_that_was_left_out(timeline):
    log = added((), "note", timeline.events[:1], {"text": "a secret note"}, why="a secret reason")
    log = added(log, "set_review", timeline.events[1:2], {"review": "rejected"})
    log = added(log, "set_title", timeline.events[1:2], {"title": "A secret title"})
    edited = replay(timeline, log).timeline
    quote = edited.events[1].mentions[0].quote.exact.encode()
    whole = write(edited, "json")
    assert all(words in whole for words in (b"a secret note", b"a secret reason", b"A secret title", quote))
    parts = frozenset(("notes", "rejected", "texts", "quotes"))
    bare = write(edited, "json", ExportOptions(without=parts))
    assert not [words for words in (b"a secret", b"A secret", quote) if words in bare]
    assert [edit["seq"] for edit in json.loads(bare)["edits"]] == [1, 2, 3]
