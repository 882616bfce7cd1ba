"""The log over a fresh extraction: what each operation does, what no longer fits, and that undo leaves no trace."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.edits import (
    added,
    articles,
    as_dicts,
    continued,
    log_of,
    publication,
    published,
    redone,
    replay,
    undone,
)
from timeline.edits.operations import EACH, WHOLE
from timeline.errors import ReadError
from timeline.models import Options, Timeline
from timeline.pipeline import extract

RULES = Options(detector="rules")
COURIER = "The mayor resigned last Tuesday. The bank collapsed on 3 January 2024."


def without_edits(timeline):
    return timeline.model_copy(update={"edits": ()}).to_json()


# ---- a text or a publication date that changed -------------------------------------------------------------------


def test_edits_find_their_events_when_ids_move(read):
    story = read(COURIER)
    mayor = next(e for e in story.events if "resigned" in e.title)
    log = added((), "set_title", [mayor], {"title": "Mayor gone"})
    moved = read(f"It rained. {COURIER}")
    assert mayor.id not in {e.id for e in moved.events}
    timeline, conflicts = replay(moved, log)
    assert "Mayor gone" in [e.title for e in timeline.events]
    assert not conflicts


def test_a_sentence_that_is_gone_is_a_conflict(read):
    story = read(COURIER)
    mayor = next(e for e in story.events if "resigned" in e.title)
    _, (conflict,) = replay(read("Nothing was heard of the council."), added((), "star", [mayor], {"on": True}))
    assert conflict.reason == "no event is told by “resigned” in “The mayor resigned last Tuesday.” any more"


def test_going_on_from_an_edited_timeline_gives_what_a_replay_of_the_whole_log_gives(read):
    story = read(COURIER)
    undated = {"basis": "none", "display": "no date"}
    log = added((), "add", payload={"line": "3 May: a vote", "title": "a vote", "when": undated})
    log = undone(added(log, "star", [story.events[0]]))
    first = replay(story, log).timeline
    more = added(log, "add", payload={"line": "4 May: a count", "title": "a count", "when": undated})
    more = added(more, "set_title", [first.events[0]], {"title": "Another"})
    assert continued(first, more) == replay(story, more)


def test_a_publication_date_set_by_hand_is_an_input_of_the_extraction(story):
    log = added((), "set_published", payload={"source": "courier", "edtf": "2024-03-09", "text": "9 March 2024"})
    courier, herald = published(story.sources, log)
    assert (courier.published.edtf, courier.published.origin) == ("2024-03-09", "you")
    assert courier.published.candidates == ("caller: 2024-03-08",)
    assert herald == story.sources[1]
    assert published(story.sources, undone(log)) == story.sources
    unknown = added(log, "set_published", payload={"source": "courier", "edtf": None, "text": "unknown"})
    assert published(story.sources, unknown)[0].published is None
    assert replay(story, log).conflicts == ()


# ---- undo, redo, files -------------------------------------------------------------------------------------------

PAYLOADS = [(op, row.example) for table in (EACH, WHOLE) for op, row in table.items()]
STEPS = st.lists(
    st.one_of(
        st.sampled_from(["undo", "redo"]),
        st.tuples(st.sampled_from(PAYLOADS), st.lists(st.integers(0, 9), min_size=1, max_size=3)),
    ),
    max_size=14,
)


def taken(story, steps):
    log = ()
    for step in steps:
        if step in ("undo", "redo"):
            log = undone(log) if step == "undo" else redone(log)
            continue
        (op, payload), numbers = step
        events = replay(story, log).timeline.events
        log = added(log, op, [events[n % len(events)] for n in numbers], payload)
    return log


@settings(max_examples=60, deadline=None)
@given(steps=STEPS)
def test_any_steps_can_be_undone_to_the_same_bytes(story, steps):
    log = taken(story, steps)
    timeline, _ = replay(story, log)
    assert timeline.to_json() == replay(story, log).timeline.to_json()
    assert log_of(Timeline.from_json(timeline.to_json())) == log
    assert len({e.id for e in timeline.events}) == len(timeline.events)
    mentions = [(m.source, m.trigger.start, m.trigger.end) for e in timeline.events for m in e.mentions]
    assert len(set(mentions)) == len(mentions)
    assert {(m.source, m.trigger.start, m.trigger.end) for e in story.events for m in e.mentions} <= set(mentions)
    for _ in log:
        log = undone(log)
    assert without_edits(replay(story, log).timeline) == without_edits(story)
    again = log
    for _ in range(len(steps)):
        again = redone(again)
    for _ in range(len(again)):
        again = undone(again)
    assert without_edits(replay(story, again).timeline) == without_edits(story)


def test_every_example_of_the_tables_applies_or_says_why(story, event, after):
    for op, payload in PAYLOADS:
        after(story, (op, [event("resigned")], payload))


def test_a_timeline_without_edits_has_an_empty_log(story):
    assert log_of(story) == ()
    assert as_dicts(()) == ()


# ---- what a file holds is read back ------------------------------------------------------------------------------


def test_an_edited_timeline_gives_its_articles_back_as_they_came(story, event, when):
    courier = story.sources[0]
    log = added((), "set_title", [event("collapsed")], {"title": "The bank fails"})
    log = added(log, "set_published", payload=publication(courier, "2024-03-15", "15 March 2024"))
    log = added(log, "add", payload={"line": "3 March: a vote", "title": "a vote", **when("3 March")})
    edited = extract(published(story.sources, log), RULES)
    held = Timeline.from_json(replay(edited, log).timeline.to_json())
    assert [a.id for a in held.sources] == ["courier", "herald", "by-hand"]
    back = articles(held, log_of(held))
    assert back == story.sources
    again = replay(extract(published(back, log), RULES), log_of(held)).timeline
    assert again.to_json() == held.to_json()


def test_a_publication_date_set_twice_keeps_where_the_first_was_from(story):
    log = added((), "set_published", payload=publication(story.sources[0], "2024-03-15", "15 March 2024"))
    once = published(story.sources, log)
    assert published(once, log) == once


@pytest.mark.parametrize("held", [{"seq": 1, "op": "undo"}, {"seq": 1, "op": "paint"}, {"op": "star"}])
def test_a_log_that_cannot_be_read_gets_one_line(story, held):
    with pytest.raises(ReadError, match="entry 1 of the edits cannot be read"):
        log_of(story.model_copy(update={"edits": (held,)}))


def test_a_reading_that_a_setting_has_chosen_meanwhile_is_no_conflict(story, event):
    payload = {"edtf": event("resigned").when.edtf, "reason": "the last Tuesday before that day"}
    timeline, conflicts = replay(story, added((), "set_reading", [event("resigned")], payload))
    assert not conflicts
    assert event("resigned", timeline).review == "corrected"
