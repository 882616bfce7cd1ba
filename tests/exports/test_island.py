import json
import re

from timeline.exports import FORMATS, write


def data_of(story):
    """The JSON of a page as any program reads it."""
    text = write(story, "html").decode()
    return json.loads(re.search(r'id="timeline-data">(.*?)</script>', text, re.S)[1])


def test_told_on_the_day_of_publication_is_left_out_and_found_again(timeline):
    told = [event["said"] for event in data_of(timeline)["events"] if event.get("said")]
    assert len(told) < len(timeline.events)
    back = FORMATS["html"].read(write(timeline, "html"))
    assert [event.said for event in back.events] == [event.said for event in timeline.events]
    assert any(event.said for event in back.events)


def test_told_on_no_known_day_says_so(bridge):
    assert [event["said"] for event in data_of(bridge)["events"]] == [None] * 10
    assert [event.said for event in FORMATS["html"].read(write(bridge, "html")).events] == [None] * 10


def test_any_reader_of_the_format_can_read_it(timeline):
    data = data_of(timeline)
    assert (data["format"], data["version"]) == ("event-timeline", timeline.version)
    assert [type(timeline).model_validate(data).events[0].when] == [timeline.events[0].when]


def test_nothing_in_it_ends_the_script(hostile):
    text = write(hostile, "html").decode()
    inside = re.search(r'id="timeline-data">(.*?)</script>', text, re.S)[1]
    assert "<" not in inside
    assert json.loads(inside)["title"] == "</title><script>alert(1)</script>"


def test_fields_of_a_newer_version_survive(bridge):
    newer = type(bridge).from_json(
        bridge.to_json().replace('"title": "The old bridge"', '"title": "T", "mood": "calm"')
    )
    assert FORMATS["html"].read(write(newer, "html")).model_extra == {"mood": "calm"}
