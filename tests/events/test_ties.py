"""Which time an event shares with another one, and what tense alone says of it; told on Friday 8 March 2024."""

import pytest

from timeline.events import find_events, load_detector
from timeline.models import Article, Options

DETECTOR = load_detector(Options(detector="spacy"))


def dated(text, trigger):
    article = Article.of(text, published="2024-03-08")
    return {f.event.mentions[0].trigger.exact: f.event.when for f in find_events(article, DETECTOR)}[trigger]


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "latest"),
    [
        ("The owner can't find a tenant.", "find", None, None),  # told of the present, not as still to come
        ("The plates may have come from a yard in Hull.", "come", None, "2024-03-08"),
        ("The letter appears to be a joke.", "appears", "2024-03-08", "2024-03-08"),
        ("She appears in three of his films.", "appears", None, None),
    ],
)
def test_what_tense_alone_tells(text, trigger, earliest, latest):
    when = dated(text, trigger)
    assert (when.basis, when.earliest, when.latest) == ("inferred", earliest, latest)
