"""Events by hand stand in a source of their own, and are quoted from it."""


def test_an_event_by_hand_is_quoted_from_a_source_of_its_own(story, after, when):
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
