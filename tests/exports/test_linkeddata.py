import json

from timeline.exports import lost, write


def items(timeline):
    return {
        i["item"]["identifier"]: i["item"]
        for i in json.loads(write(timeline, "jsonld"))["mainEntity"]["itemListElement"]
    }


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("jsonld")


def test_dates_in_reduced_precision_and_the_edtf_beside_them(story):
    told = items(story)
    assert (told["ev_11"]["startDate"], told["ev_11"]["edtf"]) == ("2025-05", "2025-05")
    assert (told["ev_05"].get("startDate"), told["ev_05"]["endDate"]) == (None, "2024-02-29")
    assert told["ev_09"]["startDate"] == "2024-03-25"
    assert "endDate" not in told["ev_09"]
    assert told["ev_07"]["startDate"] == "2024-03-05T15:30-05:00"
    assert "startDate" not in told["ev_13"]


def test_standing_is_told_and_the_page_covers_its_events(story):
    told = items(story)
    assert told["ev_10"]["eventStatus"].endswith("EventCancelled")
    assert told["ev_11"]["eventStatus"].endswith("EventScheduled")
    dated = story.model_copy(update={"events": story.events[5:9]})
    assert json.loads(write(dated, "jsonld"))["temporalCoverage"] == "2024-02-26/.."
    assert json.loads(write(dated, "jsonld"))["mainEntity"]["numberOfItems"] == 4


def test_hedges_are_counted_as_lost(story):
    assert "3 hedges told only in words" in lost(story, "jsonld")[0]
