"""Words run together: "Ukrainesaid" is "Ukraine said". A name stays whole unless the text or a table shows the seam.

>>> [c.start for c in glued("Putin spoke. It was Putinwho stressed it. Anderson met Johnson in Houston.")]
[25]
"""

from __future__ import annotations

import re
from collections import Counter

from .changes import Change

_CAPITALISED = re.compile(r"(?<![\w@#./'’-])[A-ZÀ-Þ]\w{3,40}(?=[\s,;:]|\Z)")
_STANDING = re.compile(r"\b[A-ZÀ-Þ]\w+\b")
# Second words that are unlikely as the end of a name: the first one stands alone in the text, or is in `KNOWN`.
RARE_ENDS = tuple(
    "said told who whom whose which that would could should because according were been have from during when before "
    "amid".split()
)
# Second words that many names end in: the first one is in `KNOWN`.
COMMON_ENDS = tuple("on in at to for of by as and with after was has had will while where since".split())
ENDS = RARE_ENDS + COMMON_ENDS
# Words that end in one of these and are whole.
WHOLE = frozenset(
    "Elsewhere Somewhere Everywhere Nowhere Anywhere Meanwhile Erstwhile Worthwhile Hereafter Thereafter Thereupon "
    "Herewith Forthwith Beckwith Skipwith Therefrom Wherefrom Aforesaid Unsaid Portsaid Foretold Untold Retold "
    "Bertold Otherwise Hitherto Thereto Whereas Whereof Thereof Cannot Goodwill Tongaat Bachtold Cyanamid Enduring "
    "Matthat".split()
)
# First words of which it is known that they are words: states, some capitals, days, what offices and bodies are called.
# Left out is what makes another word with one of the ends ("Court in", "August in", "March and").
KNOWN = frozenset(
    "Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus "
    "Belgium Bolivia Bosnia Botswana Brazil Britain Bulgaria Burundi Cambodia Cameroon Canada Chile China Colombia "
    "Croatia Cyprus Denmark Ecuador Egypt Eritrea Estonia Ethiopia Finland France Gambia Georgia Germany Ghana Greece "
    "Guatemala Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan "
    "Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania "
    "Luxembourg Macedonia Madagascar Malawi Malaysia Mauritania Mauritius Mexico Moldova Mongolia Montenegro Morocco "
    "Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Nigeria Norway Pakistan Palestine Panama Paraguay "
    "Philippines Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain "
    "Sudan Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tunisia Turkey Turkmenistan Uganda Ukraine "
    "Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe Europe Africa Asia America Beijing Brussels Damascus "
    "Jerusalem Kyiv Moscow Pyongyang Tehran Washington Baghdad Monday Tuesday Wednesday Thursday Friday Saturday "
    "Sunday January February September October November December Council Committee Commission Ministry Minister "
    "President Government Parliament Congress Senate Department Agency Authority Association Organization "
    "Organisation University Assembly Federation Republic Nations States Kingdom Airport Hospital Institute "
    "Conference Treaty Alliance Secretary Chancellor Governor Ambassador Parliament".split()
)


def glued(text: str) -> list[Change]:
    """A blank between two words that were run together.

    A word that stands twice is a name, unless its first part is known. Evidence is never a word that may be two itself.
    """
    if not any(_seam(m[0]) for m in _CAPITALISED.finditer(text) if m[0].endswith(ENDS)):
        return []
    counts = Counter(m[0] for m in _CAPITALISED.finditer(text))
    suspects = {word: at for word in counts if (at := _seam(word))}
    standing = {m[0] for m in _STANDING.finditer(text)}
    standing -= {word for word in suspects if word.endswith(RARE_ENDS)}
    seams = {word: at for word, at in suspects.items() if _certain(word, at, counts[word], standing)}
    if not seams:
        return []
    places = ((m.start(), m[0]) for m in _CAPITALISED.finditer(text))
    return [Change(at + seams[word], at + seams[word], " ") for at, word in places if word in seams]


def _seam(word: str) -> int:
    """Where the last word of the table begins; 0 when there is none.

    >>> _seam("Ukrainesaid"), _seam("Elsewhere"), _seam("said")
    (7, 0, 0)
    """
    if not word.endswith(ENDS) or word in WHOLE:
        return 0
    end = max((e for e in ENDS if word.endswith(e)), key=len)
    first = word[: -len(end)]
    plain = first.isalpha() and (first[1:].islower() or first.isupper())
    likely = end in RARE_ENDS or first in KNOWN or first.isupper()
    return len(first) if len(first) > 1 and plain and likely else 0


def _certain(word: str, at: int, times: int, standing: set[str]) -> bool:
    first, end = word[:at], word[at:]
    if first in KNOWN:
        return True
    if first not in standing or times > 1:
        return False
    return (first.isupper() and len(first) > 2) or (end in RARE_ENDS and len(first) > 3)
