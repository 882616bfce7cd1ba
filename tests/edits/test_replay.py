"""The log over a fresh extraction: what each operation does, what no longer fits, and that undo leaves no trace."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.edits import added, alike, as_dicts, log_of, published, readings, redone, replay, undone
from timeline.edits.operations import EACH, WHOLE
from timeline.edits.typed import typed_when
from timeline.models import Timeline
from timeline.temporal import Interval

FRIDAY = Interval.of(2024, 3, 8)
COURIER = "The mayor resigned last Tuesday. The bank collapsed on 3 January 2024."


def without_edits(timeline):
    return timeline.model_copy(update={"edits": ()}).to_json()


def after(story, *steps):
    log = ()
    for op, targets, payload in steps:
        log = added(log, op, targets, payload)
    return replay(story, log)


def when(text, **kwargs):
    return {"text": text, "when": typed_when(text, anchor=FRIDAY, **kwargs).model_dump(mode="json")}


# ---- one event ---------------------------------------------------------------------------------------------------


def test_a_typed_date_takes_the_place_of_the_extracted_one_and_moves_the_event(story, event):
    timeline, conflicts = after(story, ("set_date", [event("resigned")], when("2 January 2024")))
    mayor = event("resigned", timeline)
    assert (mayor.when.display, mayor.when.basis, mayor.review) == ("2 January 2024", "stated", "corrected")
    titles = [e.title for e in timeline.events]
    assert titles.index(mayor.title) == titles.index(event("collapsed").title) - 1
    assert not conflicts


def test_a_reading_is_taken_and_the_one_given_up_stays_on_offer(story, event):
    (other,) = readings(event("resigned"))
    payload = {"edtf": other.edtf, "reason": other.reason}
    timeline, _ = after(story, ("set_reading", [event("resigned")], payload))
    mayor = event("resigned", timeline)
    assert (mayor.when.edtf, mayor.when.reason, mayor.review) == ("2024-02-27", other.reason, "corrected")
    (back,) = readings(mayor)
    assert (back.edtf, back.reason) == ("2024-03-05", "the reading chosen first")
    again, _ = after(
        story,
        ("set_reading", [event("resigned")], payload),
        ("set_reading", [event("resigned")], {"edtf": back.edtf, "reason": back.reason}),
    )
    assert event("resigned", again).when.edtf == "2024-03-05"
    assert [r.edtf for r in readings(event("resigned", again))] == ["2024-02-27"]


def test_one_entry_takes_the_same_kind_of_reading_for_all_told_alike(read):
    story = read("The mayor resigned last Tuesday. The council met last Wednesday. The bridge closed on 3 March.")
    mayor = next(e for e in story.events if "resigned" in e.title)
    (other,) = readings(mayor)
    events = [mayor, *alike(mayor, story)]
    timeline, conflicts = after(story, ("set_reading", events, {"edtf": other.edtf, "reason": other.reason}))
    assert sorted(e.when.edtf for e in timeline.events if e.review == "corrected") == ["2024-02-27", "2024-02-28"]
    assert not conflicts


def test_marks_tags_and_notes(story, event):
    mayor = [event("resigned")]
    timeline, conflicts = after(
        story,
        ("star", mayor, {"on": True}),
        ("dispute", mayor, {"on": True}),
        ("tag", mayor, {"add": ["politics", "local"], "remove": []}),
        ("tag", mayor, {"add": ["press"], "remove": ["local"]}),
        ("note", mayor, {"text": "ask the clerk"}),
        ("note", mayor, {"text": "call back"}),
        ("note", mayor, {"remove": "ask the clerk"}),
        ("set_title", mayor, {"title": " Mayor  resigns "}),
        ("set_factuality", mayor, {"factuality": "possible"}),
        ("set_review", mayor, {"review": "accepted"}),
    )
    found = event("Mayor resigns", timeline)
    assert (found.starred, found.disputed, found.tags) == (True, True, ("politics", "press"))
    assert (found.notes, found.factuality, found.review) == (("call back",), "possible", "accepted")
    assert not conflicts


@pytest.mark.parametrize(
    ("op", "payload", "reason"),
    [
        ("set_title", {"title": " "}, "at least one word"),
        ("set_factuality", {"factuality": "true"}, "“true” is not one of happened, planned"),
        ("set_review", {"review": "fine"}, "“fine” is not one of"),
        ("set_date", {"text": "5 mar"}, "cannot be read"),
        ("set_date", {"text": "5 mar", "when": {"edtf": 5}}, "cannot be read"),
        ("set_reading", {"edtf": "2020", "reason": "the one of Easter"}, "cannot be read as “the one of Easter”"),
        ("note", {"remove": "never written"}, "no such note"),
        ("split", {"mention": 0}, "nothing to split"),
        ("merge", {}, "fewer than two"),
        ("add", {"line": "", "title": "", "when": {}}, "nothing was typed"),
        ("set_published", {"source": "gone", "edtf": "2024", "text": "2024"}, "is gone"),
    ],
)
def test_what_cannot_be_done_is_a_conflict_and_loses_nothing_else(story, event, op, payload, reason):
    timeline, conflicts = after(story, (op, [event("resigned")], payload), ("star", [event("collapsed")], {"on": True}))
    (conflict,) = conflicts
    assert conflict.edit.seq == 1
    assert reason in conflict.reason
    assert "\n" not in conflict.reason
    assert event("collapsed", timeline).starred
    assert len(timeline.edits) == 2
    assert conflict.model_dump_json()


# ---- several events ----------------------------------------------------------------------------------------------


def test_a_merge_keeps_every_mention_and_the_date_of_the_first(story, event):
    both = [event("resigned"), event("stepped")]
    timeline, _ = after(story, ("merge", both, {}))
    mayor = event("resigned", timeline)
    assert [m.source for m in mayor.mentions] == ["courier", "herald"]
    assert mayor.when == both[0].when
    assert len(timeline.events) == len(story.events) - 1


def test_a_split_gives_back_the_event_as_it_was_before_the_merge(story, event):
    both = [event("resigned"), event("stepped")]
    steps = [("set_title", [both[1]], {"title": "She stepped down"}), ("merge", both, {})]
    merged, _ = after(story, *steps)
    mayor = event("resigned", merged)
    last = mayor.mentions[-1]
    for payload in (
        {"mention": 1, "quote": last.quote.exact},
        {"mention": {"start": last.trigger.start, "end": last.trigger.end}, "source": "herald"},
        {"mention": {"start": last.position.start, "end": last.position.end}, "source": "herald"},
    ):
        parted, conflicts = after(story, *steps, ("split", [mayor], payload))
        assert not conflicts
        back = event("She stepped", parted)
        assert (back.id, back.when) == (both[1].id, both[1].when)
        assert event("resigned", parted) == both[0]


def test_a_split_of_the_first_mention_sends_the_others_away(story, event):
    both = [event("resigned"), event("stepped")]
    merged, _ = after(story, ("merge", both, {}))
    parted, _ = after(story, ("merge", both, {}), ("split", [event("resigned", merged)], {"mention": 0}))
    assert [event("resigned", parted), event("stepped", parted)] == both


def test_a_mention_that_came_merged_gets_the_date_of_its_own_phrase(story, event):
    mayor, court, fell = event("resigned"), event("court"), event("did not")
    mentions = (*mayor.mentions, *court.mentions, *fell.mentions)
    came = mayor.model_copy(update={"mentions": mentions})
    fresh = story.model_copy(update={"events": (came,)})
    timeline, conflicts = after(fresh, ("split", [came], {"mention": 1}), ("split", [came], {"mention": 1}))
    assert not conflicts
    assert [e.when.edtf for e in timeline.events] == [court.when.edtf, mayor.when.edtf, None]
    assert timeline.events[-1].when.reason == "taken out of another event; this mention has no date of its own"


def test_an_event_by_hand_is_quoted_from_a_source_of_its_own(story):
    first = {"line": "3 March: the mayor resigns", "title": "the mayor resigns", **when("3 March")}
    second = {"line": "5 March 2024: a vote", "title": "A vote", **when("5 March 2024")}
    timeline, conflicts = after(story, ("add", [], first), ("add", [], second))
    assert not conflicts
    source = timeline.sources[-1]
    assert (source.id, source.title) == ("by-hand", "Added by hand")
    made = [e for e in timeline.events if e.mentions[0].source == "by-hand"]
    assert [e.title for e in made] == ["the mayor resigns", "A vote"]
    for e in made:
        (mention,) = e.mentions
        for part, words in ((mention.position, mention.quote.exact), (mention.trigger, mention.trigger.exact)):
            assert source.text[part.start : part.end] == words
    assert made[0].mentions[0].phrase.exact == "3 March"
    alone, _ = after(story, ("add", [], first))
    assert [e.id for e in alone.events if e.mentions[0].source == "by-hand"] == [made[0].id]


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


def test_every_example_of_the_tables_applies_or_says_why(story, event):
    for op, payload in PAYLOADS:
        after(story, (op, [event("resigned")], payload))


def test_a_timeline_without_edits_has_an_empty_log(story):
    assert log_of(story) == ()
    assert as_dicts(()) == ()
