import json

from timeline.edits import typed_when
from timeline.exports import lost, write
from timeline.exports.options import ExportOptions


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("vis")


def test_ends_are_exclusive_and_a_day_is_a_point(story):
    items = {item["id"]: item for item in json.loads(write(story, "vis"))["items"]}
    assert (items["ev_10"]["start"], items["ev_10"]["end"]) == ("2024-04-05T00:00:00", "2024-04-08T00:00:00")
    assert items["ev_01"]["type"] == "point"
    assert "end" not in items["ev_01"]
    assert items["ev_08:envelope"]["className"] == "uncertain"


def test_ids_are_unique_and_every_group_is_listed(two_sources):
    made = json.loads(write(two_sources, "vis", ExportOptions(group="tag")))
    ids = [item["id"] for item in made["items"]]
    assert len(ids) == len(set(ids))
    assert {item["group"] for item in made["items"]} == {group["id"] for group in made["groups"]}
    assert [group["content"] for group in made["groups"]] == ["other", "bridge"]


def test_early_march_is_drawn_as_wide_as_it_may_be_and_once(story):
    early = story.events[0].model_copy(update={"when": typed_when("early March 2024")})
    items = json.loads(write(story.model_copy(update={"events": (early,)}), "vis"))["items"]
    assert [(i["start"], i["end"], i["className"]) for i in items] == [
        ("2024-03-01T00:00:00", "2024-03-16T00:00:00", "happened uncertain")
    ]


def test_what_is_left_out_is_told(story):
    assert lost(story, "vis")[0] == "1 event left out: without a date"
