import json

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from timeline.exports.native import schema
from timeline.models import Article, Event, Timeline, When


def test_json_goes_out_and_in_without_loss(timeline):
    text = timeline.to_json()
    assert Timeline.from_json(text) == timeline
    assert Timeline.from_json(text).to_json() == text


def test_fields_of_newer_versions_survive(timeline):
    data = json.loads(timeline.to_json())
    data["mood"] = "calm"
    data["events"][0]["weight"] = 3
    data["events"][0]["when"]["light"] = {"a": [1]}
    text = Timeline.from_json(json.dumps(data)).to_json()
    assert json.loads(text)["events"][0]["when"]["light"] == {"a": [1]}
    assert json.loads(text)["mood"] == "calm"
    assert Timeline.from_json(text).to_json() == text


@pytest.mark.parametrize(
    "make", [lambda: When(basis="none", display="x", mood=1), lambda: Article(id="a", sha256="b", tex="c")]
)
def test_constructors_refuse_unknown_fields(make):
    with pytest.raises(ValidationError, match="unknown field"):
        make()


def test_models_are_frozen(timeline):
    with pytest.raises(ValidationError):
        timeline.title = "other"


def test_a_made_timeline_fits_the_schema(timeline):
    validator = Draft202012Validator(json.loads(schema()))
    assert list(validator.iter_errors(json.loads(timeline.to_json()))) == []
    broken = json.loads(timeline.to_json()) | {"events": [{"id": 3}]}
    assert list(validator.iter_errors(broken))


def test_created_is_null_unless_handed_in(timeline):
    assert timeline.created is None


def test_every_quote_and_phrase_is_found_at_its_position(timeline):
    texts = {source.id: source.text for source in timeline.sources}
    for event in timeline.events:
        for mention in event.mentions:
            text = texts[mention.source]
            assert text[mention.position.start : mention.position.end] == mention.quote.exact
            assert text[mention.trigger.start : mention.trigger.end] == mention.trigger.exact
            if mention.phrase:
                assert text[mention.phrase.start : mention.phrase.end] == mention.phrase.exact
        for entity in event.entities:
            assert texts[entity.source][entity.start : entity.end] == entity.text


def test_bounds_are_in_order(timeline):
    for event in timeline.events:
        when: When = event.when
        if when.earliest and when.latest:
            assert when.earliest <= when.latest
            assert when.earliest <= when.latest_start
            assert when.earliest_end <= when.latest


def test_ids_are_stable_and_distinct(timeline):
    ids = [event.id for event in timeline.events]
    assert len(set(ids)) == len(ids)
    assert all(isinstance(event, Event) and event.id.startswith("ev_") for event in timeline.events)
