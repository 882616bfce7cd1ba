"""Merging keeps every mention and date; a split gives back what was merged."""


def test_a_merge_keeps_every_mention_and_the_date_of_the_first(story, event, after):
    both = [event("resigned"), event("stepped")]
    timeline, _ = after(story, ("merge", both, {}))
    mayor = event("resigned", timeline)
    assert [m.source for m in mayor.mentions] == ["courier", "herald"]
    assert mayor.when == both[0].when
    assert len(timeline.events) == len(story.events) - 1


def test_a_split_gives_back_the_event_as_it_was_before_the_merge(story, event, after):
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


def test_a_split_of_the_first_mention_sends_the_others_away(story, event, after):
    both = [event("resigned"), event("stepped")]
    merged, _ = after(story, ("merge", both, {}))
    parted, _ = after(story, ("merge", both, {}), ("split", [event("resigned", merged)], {"mention": 0}))
    assert [event("resigned", parted), event("stepped", parted)] == both


def test_a_mention_that_came_merged_gets_the_date_of_its_own_phrase(story, event, after):
    mayor, court, fell = event("resigned"), event("court"), event("did not")
    mentions = (*mayor.mentions, *court.mentions, *fell.mentions)
    came = mayor.model_copy(update={"mentions": mentions})
    fresh = story.model_copy(update={"events": (came,)})
    timeline, conflicts = after(fresh, ("split", [came], {"mention": 1}), ("split", [came], {"mention": 1}))
    assert not conflicts
    assert [e.when.edtf for e in timeline.events] == [court.when.edtf, mayor.when.edtf, None]
    assert timeline.events[-1].when.reason == "taken out of another event; this mention has no date of its own"
