"""What changed between two timelines, told event by event."""

from timeline.models import Article, Options
from timeline.pipeline import extract
from timeline.timelines import differences

RULES = Options(detector="rules")


def test_another_publication_date_moves_what_hangs_on_it(bridge):
    week = Article.of(bridge.sources[0].text, id="bridge", published="2024-03-15", title="Bridge")
    first, *rest = [c for c in differences(bridge, extract([week], RULES)) if c.kind == "moved"]
    assert (first.title, first.old, first.new) == (bridge.events[0].title, "5 March 2024", "12 March 2024")
    assert len(rest) == 1  # the day that is named stays


def test_what_was_decided_is_told_field_by_field(bridge, decided):
    new = decided(
        bridge, ("set_title", 0, {"title": "Shut"}), ("set_review", 1, {"review": "rejected"}), ("star", 1, {}),
        ("tag", 1, {"add": ["town"]}),
    )  # fmt: skip
    told = [(c.kind, c.what, c.old, c.new) for c in differences(bridge, new)]
    assert told == [
        ("retitled", None, bridge.events[0].title, "Shut"),
        ("decided", "review", "unreviewed", "rejected"),
        ("decided", "starred", "no", "yes"),
        ("decided", "tags", "none", "town"),
    ]


def test_added_and_dropped(bridge, flood):
    both = extract([bridge.sources[0], flood.sources[0]], RULES)
    (added,) = differences(bridge, both)
    assert (added.kind, added.old, added.new) == ("added", None, "2 March 2024")
    assert [c.kind for c in differences(both, flood)] == ["dropped"] * len(bridge.events)


def test_events_are_found_again_when_the_text_before_them_grew(bridge):
    text = f"Bridge news.\n\n{bridge.sources[0].text}"
    grown = extract([Article.of(text, published="2024-03-08", title="Bridge")], RULES)
    assert not {e.id for e in grown.events} & {e.id for e in bridge.events}
    assert {c.kind for c in differences(bridge, grown)} & {"added", "dropped"} == set()


def test_bounds_that_moved_under_the_same_words_are_told(bridge):
    event = bridge.events[0]
    wider = event.model_copy(update={"when": event.when.model_copy(update={"latest": "2024-03-09"})})
    new = bridge.model_copy(update={"events": (wider, *bridge.events[1:])})
    (change,) = differences(bridge, new)
    assert (change.kind, change.new) == ("moved", "begins 2024-03-05 – 2024-03-05, ends 2024-03-05 – 2024-03-09")
