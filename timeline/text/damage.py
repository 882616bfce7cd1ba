"""The kinds of damage that concern characters and blanks; each is a function from a text to its changes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from .changes import Change

# ---- characters --------------------------------------------------------------------------------------------------

# One character for one: offsets stay.
LIKE: dict[str, str] = {
    '"': "“”„‟＂", "'": "‘’‚‛ʼ＇", "-": "‐‑",
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
}  # fmt: skip
_NOTHING = "".join(map(chr, (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)))
_UNSEEN = re.compile(f"[{_NOTHING}]+")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")
_PAIR = re.compile("``|''")
_AND = r"(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);"
_ENTITY = re.compile(rf"&((?:{_AND})*)(#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]{{2,8}}\d?);")


def like(text: str) -> str:
    """Every quote straight, every blank a blank, every hyphen a hyphen: as long as it was."""
    if text.isascii():
        return text.replace("\t", " ")
    for one, others in LIKE.items():
        for other in others:
            if other in text:
                text = text.replace(other, one)
    return text


def unseen(text: str) -> Iterator[Change]:
    """Soft hyphens, characters of no width, marks of direction and of byte order go."""
    if any(c in text for c in _NOTHING):
        yield from (Change(m.start(), m.end(), "") for m in _UNSEEN.finditer(text))


def ligatures(text: str) -> Iterator[Change]:
    if any(c in text for c in LIGATURES):
        yield from (Change(m.start(), m.end(), LIGATURES[m[0]]) for m in _LIGATURE.finditer(text))


def entities(text: str) -> Iterator[Change]:
    """What is left of a web page, also when it was escaped twice."""
    if "&" not in text:
        return
    for m in _ENTITY.finditer(text):
        told = html.unescape(f"&{m[2]};")
        if told != f"&{m[2]};" and told:
            yield Change(m.start(), m.end(), told)
        elif m[1]:
            yield Change(m.start(), m.end() - len(m[2]) - 1, "&")


def newswire_quotes(text: str) -> Iterator[Change]:
    """Two marks for one, as old newswire has them."""
    if any(pair in text for pair in ("``", "''")):
        yield from (Change(m.start(), m.end(), '"') for m in _PAIR.finditer(text))


# ---- blanks ------------------------------------------------------------------------------------------------------

# A run of blanks, whole: looked at once, from its first blank.
_RUN = re.compile(
    r" (?=[ ,;.:!?)\]'n])(?<!  ) *+"
    r"(?:(?P<loose>(?=[,;](?!\S)|[,;][\"']|[!?](?:[\s\"'!?)\]]|\Z)|\.(?:[\s\"')\]]|\Z)|:(?:[\s\"']|\Z)|[)\]]"
    r"|'(?:s|re|ve|ll|d|m)(?:[\s.,;:!?]|\Z)|n't\b))|(?<=  ))"
)
_OPENED = re.compile(r"[(\[] ++")


def blanks(text: str) -> Iterator[Change]:
    """One blank for many; none before a mark of punctuation."""
    for m in _RUN.finditer(text):
        if m["loose"] is None:
            yield Change(m.start(), m.end(), " ")
        elif m.start() and text[m.start() - 1] != "\n":
            yield Change(m.start(), m.end(), "")


def opened(text: str) -> Iterator[Change]:
    """No blank behind an opening bracket."""
    yield from (Change(m.start() + 1, m.end(), "") for m in _OPENED.finditer(text))


# ---- missing blanks ----------------------------------------------------------------------------------------------

_GLUED_MARK = re.compile(r"[.,;!?](?=[A-Za-z])")
_WORD = re.compile(r"[A-Za-z]{1,30}")
_BEFORE = re.compile(r"[^\W_]{1,30}\Z")
_NO_PROSE = re.compile(r"[@/\\_=#<>{}|~]|:/|www\.|\w\(")
REACH = 60  # characters of an address that are looked at on either side
# Words that open a sentence and no address.
OPENERS = frozenset(
    "The This That These Those There Then They We He She It In On At By For From With After Before When While Where "
    "If As But And Or So Yet Not No All Some Many Most One Two Its His Her Their Our My Your An To Of Since Until "
    "During Under Over About According Although Because However Meanwhile Last Next Now Also Both Each Every Another "
    "Other What Who Why How Police Officials".split()
)
ENDINGS = frozenset(
    "com org net co uk gov edu info io ai tv me us eu de fr int mil biz html htm php pdf doc docx txt jpg jpeg png "
    "gif mp js py css xml json exe zip csv".split()
)


def missing_blanks(text: str) -> Iterator[Change]:
    """A blank behind a mark that ends a sentence or a clause; none inside an address, a file's name, a number.

    >>> [c.start for c in missing_blanks("It ended.The end. See example.com, U.S.A, Booking.Com, a.The.")]
    [9]
    """
    last = 0
    for m in _GLUED_MARK.finditer(text):
        at = m.start()
        before, after = _BEFORE.search(text, max(last, at - 30), at), _WORD.match(text, m.end())
        if before and after and _parts(m[0], before[0], after[0]) and _prose(text, last, at, after.end()):
            yield Change(m.end(), m.end(), " ")
            last = m.end()


def _parts(mark: str, before: str, after: str) -> bool:
    year = before.isdigit() and len(before) == 4
    if not year and not (len(before) > 1 and before[1:].islower()):
        return False
    if mark in ",;":
        return not year and len(after) > 1 and len(before) > 2
    if after in OPENERS or after in ("A", "I"):
        return True
    capital = after[0].isupper() and after[1:].islower() and len(after) > 1
    return mark == "." and capital and before.islower() and after.lower() not in ENDINGS


def _prose(text: str, last: int, at: int, end: int) -> bool:
    """Whether what stands between blanks, the one put at `last` among them, is no address."""
    left = text[max(last, at - REACH) : at].rsplit(None, 1)
    right = text[end : end + REACH].split(None, 1)
    first = left[-1] if left else ""
    rest = right[0] if right and not text[end].isspace() else ""
    dotted = text[at] not in ",;" and rest[:1] in (".", "(") and rest[1:2].isalnum()
    return not dotted and "." not in first.strip(".\"'") and not _NO_PROSE.search(first + text[at:end] + rest)


# ---- quotes ------------------------------------------------------------------------------------------------------


def glued_quotes(text: str) -> Iterator[Change]:
    """A blank outside a quotation that touches the word beside it: 'over."according', 'said,"We'.

    Counted from each paragraph's start, every second mark closes.
    """
    last, at, closes = 0, text.find('"'), False
    while at >= 0:
        if "\n\n" in text[last:at]:
            closes = False
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if at > 1 and before in ".,!?" and after.isalpha() and text[at - 2].isalpha():
            place = at + 1 if closes else at
            yield Change(place, place, " ")
        closes = not closes
        last, at = at, text.find('"', at + 1)
