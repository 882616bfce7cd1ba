"""The log only grows, and undo and redo walk through it in order."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.edits import active, added, redoable, redone, undoable, undone


def test_an_undo_is_an_entry_and_takes_back_the_last_one():
    log = added(added((), "star"), "note", payload={"text": "ask again"})
    after = undone(log)
    assert [e.op for e in after] == ["star", "note", "undo"]
    assert [e.op for e in active(after)] == ["star"]
    assert undoable(after).op == "star"
    assert redoable(after).op == "note"


def test_a_new_entry_after_an_undo_ends_what_can_be_redone():
    log = added(undone(added((), "star")), "dispute")
    assert redoable(log) is None
    assert redone(log) == log


def test_nothing_to_undo_leaves_the_log():
    assert undone(()) == ()
    assert undone(undone(added((), "star"))) == undone(added((), "star"))


@given(st.lists(st.sampled_from(["star", "undo", "redo"]), max_size=30))
def test_every_step_keeps_the_log_and_n_undos_leave_nothing(steps):
    log = ()
    for step in steps:
        before = log
        log = undone(log) if step == "undo" else redone(log) if step == "redo" else added(log, "star")
        assert log[: len(before)] == before
    assert [e.seq for e in log] == list(range(1, len(log) + 1))
    for _ in range(len(active(log))):
        log = undone(log)
    assert active(log) == ()
