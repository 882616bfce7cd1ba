"""Every filter alone and together, the counts of the options, and what is hidden."""

from dataclasses import replace

import pytest

from timeline.app.filters import EVERYTHING, FACETS, Filters, shown
from timeline.models import Entity


@pytest.fixture
def story(timeline):
    """The events of the fixture, two of them with people, one rejected, one starred."""
    first, second, *rest = timeline.events
    source = first.mentions[0].source

    def person(name):
        return Entity(text=name, type="person", role="actor", source=source, start=0, end=1)

    first = first.model_copy(update={"entities": (person("Anna Berg"), person("Bo Lind")), "starred": True})
    second = second.model_copy(update={"entities": (person("Anna Berg"),), "tags": ("water",)})
    rest = [rest[0].model_copy(update={"review": "rejected"}), *rest[1:]]
    return timeline.model_copy(update={"events": (first, second, *rest)})


def ids(found):
    return [e.id for e in found.events]


def test_all_but_the_rejected_are_shown_by_default(story):
    assert ids(shown(story, EVERYTHING)) == [e.id for e in story.events if e.review != "rejected"]
    assert ids(shown(story, Filters(review=("rejected",)))) == [story.events[2].id]


def test_values_of_one_facet_add_up_and_facets_narrow(story):
    first, second = story.events[:2]
    assert ids(shown(story, Filters(people=("Anna Berg",)))) == [first.id, second.id]
    assert ids(shown(story, Filters(people=("Anna Berg", "Bo Lind"), tags=("water",)))) == [second.id]
    assert ids(shown(story, Filters(starred=True))) == [first.id]


def test_a_count_tells_what_the_option_would_show(story):
    for facet in FACETS:
        for filters in (EVERYTHING, Filters(people=("Anna Berg",))):
            for option in shown(story, filters).options[facet]:
                alone = replace(filters, **{facet: (option.value,)})
                assert len(shown(story, alone).events) == option.count, (facet, option)


def test_search_wants_all_words_anywhere_in_what_is_told(story):
    title = story.events[0].title
    words = " ".join(reversed(title.casefold().split()))
    assert story.events[0].id in ids(shown(story, Filters(text=words)))
    assert ids(shown(story, Filters(text=f"{title} nowhere-told"))) == []


def test_a_window_is_touched_or_held(story):
    dated = next(e for e in story.events if e.when.earliest and e.when.latest and e.when.earliest != e.when.latest)
    window = Filters(since=dated.when.latest, until=dated.when.latest)
    assert dated.id in ids(shown(story, window))
    assert dated.id not in ids(shown(story, replace(window, inside=True)))
    whole = Filters(since=dated.when.earliest, until=dated.when.latest, inside=True)
    assert dated.id in ids(shown(story, whole))


def test_events_without_a_date_are_in_no_window(story):
    window = shown(story, Filters(since="0001-01-01", until="9999-12-31"))
    assert all(e.when.earliest or e.when.latest for e in window.events)


def test_hidden_doubt_is_counted(story):
    low = sum(o.count for o in shown(story, EVERYTHING).options["certainty"] if o.value == "low")
    assert shown(story, Filters(certainty=("high", "medium"))).hidden_doubts == low


def test_a_stretch_of_time_is_one_filter_told_as_it_was_typed():
    spring = Filters(time="spring 2023", since="2023-03-01", until="2023-05-31", starred=True)
    assert spring.active == ("starred", "time")
    assert spring.told("time") == "time: spring 2023 (2023-03-01 – 2023-05-31)"
    assert replace(spring, **spring.without("time")) == Filters(starred=True)
    days = Filters(since="2023-03-01", until="2023-05-31")
    assert days.active == ("since", "until")
    assert replace(days, **days.without("since")) == Filters(until="2023-05-31")
