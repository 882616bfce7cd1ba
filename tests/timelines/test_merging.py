"""Several timelines become one: nothing is told twice, nothing that was decided is lost, and clashes are said."""

import pytest

from timeline.edits import active, log_of, undone
from timeline.edits.log import as_dicts
from timeline.models import Article, Options
from timeline.pipeline import extract
from timeline.timelines import joined, problems

RULES = Options(detector="rules")


def titles(timeline):
    return {event.title for event in timeline.events}


def test_two_articles_joined_are_the_two_extracted_together(bridge, flood):
    made = joined([bridge, flood])
    together = extract([bridge.sources[0], flood.sources[0]], RULES)
    assert made.timeline == together
    assert made.remarks == ()


def test_a_timeline_joined_with_itself_is_itself(bridge, decided):
    for timeline in (bridge, decided(bridge, ("star", 0, {}), ("set_title", 1, {"title": "New bridge"}))):
        assert joined([timeline, timeline]) == (timeline, ())


def test_one_timeline_alone_is_itself(bridge):
    assert joined([bridge]).timeline is bridge


def test_the_same_text_under_another_id_is_the_same_source(bridge):
    again = extract([bridge.sources[0].model_copy(update={"id": "copy", "title": "Copied"})], RULES)
    made = joined([bridge, again]).timeline
    assert [source.id for source in made.sources] == ["bridge"]
    assert [event.id for event in made.events] == [event.id for event in bridge.events]


def test_another_text_under_the_same_id_is_another_source(bridge):
    text = "The council closed the school last Tuesday. The head resigned on Friday."
    other = extract([Article.of(text, id="bridge", published="2024-03-08")], RULES)
    made = joined([bridge, other]).timeline
    assert [source.id for source in made.sources] == ["bridge", "bridge-2"]
    assert len({event.id for event in made.events}) == len(made.events) == len(bridge.events) + len(other.events)
    assert problems(made) == []


def test_what_each_decided_is_kept_in_one_log(bridge, decided):
    shared = decided(bridge, ("star", 0, {}))
    one = decided(shared, ("set_title", 1, {"title": "New bridge"}))
    two = decided(shared, ("tag", 1, {"add": ["town"]}), ("note", 0, {"text": "ask"}))
    made, remarks = joined([one, two])
    assert [(e.seq, e.op) for e in log_of(made)] == [(1, "star"), (2, "set_title"), (3, "tag"), (4, "note")]
    first, second = made.events[:2]
    assert (first.starred, first.notes) == (True, ("ask",))
    assert (second.title, second.tags) == ("New bridge", ("town",))
    assert remarks == ()
    assert problems(made) == []


def test_a_clash_is_told_and_the_later_holds_as_in_one_log(bridge, decided):
    one = decided(bridge, ("set_title", 0, {"title": "Bridge shut"}))
    two = decided(bridge, ("set_title", 0, {"title": "Crossing closed"}))
    made, (remark,) = joined([one, two], ["one.json", "two.json"])
    assert made.events[0].title == "Crossing closed"
    assert remark == "two.json: 'Bridge shut' was decided on in both (title); this one holds"


def test_an_undo_of_ones_own_is_kept_and_one_of_what_both_share_is_told(bridge, decided):
    shared = decided(bridge, ("star", 0, {}))
    own = decided(shared, ("set_title", 1, {"title": "New bridge"}))
    taken = own.model_copy(update={"edits": as_dicts(undone(log_of(own)))})
    other = decided(shared, ("tag", 0, {"add": ["town"]}))
    made = joined([other, taken]).timeline
    assert [e.op for e in log_of(made)] == ["star", "tag", "set_title", "undo"]
    assert [e.op for e in active(log_of(made))] == ["star", "tag"]
    assert made.edits[-1]["payload"] == {"of": 3}
    back = shared.model_copy(update={"edits": as_dicts(undone(log_of(shared)))})
    made, remarks = joined([other, back])
    assert [e.op for e in active(log_of(made))] == ["star", "tag"]
    assert "took back decisions" in remarks[0]


def test_events_merged_by_hand_in_one_do_not_come_back_from_the_other(bridge, decided):
    one = decided(bridge, ("merge", (0, 1), {}))
    for pair in ([one, bridge], [bridge, one]):
        made = joined(pair).timeline
        assert {e.id for e in made.events} == {e.id for e in one.events}
        assert problems(made) == []


def test_lines_typed_in_both_are_kept(bridge, decided):
    when = {"edtf": "2024-03-05", "earliest": "2024-03-05", "basis": "stated", "display": "5 March 2024"}
    one = decided(bridge, ("add", (), {"line": "5 March: a vote", "title": "a vote", "when": when}))
    two = decided(bridge, ("add", (), {"line": "5 March: a strike", "title": "a strike", "when": when}))
    more = decided(one, ("add", (), {"line": "5 March: a fire", "title": "a fire", "when": when}))
    made = joined([one, two]).timeline
    assert {"a vote", "a strike"} <= titles(made)
    assert problems(made) == []
    grown = joined([one, more]).timeline
    assert titles(grown) == titles(more)
    assert [s.id for s in grown.sources] == ["bridge", "by-hand"]
    assert problems(grown) == []


def test_an_article_published_on_another_day_is_told_and_its_text_is_found_again(bridge):
    bare = bridge.sources[0].model_copy(update={"text": None})
    first = bridge.model_copy(update={"sources": (bare,), "redacted": ("texts",)})
    undated = extract([bridge.sources[0].model_copy(update={"published": None})], RULES)
    made, remarks = joined([first, undated])
    assert made.sources[0].text == bridge.sources[0].text
    assert "Bridge was published not known here; 2024-03-08 is kept" in remarks[0]
    assert any("was read differently (when" in remark for remark in remarks)
    assert made.events[0].when == bridge.events[0].when


@pytest.mark.parametrize("count", [3])
def test_many_are_joined_one_after_the_other(bridge, flood, count):
    made = joined([bridge, flood] * count).timeline
    assert len(made.events) == len(bridge.events) + len(flood.events)
