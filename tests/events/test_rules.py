"""The model-free detector: less, but honest."""

import pytest

from timeline.events import find_events
from timeline.events.rules import RuleDetector
from timeline.models import Article


def events(text):
    article = Article.of(text, published="2024-03-08")
    return {f.event.mentions[0].trigger.exact: f for f in find_events(article, RuleDetector())}


@pytest.mark.parametrize(
    ("text", "trigger", "factuality", "day"),
    [
        ("The mayor resigned on Tuesday.", "resigned", "happened", "2024-03-05"),
        ("The council will meet on May 5, 2024.", "meet", "planned", "2024-05-05"),
        ("The council may meet on May 5, 2024.", "meet", "possible", "2024-05-05"),
        ("The mayor did not resign on Tuesday, officials said.", "said", "happened", None),
    ],
)
def test_verbs(text, trigger, factuality, day):
    event = events(text)[trigger].event
    assert (event.factuality, event.when.start if event.when.earliest == event.when.latest else None) == (
        factuality,
        day,
    )


def test_reporting_verbs_are_not_listed():
    assert not events("The bridge fell on Tuesday, the mayor said.")["said"].listed


def test_two_times_in_a_clause_give_no_day():
    when = events("The mayor resigned on Tuesday or on Wednesday.")["resigned"].event.when
    assert (when.earliest, when.basis) == (None, "inferred")
