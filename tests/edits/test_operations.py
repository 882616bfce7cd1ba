"""What each operation does to its events, and what is said when it cannot be done."""

import pytest

from timeline.edits import alike, readings


def test_a_typed_date_takes_the_place_of_the_extracted_one_and_moves_the_event(story, event, after, when):
    timeline, conflicts = after(story, ("set_date", [event("resigned")], when("2 January 2024")))
    mayor = event("resigned", timeline)
    assert (mayor.when.display, mayor.when.basis, mayor.review) == ("2 January 2024", "stated", "corrected")
    titles = [e.title for e in timeline.events]
    assert titles.index(mayor.title) == titles.index(event("collapsed").title) - 1
    assert not conflicts


def test_a_reading_is_taken_and_the_one_given_up_stays_on_offer(story, event, after):
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


def test_one_entry_takes_the_same_kind_of_reading_for_all_told_alike(read, after):
    story = read("The mayor resigned last Tuesday. The council met last Wednesday. The bridge closed on 3 March.")
    mayor = next(e for e in story.events if "resigned" in e.title)
    (other,) = readings(mayor)
    events = [mayor, *alike(mayor, story)]
    timeline, conflicts = after(story, ("set_reading", events, {"edtf": other.edtf, "reason": other.reason}))
    assert sorted(e.when.edtf for e in timeline.events if e.review == "corrected") == ["2024-02-27", "2024-02-28"]
    assert not conflicts


def test_marks_tags_and_notes(story, event, after):
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
def test_what_cannot_be_done_is_a_conflict_and_loses_nothing_else(story, event, after, op, payload, reason):
    timeline, conflicts = after(story, (op, [event("resigned")], payload), ("star", [event("collapsed")], {"on": True}))
    (conflict,) = conflicts
    assert conflict.edit.seq == 1
    assert reason in conflict.reason
    assert "\n" not in conflict.reason
    assert event("collapsed", timeline).starred
    assert len(timeline.edits) == 2
    assert conflict.model_dump_json()


def test_an_event_named_twice_is_changed_once(story, event, after):
    mayor = event("resigned")
    timeline, conflicts = after(story, ("note", [mayor, mayor], {"text": "ask"}))
    assert event("resigned", timeline).notes == ("ask",)
    assert not conflicts


def test_an_entry_that_names_no_event_is_a_conflict(story, after):
    assert [c.reason for c in after(story, ("star", [], {"on": True})).conflicts] == ["it names no event"]
