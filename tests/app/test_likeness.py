"""What may be the same event stands first in the list for merging."""

from timeline.app.likeness import likeliest, overlap


def test_the_same_sentence_of_another_article_comes_first(timeline):
    event, *others = timeline.events
    twin = event.model_copy(update={"id": "ev_twin"})
    found = likeliest(event, [*others, twin, event])
    assert found[0] is twin
    assert event not in found
    assert len(found) == len(others) + 1


def test_dates_that_are_not_known_are_not_the_same(timeline):
    bare = timeline.events[0].when.model_copy(update={"earliest": None})
    assert not overlap(bare, bare)
