"""What another publication date changes, and what stays."""

from timeline.edits.moved import Moved, moved
from timeline.edits.typed import typed_when


def test_what_counts_from_the_publication_date_moves_and_what_is_stated_stays(story, read):
    found = moved(story, read(published="2024-03-15"))
    moves = {move.title: move for move in found.moves}
    mayor = moves["The mayor resigned last Tuesday"]
    assert (mayor.phrase, mayor.old, mayor.new, mayor.days) == ("last Tuesday", "5 March 2024", "12 March 2024", 7)
    assert mayor.why == "counted from: Friday 15 March 2024, the publication date"
    assert not any("collapsed" in title for title in moves)
    assert found.stay == len(story.events) - len(found.moves)
    assert found.summary == f"{len(found.moves)} dates move by +7 days, {found.stay} stay"
    assert (found.appeared, found.vanished) == ((), ())


def test_the_same_date_moves_nothing(story, read):
    found = moved(story, read())
    assert found == Moved(stay=len(story.events))
    assert found.summary == f"No date moves, {found.stay} stay"


def test_a_date_that_is_lost_is_no_number_of_days(story, read):
    found = moved(story, read(published=None))
    mayor = next(m for m in found.moves if "resigned" in m.title)
    assert (mayor.new, mayor.days) == ("no date", None)
    assert f"{len(found.moves)} change otherwise" in found.summary


def test_a_source_whose_order_flips_is_named(read):
    text = "The mayor resigned last Tuesday. The bank collapsed on 3 March 2024."
    assert moved(read(text), read(text, published="2024-03-03")).flipped == ("courier",)
    assert moved(read(text), read(text, published="2024-03-09")).flipped == ()


def test_events_that_come_and_go_are_listed(story, event):
    less = story.model_copy(update={"events": tuple(e for e in story.events if e is not event("fell"))})
    assert [e.title for e in moved(story, less).vanished] == [event("fell").title]
    assert [e.title for e in moved(less, story).appeared] == [event("fell").title]
    assert moved(story, less).summary.endswith("1 event vanishes")
    assert moved(story, less).model_dump_json()


def test_years_of_many_digits_are_counted_too(story, event):
    bank = event("collapsed")
    far = [bank.model_copy(update={"when": typed_when(text)}) for text in ("12000 BCE", "12001 BCE")]
    before, after = (story.model_copy(update={"events": (e,)}) for e in far)
    assert moved(before, after).moves[0].days == -366


def test_dates_of_the_same_words_show_the_bound_that_moves(read):
    text = "The tugs will reach the canal by 25 December 2024."
    (move,) = moved(read(text), read(text, published="2024-03-09")).moves
    assert (move.old, move.new, move.days) == (
        "by 25 December 2024, not before 8 March 2024",
        "by 25 December 2024, not before 9 March 2024",
        1,
    )
