"""The small decisions that panels make: what follows in the queue, what a row holds, which dates go together."""

from timeline.app.fields import anchor_of, same_phrase
from timeline.app.filters import Filters
from timeline.app.made import Made
from timeline.app.pages import see
from timeline.app.panels.review import after
from timeline.app.panels.table import row
from timeline.app.state import Look, State, Story


def test_the_queue_goes_on_to_the_next_and_from_its_end_to_the_first(timeline):
    queue = timeline.events[:3]
    assert [after(e, queue) for e in queue] == [queue[1].id, queue[2].id, queue[0].id]
    assert after(queue[0], queue[:1]) is None
    assert after(timeline.events[-1], queue) == queue[0].id


def test_a_row_holds_no_date_finer_than_it_was_told(timeline):
    for event in timeline.events:
        cells = row(event, timeline)
        assert cells["date"] == event.when.display
        assert (cells["from"], cells["to"]) == (event.when.earliest or "", event.when.latest or "")
        assert cells["quote"] == event.mentions[0].quote.exact


def test_dates_told_in_the_same_words_of_one_source_go_together(timeline):
    first = next(e for e in timeline.events if e.mentions[0].phrase)
    assert same_phrase(first, first)
    elsewhere = first.mentions[0].model_copy(update={"source": "other"})
    assert not same_phrase(first, first.model_copy(update={"mentions": (elsewhere,)}))


def test_a_typed_date_is_read_from_the_publication_date_of_its_article(timeline):
    made = Made(timeline, timeline, (), 0)
    assert anchor_of(timeline.events[0], made).start is not None
    bare = timeline.sources[0].model_copy(update={"published": None})
    without = timeline.model_copy(update={"sources": (bare,)})
    assert anchor_of(timeline.events[0], Made(without, without, (), 0)) is None


def test_what_is_seen_is_filtered_limited_and_says_what_is_left_out(timeline):
    made = Made(timeline, timeline, (), 0)
    state = State(Story("sample", "a", "", timeline.sources), Look(most=2))
    seen = see(state, made)
    assert len(seen.timeline.events) == 2
    assert seen.timeline.left_out == len(seen.passed.events) - 2
    none = see(State(state.story, Look(filters=Filters(text="nowhere-told"))), made)
    assert none.timeline.events == ()
    assert none.queue == []
