"""What the tests share: a made timeline, and a detector that needs no model."""

import pytest

from timeline.models import Article, Options
from timeline.pipeline import extract

STORY = """Bridge closes

The town council closed the old bridge last Tuesday. Engineers had found cracks in the steel in recent weeks.

A new bridge will open in May 2025, Mayor Anna Berg said on Friday. The council denied ignoring a warning.

The old bridge was built from 1931 to 1934. It may reopen for walkers next month.
"""


@pytest.fixture(scope="session")
def article():
    return Article.of(STORY, published="2024-03-08", id="bridge", title="Bridge <b>closes</b>", publisher="Town Post")


@pytest.fixture(scope="session")
def timeline(article):
    return extract([article], Options())


@pytest.fixture(scope="session")
def by_rules(article):
    return extract([article], Options(detector="rules"))
