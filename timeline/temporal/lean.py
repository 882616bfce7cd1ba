"""Past or future, from the verbs near a mention: one function over the language's table.

>>> table = LeanTable(past=frozenset({"said"}), future=frozenset({"will"}), window=60)
>>> text = "The board will meet on Tuesday. It met on Monday."
>>> lean_of(text, 23, 30, table), lean_of(text, 42, 48, table)
('future', None)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from .algebra import Lean

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE_END = re.compile(r"[.;:!?\n](?=\s)|[,—–]\s")
_SENTENCE_END = re.compile(r"[.;:!?](?=\s)|\n")


class LeanTable(NamedTuple):
    """Words that tell the side of a bare name; `window` characters are looked at on either side, within the clause.

    A pair of words ("due to", "had been") counts before its single words do.
    """

    past: frozenset[str]
    future: frozenset[str]
    window: int = 130
    heads: frozenset[str] = frozenset()  # the first words of the pairs, so that others are not looked up as pairs
    past_ending: str = ""  # regular past forms are known by it …
    deadline: frozenset[str] = frozenset()  # "until Tuesday to sign"
    once: frozenset[str] = frozenset()  # pairs: "as soon as it opened Monday" lies ahead, whatever the verb
    saying: frozenset[str] = frozenset()  # "said on Friday": a day of the telling, and of nothing that is told
    beside: frozenset[str] = frozenset()  # what may stand between the two: "said in a statement on Friday"
    earlier: frozenset[str] = frozenset()  # "had": what it helps to tell came before the story
    bounding: frozenset[str] = frozenset()  # "had fallen by May": not of what came before the story
    superlative: frozenset[str] = frozenset()
    superlative_ending: str = ""
    no_past: frozenset[str] = frozenset()  # … but for these words
    possessive: tuple[str, ...] = ()
    neither: frozenset[str] = frozenset()  # after one of these a form is no verb in the past: "a limited", "is held"
    of_verb: frozenset[str] = frozenset()  # after one of these a form is an infinitive: "to meet"
    attributive: frozenset[str] = frozenset()  # after one of these, and before a noun, a name has no verb of its own:
    until: frozenset[str] = frozenset()  # "is closed until Thursday": with one of `holding` before it …
    holding: frozenset[str] = frozenset()  # … it ends ahead
    at_least: tuple[str, ...] = ()  # the two words that may stand between
    beginning: frozenset[str] = frozenset()  # "born in March 1945, she died in May": any May since
    printed: frozenset[str] = frozenset()  # "a note declassified in 2005" tells of other times …
    auxiliary: frozenset[str] = frozenset()  # … and "the note was declassified in 2005" of that year
    planned: frozenset[str] = frozenset()  # "a campaign planned for 1976" is no turn of a story told of 1975
    leading_up: frozenset[str] = frozenset()  # "ahead of": what is told comes before it
    announced: frozenset[str] = frozenset()  # "the Aug. 7 blasts" are told of afterwards, these beforehand as well


def is_superlative(text: str, start: int, table: LeanTable) -> bool:
    """Whether a superlative stands before: "the strongest storm in a decade" looks back, whatever the verb.

    >>> table = LeanTable(frozenset(), frozenset(), superlative_ending="est")
    >>> is_superlative("The strongest storm in a decade is expected.", 23, table)
    True
    """
    words = _WORD.findall(text[max(0, start - 60) : start].lower())[-6:]
    ending = table.superlative_ending
    return any(w in table.superlative or (ending and len(w) > 4 and w.endswith(ending)) for w in words)


def is_beginning(text: str, end: int, table: LeanTable) -> bool:
    """Whether the clause up to here tells how something began that may have gone on to this day.

    >>> table = LeanTable(frozenset(), frozenset(), beginning=frozenset({"born"}))
    >>> is_beginning("Born in March 1945, she died in May.", 18, table)
    True
    """
    sentence = _SENTENCE_END.split(text[max(0, end - table.window) : end])[-1]
    return not table.beginning.isdisjoint(_WORD.findall(sentence.lower()))


class Leaning(NamedTuple):
    """A side and the words that tell it."""

    side: Lean
    words: str


def lean_of(text: str, start: int, end: int, table: LeanTable) -> Lean | None:
    """The side that the nearest known verb before the mention, else after it, leans to; None when there is none."""
    found = leaning(text, start, end, table)
    return found.side if found else None


def leaning(text: str, start: int, end: int, table: LeanTable) -> Leaning | None:
    """The side of `lean_of` with the words that tell it.

    Offsets are code points; looks no further than the clause on either side, then on to the end of the sentence.

    >>> table = LeanTable(past=frozenset({"said"}), future=frozenset({"due to"}))
    >>> leaning("It is due to open on Tuesday.", 21, 28, table)
    Leaning(side='future', words='due to')
    """
    led = " ".join(_before(text, start, table.window)[-2:])
    if led in table.leading_up:
        return Leaning("future", led)  # "were calm ahead of Sunday's vote"
    if text[end : end + 2] in table.possessive:
        return _announced(text, start, end + 2, table)
    words = _before(text, start, table.window)
    if words and words[-1] in table.attributive and text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
        noun = _WORD.match(text, end + 1)
        told = f"{words[-1]} {text[start:end]} {noun[0] if noun else ''}".rstrip()
        return None if noun and noun[0] in table.announced else Leaning("past", told)
    aim = _WORD.match(text, end + 1)
    if words and words[-1] in table.deadline and aim and aim[0] in table.of_verb:
        return Leaning("future", f"{words[-1]} … {aim[0]}")  # "has until Tuesday to sign"
    if holding := _holding(words, table):
        return holding
    found = _first(words, range(len(words) - 1, -1, -1), table)
    if found:
        once = next((p for p in map(" ".join, pairwise(words)) if p in table.once), None)
        return Leaning("future", once) if once else found
    after = text[end : end + table.window].removeprefix(",")  # "On Tuesday, the court will …"
    stop = _SENTENCE_END.search(after)
    sentence = after[: stop.start() if stop else None]
    clause = _CLAUSE_END.search(sentence)
    for part in (sentence[: clause.start()], sentence[clause.start() :]) if clause else (sentence,):
        words = _WORD.findall(part.lower())
        found = _first(words, range(len(words)), table)
        if found:
            return found
    return None


@lru_cache(maxsize=4)  # several questions are asked about a place before the next one
def _before(text: str, start: int, window: int) -> Sequence[str]:
    """The words of the sentence before a place, as far as they are looked at."""
    before = text[max(0, start - window) : start]
    cut = [m.end() for m in _SENTENCE_END.finditer(before)]
    return _WORD.findall(before[cut[-1] if cut else 0 :].lower())


def _holding(words: Sequence[str], table: LeanTable) -> Leaning | None:
    """ "Is closed until Thursday", "have been closed until at least Thursday": what holds now ends ahead."""
    said = words[:-2] if tuple(words[-2:]) == table.at_least else words
    if not said or said[-1] not in table.until or any(word in table.earlier for word in said[-5:]):
        return None
    last = said[-4:-1]
    now = next((w for w in reversed(last) if w in table.holding), None)
    return Leaning("future", f"{now} … {said[-1]}") if now else None


def _announced(text: str, start: int, end: int, table: LeanTable) -> Leaning | None:
    """ "Saturday's concert will raise money": what is announced can lie ahead; "Wednesday's ruling" has no verb of its
    own."""
    stop = _SENTENCE_END.search(text, end)
    words = _WORD.findall(text[end : min(stop.start() if stop else len(text), end + table.window)].lower())
    noun = next((i for i, word in enumerate(words[:4]) if word in table.announced), None)
    told = _before(text, start, table.window)
    before = _first(told, range(len(told) - 1, -1, -1), table)
    if noun is None:  # "was changed after June's flood"
        return before if before and before.side == "past" else None
    behind = _first(words, range(noun + 1, min(noun + 6, len(words))), table)
    found = behind or before
    return found if found and found.side == "future" else None


def _first(words: Sequence[str], order: Iterable[int], table: LeanTable) -> Leaning | None:
    for i in order:
        side = _side(words, i, table)
        if side:
            pair = " ".join(words[i : i + 2])
            return Leaning(side, pair if pair in table.future or pair in table.past else words[i])
    return None


def is_background(text: str, start: int, table: LeanTable) -> bool:
    """Whether the verb before a mention tells what had happened earlier: "which they had taken in 1943".

    >>> table = LeanTable(past=frozenset({"said"}), future=frozenset(), past_ending="ed", earlier=frozenset({"had"}))
    >>> is_background("He said they had invaded Burma in 1943.", 34, table)
    True
    """
    words = _before(text, start, table.window)
    for i in range(len(words) - 1, -1, -1):
        if words[i] in table.earlier:
            return True
        if _side(words, i, table):
            return any(w in table.earlier for w in words[max(0, i - 3) : i])
    return False


def is_saying(text: str, start: int, end: int, table: LeanTable) -> bool:
    """Whether a mention tells when something was said: behind a verb of saying, or where that is the first verb.

    >>> words = frozenset({"said"}), frozenset({"late", "on", "in"})
    >>> table = LeanTable(frozenset({"said", "sank"}), frozenset(), saying=words[0], beside=words[1])
    >>> is_saying("Police said late on Friday that it sank.", 20, 26, table)
    True
    >>> is_saying("Police said the ship sank on Friday.", 29, 35, table)
    False
    >>> is_saying("On Friday the police said it sank.", 3, 9, table), is_saying("On Friday it sank.", 3, 9, table)
    (True, False)
    """
    if text[end : end + 2] in table.possessive:
        return False
    words = _before(text, start, table.window)
    verb = next((i for i in range(len(words) - 1, -1, -1) if _side(words, i, table)), None)
    if verb is not None:
        between = words[verb + 1 :]
        return words[verb] in table.saying and (not between or between[0] in table.beside)
    after = text[end : end + table.window].removeprefix(",")
    stop = _SENTENCE_END.search(after)
    words = _WORD.findall(after[: stop.start() if stop else None].lower())
    verb = next((i for i in range(len(words)) if _side(words, i, table)), None)
    return verb is not None and words[verb] in table.saying


def is_earlier(text: str, start: int, table: LeanTable) -> bool:
    """Whether what had happened earlier happened at a mention's time: in the same clause, and not just "by" then.

    >>> table = LeanTable(past=frozenset(), future=frozenset(), past_ending="ed", earlier=frozenset({"had"}))
    >>> text = "It had failed, and in May it ended."
    >>> is_earlier("The tax had been doubled in May.", 28, table), is_earlier(text, text.index("May"), table)
    (True, False)
    """
    before = text[max(0, start - table.window) : start]
    cut = [m.end() for m in _CLAUSE_END.finditer(before)]
    clause = before[cut[-1] if cut else 0 :]
    words = _WORD.findall(clause.lower())[-2:]
    return not any(w in table.bounding for w in words) and is_background(clause, len(clause), table)


def _side(words: Sequence[str], i: int, table: LeanTable) -> Lean | None:
    """What the word at i, alone or with the one after it, tells; a participle or an infinitive tells nothing."""
    word, previous = words[i], words[i - 1] if i else ""
    if i + 1 < len(words) and (not table.heads or word in table.heads):
        pair = f"{word} {words[i + 1]}"
        if pair in table.future or pair in table.past:
            return "future" if pair in table.future else "past"
    if word in table.future:
        return None if previous in table.of_verb or previous in table.future else "future"
    regular = table.past_ending and word.endswith(table.past_ending) and len(word) > 4 and word not in table.no_past
    return "past" if (regular or word in table.past) and previous not in table.neither else None
