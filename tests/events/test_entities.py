"""Entities read side by side are those that the pipeline itself would read."""

from pathlib import Path

import pytest

from timeline.events.choice import PACKAGED
from timeline.events.entities import Entities

spacy = pytest.importorskip("spacy")
KINDS = Path(__file__).parents[1] / "stories" / "kinds"
EDGES = ["", " ", "\n\n", "Carla", "Carla Voss", "She met Carla", "the\n\nNew York\n\nTimes of \n\n Carla  Voss"]


@pytest.fixture(scope="module")
def pipelines():
    return tuple(spacy.load(PACKAGED, exclude=["senter"]) for _ in range(2))


def found(doc):
    return [(entity.start, entity.end, entity.label_) for entity in doc.ents], [token.ent_iob_ for token in doc]


def test_every_entity_is_the_pipeline_s_own(pipelines):
    whole, bare = pipelines
    entities = Entities.of(bare)
    assert entities is not None
    assert "ner" not in bare.pipe_names
    texts = [path.read_text(encoding="utf-8") for path in sorted(KINDS.rglob("*.md"))]
    for batch in (texts, [line for text in texts for line in text.splitlines()], EDGES):
        expected = [found(doc) for doc in whole.pipe(batch)]
        assert sum(len(names) for names, _ in expected) >= min(3, len(batch))
        assert [found(doc) for doc in entities.pipe(bare.pipe(batch))] == expected


def test_another_pipeline_is_left_as_it_is():
    blank = spacy.blank("en")
    assert Entities.of(blank) is None
    blank.add_pipe("entity_ruler")
    assert Entities.of(blank) is None
    assert blank.pipe_names == ["entity_ruler"]
