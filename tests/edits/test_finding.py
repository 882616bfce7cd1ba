"""An edit finds its event when ids move, and says so when it cannot."""

import pytest

from timeline.edits.finding import found, short
from timeline.edits.log import target
from timeline.errors import EditError

SOURCES = ["courier", "herald"]


def moved(story):
    """The same events under other ids."""
    return tuple(e.model_copy(update={"id": f"new_{e.id}"}) for e in story.events)


def test_an_event_is_found_by_its_id(story, event):
    assert found(story.events, target(event("resigned")), SOURCES) is event("resigned")


def test_else_by_its_sentence_and_its_trigger(story, event):
    assert found(moved(story), target(event("resigned")), SOURCES).title == event("resigned").title


def test_a_mended_text_has_another_id_as_an_article(story, event):
    named = target(event("resigned")).model_copy(update={"source": "a_0123456789"})
    assert found(moved(story), named, SOURCES).title == event("resigned").title
    with pytest.raises(EditError, match="no event is told by “resigned”"):
        found(moved(story), target(event("resigned")).model_copy(update={"source": "herald"}), SOURCES)


def test_of_two_alike_the_neighbours_tell(event, story):
    first = event("resigned")
    mention = first.mentions[0]
    other = mention.model_copy(update={"quote": mention.quote.model_copy(update={"suffix": " It rained."})})
    second = first.model_copy(update={"id": "second", "title": "Second", "mentions": (other,)})
    named = target(second).model_copy(update={"event": "gone"})
    assert found((first, second), named, SOURCES).title == "Second"
    same = first.model_copy(update={"id": "third"})
    with pytest.raises(EditError, match="stands more than once"):
        found((first, same), target(first).model_copy(update={"event": "gone"}), SOURCES)


def test_the_same_word_twice_in_a_sentence(event):
    first = event("resigned")
    mention = first.mentions[0]
    later = mention.model_copy(update={"trigger": mention.trigger.model_copy(update={"start": 24, "end": 32})})
    second = first.model_copy(update={"id": "second", "mentions": (later,)})
    assert found((first, second), target(second).model_copy(update={"event": "gone"}), SOURCES) is second


def test_words_are_cut_to_one_line():
    assert short("a\nb " * 40).count("\n") == 0
