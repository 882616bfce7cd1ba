"""The model-free detector: word forms and tables, no parser. It finds less, and titles are cut from the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.temporal import Dated
from timeline.text.boilerplate import kind
from timeline.text.split import Paragraph, Sentence, sentences

from . import lexicon
from .detector import Candidate, Link, Participant, Tense, times_in
from .status import Evidence, factuality

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = re.compile(r"\b(?:[A-Z][\w.’'-]+)(?:\s+(?:of|the|and|de|van|von|al)\s+[A-Z][\w’'-]+|\s+[A-Z][\w’'-]+)+")
_CLAUSE = re.compile(r"[;:]\s|,\s(?:and|but|while|which|who|as|after|before|because)\s|\s[–—]\s")
# Irregular pasts of verbs that news tells; regular ones end in -ed.
IRREGULAR = {
    "said": "say", "told": "tell", "met": "meet", "held": "hold", "won": "win", "lost": "lose", "fell": "fall",
    "rose": "rise", "began": "begin", "sold": "sell", "bought": "buy", "struck": "strike", "hit": "hit",
    "shot": "shoot", "fled": "flee", "flew": "fly", "left": "leave", "led": "lead", "made": "make", "took": "take",
    "gave": "give", "sent": "send", "spoke": "speak", "came": "come", "went": "go", "became": "become",
    "found": "find", "saw": "see", "broke": "break", "fought": "fight", "sank": "sink", "swore": "swear",
    "wrote": "write", "ran": "run", "built": "build", "cut": "cut", "shut": "shut", "withdrew": "withdraw",
    "threw": "throw", "drove": "drive", "caught": "catch", "brought": "bring", "heard": "hear", "killed": "kill",
    "died": "die", "signed": "sign", "freed": "free",
}  # fmt: skip
_NOT_VERBS = frozenset(
    "hundred need indeed speed seed feed breed greed creed shed bed red united sacred wicked naked".split()
)
_MODALS = lexicon.MODAL_POSSIBLE | lexicon.MODAL_PLANNED


class RuleDetector:
    """Event mentions from word forms: past verbs, verbs after modals and "to", event nouns."""

    name = "rules"
    model = None

    def detect(self, paragraphs: Sequence[Paragraph], times: Sequence[Dated]) -> Iterator[Candidate]:
        """Candidates in text order."""
        headline = paragraphs[0].text if paragraphs else ""
        for paragraph in paragraphs:
            listed = not kind(paragraph.text, headline)
            for sentence in sentences(*paragraph):
                yield from _sentence(sentence, times_in(times, sentence.start, sentence.end), listed)


class _Found(NamedTuple):
    """A trigger in a sentence: where it begins, the word, what the tables say of it, the words before it."""

    at: int
    word: str
    lemma: str
    tense: Tense
    before: tuple[str, ...]


def _sentence(sentence: Sentence, times: Sequence[Dated], listed: bool) -> Iterator[Candidate]:
    for start, clause in _clauses(sentence.text):
        here = times_in(times, sentence.start + start, sentence.start + start + len(clause))
        triggers = [t for t in _triggers(start, clause) if not _inside(sentence.start + t.at, here)]
        lead = True
        for trigger in triggers:
            own = [t for t in here if _nearest(t, triggers, sentence.start) is trigger]
            yield _candidate(sentence, trigger, clause, own, listed and lead)
            lead = lead and trigger.tense == "none"


def _triggers(start: int, clause: str) -> Iterator[_Found]:
    words = [(m.start() + start, m[0]) for m in _WORD.finditer(clause)]
    for i, (at, word) in enumerate(words):
        before = tuple(w.lower() for _, w in words[max(0, i - 4) : i])
        found = _trigger(word, before)
        if found:
            yield _Found(at, word, *found, before)


def _inside(at: int, times: Sequence[Dated]) -> bool:
    return any(t.start <= at < t.end for t in times)


def _nearest(time: Dated, triggers: Sequence[_Found], offset: int) -> _Found:
    """The trigger that a time stands by: "did not resign on Tuesday, officials said" does not date the saying."""
    verbs = [t for t in triggers if t.tense != "none"] or triggers

    def gap(trigger: _Found) -> int:
        at = offset + trigger.at
        return time.start - at - len(trigger.word) if at < time.start else at - time.end

    return min(verbs, key=gap)


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for m in _CLAUSE.finditer(text):
        yield at, text[at : m.start()]
        at = m.end()
    yield at, text[at:]


def _trigger(word: str, before: Sequence[str]) -> tuple[str, Tense] | None:
    """Lemma and tense of a word that stands for an event; None for the others."""
    low = word.lower()
    previous = before[-1] if before else ""
    if low in IRREGULAR:
        return IRREGULAR[low], "past"
    if low.endswith("ed") and len(low) > 4 and low not in _NOT_VERBS and previous not in ("a", "an", "the"):
        return _base(low), "past"
    if previous in _MODALS or (
        previous == "to" and low not in ("the", "a", "an", "be") and word.islower() and _verbish(before)
    ):
        return (low, "future" if previous in _MODALS else "none") if low != "be" else None
    if (previous == "not" and before[-2:-1] in (("did",), ["did"])) or previous in ("didn't", "didn’t"):
        return low, "past"
    lemma = low.removesuffix("s") if low.removesuffix("s") in lexicon.EVENT_NOUNS else low
    return (lemma, "none") if lemma in lexicon.EVENT_NOUNS else None


def _verbish(before: Sequence[str]) -> bool:
    """ "plans to visit", "agreed to leave": the word before "to" governs an infinitive."""
    governor = before[-2] if len(before) > 1 else ""
    base = _base(governor)
    return bool({governor, base, governor.removesuffix("s")} & (lexicon.PLANNING | lexicon.DENYING | lexicon.I_ACTION))


def _base(word: str) -> str:
    """The lemma of a regular past, as far as spelling tells.

    >>> [_base(w) for w in ("planned", "arrived", "denied", "attacked")]
    ['plan', 'arrive', 'deny', 'attack']
    """
    if not word.endswith("ed"):
        return word
    stem = word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    if re.search(r"(?:[^aeiou][aeiou]|[aeiou])[vszcgu]$|[^aeiou][aeiou]at$|ir$|ur$|[^aeo]ar$|[iou]t$|bl$|in$", stem):
        return stem + "e"
    return stem


def _candidate(sentence: Sentence, trigger: _Found, clause: str, times: Sequence[Dated], listed: bool) -> Candidate:
    at, word, lemma, tense, before = trigger
    event_class = lexicon.event_class(lemma)
    time = times[0] if len(times) == 1 else None
    link: Link = "clause" if time and tense != "none" else "none"
    evidence = Evidence(
        auxiliaries=tuple(w for w in before[-2:] if w in _MODALS),
        negated=any(w in lexicon.NEGATIONS or w.endswith(("n't", "n’t")) for w in before[-3:]),
        adverbs=tuple(before),
        governors=tuple(b for w in before[-3:-1] if (b := _base(w).removesuffix("s")) != w or b in lexicon.PLANNING),
        past=tense == "past",
    )
    status, certain = factuality(evidence)
    names = tuple(
        Participant(sentence.start + m.start(), sentence.start + m.end(), m[0], "name", "other")
        for m in _NAME.finditer(sentence.text)
    )
    return Candidate(
        start=sentence.start + at, end=sentence.start + at + len(word), text=word, lemma=lemma, event_class=event_class,
        sentence=sentence, title=_title(clause), tense=tense, factuality=status, certain=certain,
        listed=listed and tense != "none" and event_class in ("OCCURRENCE", "I_ACTION", "ASPECTUAL"),
        participants=names, time=time if link == "clause" else None, link=link,
    )  # fmt: skip


def _title(clause: str) -> str:
    """The clause itself, cut at a word after 80 characters."""
    text = " ".join(clause.split()).strip(" ,;:.\"'“”")
    if len(text) > 80:
        text = text[:79].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return text[:1].upper() + text[1:]
