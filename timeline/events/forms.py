"""Part of speech and lemma of parsed words, each form read once.

spaCy's rules for them go by a word, its tag, its relation and whether an expletive ("there is") stands before it, but
for a few pairs ("gon na"). Applied to every token they take a sixth of the pipeline; here they are applied to every
form, and remembered.
"""

from __future__ import annotations

import re
from typing import Any

LARGEST = 200_000  # forms remembered
_RULES = ("attribute_ruler", "lemmatizer")
# First words of pairs that have lemmas as a pair, with the second words. Example: "gon" "na" is "go" "to".
_PAIRS = {
    "ai": ("n't", "nt"),
    "gon": ("na",),
    "got": ("ta",),
    "let": ("'s",),
    "c'm": ("on",),
    "y'": ("all",),
    "y": ("all",),
}

PREFIX = re.compile(r"(?:re|co|pre|de)-(?=[a-z]{3,}$)", re.I)  # "re-opened" is of "re-open"
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # "hop", "rat", "slop"

_Form = tuple[int, int, int, bool]


class Forms:
    """Fills in `pos` and `lemma` as a pipeline's own two components would."""

    def __init__(self, nlp: Any) -> None:
        strings = nlp.vocab.strings
        self._vocab = nlp.vocab
        self._rules = [nlp.get_pipe(name) for name in _RULES]
        self._pairs = {strings.add(first): frozenset(map(strings.add, rest)) for first, rest in _PAIRS.items()}
        self._expletive = strings.add("expl")
        self._known: dict[_Form, tuple[int, int]] = {}

    @classmethod
    def of(cls, nlp: Any) -> Forms | None:
        """Takes the two components out of a pipeline; None, and nothing is taken, when it has others."""
        places = [nlp.pipe_names.index(name) for name in ("parser", *_RULES) if name in nlp.pipe_names]
        if len(places) < 3 or places != sorted(places) or getattr(nlp.get_pipe("lemmatizer"), "mode", "") != "rule":
            return None
        forms = cls(nlp)
        for name in _RULES:
            nlp.disable_pipe(name)
        return forms

    def fill(self, doc: Any) -> None:
        """Sets part of speech and lemma of every token of a parsed document."""
        tokens = list(doc)
        if self._has_pair(tokens):
            self._whole(doc)
            return
        forms = list(self._forms(tokens))
        known = self._known
        if new := {form: token for form, token in zip(forms, tokens, strict=True) if form not in known}:
            self._learn(new)
        for token, form in zip(tokens, forms, strict=True):
            token.pos, token.lemma = known[form]
        if len(known) > LARGEST:
            known.clear()

    def _forms(self, tokens: list[Any]) -> Any:
        after_expletive = False
        for token in tokens:
            relation = token.dep
            yield token.orth, token.tag, relation, after_expletive
            after_expletive = relation == self._expletive

    def _has_pair(self, tokens: list[Any]) -> bool:
        pairs, seconds = self._pairs, None
        for token in tokens:
            word = token.lower
            if seconds is not None and word in seconds:
                return True
            seconds = pairs.get(word)
        return False

    def _whole(self, doc: Any) -> None:
        for rules in self._rules:
            rules(doc)
        for token in doc:
            if token.pos_ == "VERB":
                token.lemma_ = mended(token.lower_, token.lemma_)

    def _learn(self, new: dict[_Form, Any]) -> None:
        """Reads all new forms of a document in one of their own, each after a word that keeps it apart."""
        from spacy.tokens import Doc

        words, tags, deps = [], [], []
        for form, token in new.items():
            words += ["there" if form[3] else ".", PREFIX.sub("", token.text)]
            tags += ["EX" if form[3] else ".", token.tag_]
            deps += ["expl" if form[3] else "punct", token.dep_]
        doc = Doc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        self._whole(doc)
        for form, token in zip(new, list(doc)[1::2], strict=True):
            if before := PREFIX.match(new[form].text):
                token.lemma_ = before[0].lower() + token.lemma_
            self._known[form] = (token.pos, token.lemma)


def mended(form: str, lemma: str) -> str:
    """The lemma of a verb's form; spaCy's rules take "hopes", "hoped" and "rated" for forms of "hop" and "rat".

    A short verb doubles its last letter or takes a bare "s", so that a form which does neither is of a verb in "e".

    >>> mended("hopes", "hop"), mended("hopped", "hop"), mended("rated", "rat"), mended("mixes", "mix")
    ('hope', 'hop', 'rate', 'mix')
    """
    ending = form.removeprefix(lemma)
    if form == lemma or not form.startswith(lemma) or not _SHORT.fullmatch(lemma):
        return lemma
    sibilant = lemma.endswith(("s", "x", "z", "ch", "sh"))
    return f"{lemma}e" if ending in ("ed", "ing") or (ending == "es" and not sibilant) else lemma
