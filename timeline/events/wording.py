"""The words of a title made fit to be read: no loose words or marks at its ends, a capital first, 80 characters."""

from __future__ import annotations

import re

from .phrases import LONGEST

_FEWEST = 4  # words of a title that may be cut at a phrase
_OPENING = frozenset(
    "to in on at by for with from during after before across into under over through against as".split()
)
_ARTICLES = frozenset("the a an its his her their this that these those".split())
_CLITIC = re.compile(r" ((?:n['’]t|['’](?:s|re|ve|ll|d|m))\b)")  # "It 's" is one word again
# "The crew 've left", where the sentence said "they": written out behind a noun.
_SHORT = re.compile(r"(?<!\b[Tt]hey)(?<!\b[Ww]ho)(?<!\b[Tt]hat)(?<!\b[Tt]here) ['’](ve|re|ll)\b")
_SPELLED = {"ve": "have", "re": "are", "ll": "will"}
_ARTICLE = re.compile(r"(\ba|^A) (?=[aeio](?!u|ne\b|nce\b))")  # "a 1908 interview" without its year
_BEFORE_CONSONANT = re.compile(r"(\b[Aa])n (?=[b-df-gj-np-tv-z])")  # "an earlier flood" without "earlier"
_OPENED, _CLOSED = re.compile(r"(?<!\S)['‘](?=\w)"), re.compile(r"(?<=\w)['’](?!\w)")
_LONE = re.compile(r"(?<=[a-rt-z])['’](?!\w)")  # "devastated' by it": no owner, "the guards' boat"
# What is left of "…, among them ten boats", "with an eye to the vote", "a chip that it says can think".
_HALF = re.compile(
    r"(?:, at (?:that|the) time|,? (?:in|during|over|for) the (?:days|weeks|months|years|hours|minutes|moments))$"
    r"| as (?:long|many|much|far|well|soon|early|late)$"
    r"| (?:today|tonight|yesterday|tomorrow)$| (?:taken|dated) on$"
    r"|,? (?:of what happened(?: the \w+)?|among them|in particular|with an eye|in case|in order|so as|as well"
    r"|(?:that|which) (?:it|he|she|they) (?:say|says|said))$"
)
_JOINING = re.compile(r"^(?:But|And|So|Yet|Also|Or|GMT|BST|EST|EDT|CET) (?!many|much|far)(?=\S+ \S+ \S)")
_TURNING = re.compile(r"\b(?:turn|turned|turning|turns|swung|look|looked|gather|gathered) around$", re.I)
_TICKER = re.compile(r" [A-Z]{3,5} ?= ?[A-Z0-9.]+ ")  # "the krona SEK = SEK01 fell"
_DANGLING = frozenset(
    """that of to in on at by for with from and or but the a an as than into after before about shortly around
    between along among amid against during until
    since without rather despite including regarding except ca c both either such
    meanwhile however just like merely exclusively mainly largely primarily solely partly almost""".split()
)


def clipped(text: str, room: int = LONGEST) -> str:
    """At most as many characters as there is room for, cut at a word."""
    if len(text) <= room:
        return text
    words = text[: room - 1].rsplit(" ", 1)[0].split()
    if (end := _end_of_phrase(words, text.split()[len(words) :])) > _FEWEST:
        return " ".join(words[:end]).rstrip(" ,;:-–—")
    while len(words) > 1 and words[-1].lower().strip(",;:") in _DANGLING:
        words.pop()
    return " ".join(words).rstrip(" ,;:-–—") + "…"


def _end_of_phrase(words: list[str], following: list[str]) -> int:
    """How many words make a clause of whole phrases: up to a preposition; 0 where none is a good end."""
    if following[0].lower() in _OPENING and not _is_aim(following):
        return len(words)
    ends = (i for i in range(len(words) - 1, 0, -1) if words[i].lower() in _OPENING)
    end = next(ends, 0)
    told = any(word.lower() in ("that", "whether", "of") for word in words[end:])
    return 0 if told or _is_aim([*words[end:], *following]) else end


def _is_aim(words: list[str]) -> bool:
    """ "To go" of "decided to go", and no "to the harbour"."""
    return words[:1] == ["to"] and len(words) > 1 and words[1].islower() and words[1] not in _ARTICLES


def _balanced(text: str) -> str:
    """Without quotation marks where one of a pair was cut off."""
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        text = text.replace('"', "").replace("“", "").replace("”", "")
    opened, closed = _OPENED.findall(text), _CLOSED.findall(text)
    if len(opened) < len(closed):
        return _LONE.sub("", text)
    return _OPENED.sub("", text) if len(opened) > len(closed) else text


def finished(text: str, *, whole: bool = False, room: int = LONGEST) -> str:
    """No loose words or marks at the ends, a capital first; `whole` where the last word is known not to be loose.

    >>> finished("the rebels shot ten guards, among them"), finished("the fleet turned around")
    ('The rebels shot ten guards', 'The fleet turned around')
    """
    text = _BEFORE_CONSONANT.sub(r"\1 ", _ARTICLE.sub(r"\1n ", text))
    text = _TICKER.sub(" ", text)
    text = _SHORT.sub(lambda found: f" {_SPELLED[found[1]]}", text)
    words = _CLITIC.sub(r"\1", " ".join(text.split()).replace(" ,", ",")).split()
    words = _HALF.sub("", _JOINING.sub("", " ".join(words))).split()
    while (
        not whole
        and len(words) > 1
        and words[-1].lower().strip(",;:") in _DANGLING
        and not _TURNING.search(" ".join(words))
    ):
        words.pop()
    words = _HALF.sub("", " ".join(words)).split()
    text = _balanced(_balanced(" ".join(words).strip(" ,;:-–—.`")).strip(" ,;:-–—\"'“”‘’.`"))
    return clipped(text[:1].upper() + text[1:], room)
