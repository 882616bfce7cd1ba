import pytest

from timeline.errors import ModelError
from timeline.events import load_detector
from timeline.events.choice import PACKAGED
from timeline.models import Options


def test_spacy_with_the_packaged_model_is_the_default():
    detector = load_detector(Options())
    assert detector.name == "spacy"
    assert detector.model.startswith(PACKAGED)


def test_a_missing_model_that_was_named_is_an_error():
    with pytest.raises(ModelError, match="'no_such_model' is not installed"):
        load_detector(Options(model="no_such_model"))


def test_auto_falls_back_to_rules_with_one_warning(monkeypatch):
    monkeypatch.setattr("timeline.events.choice.PACKAGED", "no_such_model")
    notes = []
    assert load_detector(Options(), notes.append).name == "rules"
    assert len(notes) == 1
    assert "rules" in notes[0]


def test_explicit_spacy_does_not_fall_back(monkeypatch):
    monkeypatch.setattr("timeline.events.choice.PACKAGED", "no_such_model")
    with pytest.raises(ModelError):
        load_detector(Options(detector="spacy"))
