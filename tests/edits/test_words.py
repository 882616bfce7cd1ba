"""The history tells every entry in words, undo and redo too."""

import pytest

from timeline.edits import added, redone, undone
from timeline.edits.operations import EACH, WHOLE
from timeline.edits.typed import typed_when
from timeline.edits.words import WORDS, history


def payload(text):
    return {"text": text, "when": typed_when(text).model_dump(mode="json")}


@pytest.mark.parametrize(
    ("op", "given", "words"),
    [
        ("set_date", payload("12 March 2024"), "Date of “{}”: 5 March 2024 → 12 March 2024"),
        ("set_date", payload("5 March 2024"), "Date of “{}”: 5 March 2024"),
        (
            "set_reading",
            {"edtf": "2024-02-27", "reason": "the Tuesday of the week before"},
            "Date of “{}”: 5 March 2024 → 27 February 2024",
        ),
        ("set_title", {"title": "Mayor gone"}, "Title of “{}” → “Mayor gone”"),
        ("set_factuality", {"factuality": "planned"}, "“{}”: happened → planned"),
        ("set_review", {"review": "accepted"}, "Accepted “{}”"),
        ("star", {"on": True}, "Starred “{}”"),
        ("star", {"on": False}, "Took the star from “{}”"),
        ("dispute", {"on": True}, "“{}”: disputed"),
        ("dispute", {"on": False}, "“{}”: no longer disputed"),
        ("tag", {"add": ["press"], "remove": ["local"]}, "Tags of “{}”: +press, −local"),
        ("note", {"text": "ask"}, "Note on “{}”: “ask”"),
        ("note", {"remove": "ask"}, "Removed a note on “{}”: “ask”"),
        ("add", {"line": "x: y", "title": "y", **payload("3 March 2024")}, "Added “y”: 3 March 2024"),
        (
            "set_published",
            {"source": "courier", "edtf": "2024-03-09", "text": "9 March"},
            "Publication date of “Courier” set to 9 March 2024",
        ),
        ("remove_article", {"source": "herald", "name": "Herald"}, "Removed “Herald”"),
        ("remove_article", {"source": "herald", "name": "“The mayor stepped …”"}, "Removed “The mayor stepped …”"),
        ("restore_article", {"source": "herald", "name": "Herald"}, "Brought “Herald” back"),
        (
            "set_published",
            {"source": "courier", "edtf": None, "text": ""},
            "Publication date of “Courier” set to unknown",
        ),
    ],
)
def test_each_operation_in_words(story, event, op, given, words):
    targets = [] if op in ("add", "set_published") else [event("resigned")]
    (entry,) = history(story, added((), op, targets, given))
    assert entry.words == words.format(event("resigned").title)
    assert entry.active


def test_a_merge_and_a_split_name_the_events(story, event):
    both = [event("resigned"), event("stepped")]
    log = added(added((), "merge", both), "split", [both[0]], {"mention": 1})
    merged, split = history(story, log)
    assert merged.words == f"Merged “{both[1].title}” into “{both[0].title}”"
    assert split.words == f"Split “{both[1].title}” from “{both[0].title}”"


def test_undo_and_redo_are_told(story, event):
    log = redone(undone(added((), "star", [event("resigned")], {"on": True}, at="2024-03-10T10:00", why="lead")))
    starred, undid, redid = history(story, log)
    assert [undid.words, redid.words] == [f"Undid: {starred.words}", f"Redid: {starred.words}"]
    assert (starred.at, starred.why) == ("2024-03-10T10:00", "lead")
    assert [e.active for e in history(story, undone(log))] == [False, True, True, True]


def test_each_entry_is_told_of_the_timeline_as_it_stood(story, event):
    log = added((), "set_title", [event("resigned")], {"title": "Mayor gone"})
    log = added(log, "set_date", [event("resigned")], payload("6 March 2024"))
    log = added(log, "set_date", [event("resigned")], payload("7 March 2024"))
    assert [e.words for e in history(story, log)][1:] == [
        "Date of “Mayor gone”: 5 March 2024 → 6 March 2024",
        "Date of “Mayor gone”: 6 March 2024 → 7 March 2024",
    ]


def test_what_does_not_apply_keeps_its_words_and_says_why(story, event, read):
    log = added((), "star", [event("resigned")], {"on": True})
    (entry,) = history(read("Nothing was heard."), log)
    assert entry.words == "Starred “The mayor resigned last Tuesday.”"
    assert entry.conflicts[0].startswith("no event is told by")


def test_a_broken_entry_is_still_told(story, event):
    (entry,) = history(story, added((), "set_title", [event("resigned")], {}))
    assert entry.words == f"Set title (“{event('resigned').title}”)"
    assert entry.model_dump_json()


def test_every_operation_has_words_and_an_example():
    assert set(WORDS) == {*EACH, *WHOLE}
    assert all(row.example for row in WORDS.values())
