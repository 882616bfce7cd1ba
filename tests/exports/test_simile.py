import json

from timeline.exports import lost, write


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("simile")


def test_the_four_bounds_survive(story):
    told = {event["title"]: event for event in json.loads(write(story, "simile"))["events"]}
    built = told["Bridge built"]
    assert [built[k] for k in ("start", "latestStart", "earliestEnd", "end", "durationEvent")] == [
        "1931-01-01", "1931-01-01", "1935-01-01", "1935-01-01", True,
    ]  # fmt: skip
    vote = told["Vote held"]
    assert (vote["start"], vote["latestStart"], vote["durationEvent"]) == ("2024-03-11", "2024-03-17", False)
    assert told["Caesar fell"]["start"] == "-0043-03-15"


def test_years_of_more_digits_are_left_out_and_told(story):
    assert "It stands" not in write(story, "simile").decode()
    assert "1 event left out: 9999 BCE or before, or 9999 or after" in lost(story, "simile")
