"""What was to come in a story of long ago did not wait for the publication; told on Friday 8 March 2024."""

import pytest

from timeline.events import find_events, load_detector
from timeline.models import Article, Options

DETECTOR = load_detector(Options(detector="spacy"))


def bounds(text, trigger):
    article = Article.of(text, published="2024-03-08")
    when = {f.event.mentions[0].trigger.exact: f.event.when for f in find_events(article, DETECTOR)}[trigger]
    return when.earliest, when.latest


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # Long ago: from the time that the story has come to.
        ("The duke took Lund in 1634. The king decided to sail home.", "sail", ("1634-01-01", None)),
        ("The duke took Lund in 1634. The king would join the war.", "join", ("1634-01-01", None)),
        ("The firm was sold in 2019. The buyer decided to close the yard.", "close", ("2019-01-01", None)),
        ("The duke took Lund in 1634. The king feared that the fleet might sail.", "sail", ("1634-01-01", None)),
        # Of late, or wished today: from the publication on.
        ("The council met on Tuesday. It decided to close the bridge.", "close", ("2024-03-08", None)),
        ("The duke took Lund in 1634. The town wants to honour him.", "honour", ("2024-03-08", None)),
        ("The duke took Lund in 1634. The museum will open a hall.", "open", ("2024-03-08", None)),
        # A modal perfect looks back.
        ("The guard may have opened the gate.", "opened", (None, "2024-03-08")),
        ("The bank should have warned the clients.", "warned", (None, "2024-03-08")),
    ],
)
def test_bounds(text, trigger, expected):
    assert bounds(text, trigger) == expected
