"""Forms read once are those that the pipeline itself would read."""

from pathlib import Path

import pytest

from timeline.events.choice import PACKAGED
from timeline.events.forms import Forms, mended

spacy = pytest.importorskip("spacy")
KINDS = Path(__file__).parents[1] / "stories" / "kinds"
PAIRS = (
    "There is hope. There ain't any. Let's go; he's gon na leave. They have got ta stay. They did have it, did they?"
)


@pytest.fixture(scope="module")
def pipelines():
    return tuple(spacy.load(PACKAGED, exclude=["senter"]) for _ in range(2))


def test_every_word_has_the_part_of_speech_and_the_lemma_of_the_pipeline(pipelines):
    whole, bare = pipelines
    forms = Forms.of(bare)
    assert forms is not None
    assert "lemmatizer" not in bare.pipe_names
    texts = [path.read_text(encoding="utf-8") for path in sorted(KINDS.rglob("*.md"))]
    assert len(texts) >= 12
    for text in [*texts, PAIRS, "", PAIRS]:
        expected, doc = whole(text), bare(text)
        forms.fill(doc)
        read = [(t.text, t.pos_, mended(t.lower_, t.lemma_) if t.pos_ == "VERB" else t.lemma_) for t in expected]
        assert [(t.text, t.pos_, t.lemma_) for t in doc] == read


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [("hoped", "hop", "hope"), ("hopes", "hop", "hope"), ("hopped", "hop", "hop"), ("hops", "hop", "hop"),
     ("rated", "rat", "rate"), ("mixed", "mix", "mix"), ("fixes", "fix", "fix"), ("showed", "show", "show"),
     ("walked", "walk", "walk"), ("passes", "pass", "pass"), ("closed", "close", "close")],
)  # fmt: skip
def test_a_short_verb_is_told_from_one_in_e(form, lemma, expected):
    assert mended(form, lemma) == expected


def test_another_pipeline_is_left_as_it_is():
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    assert Forms.of(blank) is None
    assert blank.pipe_names == ["sentencizer"]
