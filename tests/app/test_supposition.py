"""Another publication date before it is taken: what the figure shows beside the list."""

import pytest

from timeline.app.made import made
from timeline.app.state import State, Story, Supposed
from timeline.app.supposition import FEW, moved_by
from timeline.charts.moves import describe_moves
from timeline.events import load_detector
from timeline.models import Article, Options

TEXT = "The mayor resigned last Tuesday. The bank collapsed on 3 January 2024. The bridge closed on 6 March 2024."
OTHER = "The court closed last Friday."


@pytest.fixture(scope="module")
def detector():
    return load_detector(Options(detector="rules"))


@pytest.fixture
def supposed(detector):
    def by(typed):
        articles = tuple(
            Article.of(t, id=id, published="2024-03-08") for id, t in (("courier", TEXT), ("herald", OTHER))
        )
        state = State(Story("sample", "a", "", articles))

        def tried(story):
            return made(story, detector, {}, lambda: True)

        return moved_by(state, Supposed("courier", typed), tried(state.story), tried)

    return by


def test_what_moves_stands_beside_what_stays_of_the_same_article(supposed):
    found = supposed("15 March 2024")
    assert [(title, old.edtf, new.edtf) for title, old, new in found.pairs] == [
        ("The bridge closed on 6 March 2024", "2024-03-06", "2024-03-06"),
        ("The mayor resigned last Tuesday", "2024-03-05", "2024-03-12"),
    ]  # fmt: skip
    assert describe_moves(found.pairs) == "1 of 2 dates moves. The mayor resigned last Tuesday: +7 days."
    assert len(found.pairs) <= FEW


def test_a_date_that_cannot_be_read_supposes_nothing(supposed):
    assert supposed("someday") is None
