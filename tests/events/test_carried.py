"""A story that goes on in the day it was told to be at; told on Friday 8 March 2024."""

import pytest

from timeline.events import find_events, load_detector
from timeline.models import Article, Options

DETECTOR = load_detector(Options(detector="spacy"))


def dated(text, trigger):
    article = Article.of(text, published="2024-03-08")
    return {f.event.mentions[0].trigger.exact: f.event.when for f in find_events(article, DETECTOR)}[trigger]


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Two men robbed a bakery on Tuesday evening. The customers fled.", "fled", "2024-03-05"),
        (
            "The slide came down on Monday at about 3 a.m., after days of rain. It swept away a farm.",
            "swept",
            "2024-03-04",
        ),
        ("A bus crashed on Monday. Its brakes failed, the police said.", "failed", "2024-03-04"),
        ("Rovers beat City on Saturday.\n\nSmith scored twice.", "scored", "2024-03-02"),
        ("The boat sank on Monday. The crew waved. A ferry picked them up.", "picked", "2024-03-04"),
    ],
)
def test_what_is_told_next_is_of_the_same_day(text, trigger, day):
    when = dated(text, trigger)
    assert (when.earliest, when.latest, when.basis) == (day, day, "inferred")
    assert when.reason.startswith("told as going on from")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two men robbed a bakery on Tuesday. They had fled from a prison.", "fled"),  # before it
        ("Two men robbed a bakery on Tuesday. They later fled.", "fled"),
        ("Two men robbed a bakery on Tuesday. Police said that the men fled.", "fled"),
        ("Rovers beat City on Saturday. Smith joined from United.", "joined"),  # of a life more than of a day
        ("Anna Berg died on Tuesday. She opened a school in Rome.", "opened"),  # the life of the dead follows
        ("The firm sold a mill on Monday. It employed 300 people. A fire ruined the roof.", "ruined"),
        ("A bus crashed on Monday. In 2019 a law changed the rules. The brakes failed.", "failed"),
        ("A bus crashed on January 5, 2021. The brakes failed.", "failed"),  # long ago: a history
        ("A bus crashed on Monday. Five men fell in the blast.", "fell"),  # of the blast's day
        ("A bus crashed on Monday.\n\nIt is cold.\n\nThe mayor is away.\n\nThe brakes failed.", "failed"),
    ],
)
def test_what_may_be_of_another_day_gets_none(text, trigger):
    when = dated(text, trigger)
    assert when.earliest is None
