"""A legend that runs into the sentence behind it: "Boats on the lake The bridge is closed" is two paragraphs.

>>> [c.start for c in run_on("The port has suffered damage The main road was closed.")]
[28]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .changes import Change
from .wraps import OPEN

# Words that begin a sentence and no name, when a small word follows: pronouns, articles, numbers, small words.
FIRST = (
    "Minutes|Hours|Days|Weeks|Months|Years|The|An?|This|These|It|He|She|They|We|There|In|On|At|For|From|With|After|Before|During|Under|According|But|"
    "And|Some|Many|Most|Several|All|Both|More|Thousands|Hundreds|Dozens|Tens|Millions|Two|Three|Four|Five|Six|Seven|Eight|"
    "Nine|Ten|Twelve|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety|His|Her|Its|Their|People|Officials|Police|"
    "Rescuers|Residents|Survivors|Families|Doctors|Scientists|Researchers|Experts|Authorities|Workers|Troops|Soldiers"
)
MANY = (
    "People|Officials|Police|Rescuers|Residents|Survivors|Families|Doctors|Scientists|Researchers|Experts|Workers|"
    "Businesses|Hospitals|Schools|Fans|Protesters|Students|Passengers|Relatives|Firefighters|Paramedics|Prosecutors|"
    "Lawyers|Investigators|Ministers|Farmers|Children|Women|Teams|Troops"
)
# It begins with a blank, which is quickly looked for; the word before it is looked at afterwards.
_SEAM = re.compile(rf" (?=[A-Z])(?<=[a-z\d] )(?=(?:{FIRST}) [a-z][a-z-]* [a-z]|(?:{MANY}) in [A-Z])")
_WORD_BEFORE = re.compile(r"\b([a-z]{3,20}|[#$£€]?\d{3,9})$")
LONGEST_WORD = 30  # characters: more than a word of those has
_HEADING = re.compile(
    r"(?:(?<=[.:!?] )|(?<=\A))((?:[A-Z]{3,20} ){1,4}[A-Z]{3,20})( )(?=[A-Z][a-z]+ (?:[A-Z][a-z]+ ){0,2}[a-z]+ )"
)
# Behind these a title, a letter or what somebody says may follow: "the song In my life", "said The dam broke".
_BEFORE_TITLES = frozenset(
    """say says said tell told add added ask asked call called title titled entitled headlined name named song film
    movie book novel album single play show series paper newspaper magazine report poem programme program site blog
    website charity group band type grade vitamin hepatitis plan category class influenza""".split()
)


def run_on(text: str) -> Iterator[Change]:
    """A paragraph's end before a sentence that begins behind a small word without a mark."""
    places = [found.span(2) for found in _HEADING.finditer(text)]
    for found in _SEAM.finditer(text):
        word = _WORD_BEFORE.search(text, max(0, found.start() - LONGEST_WORD), found.start())
        if word and word[1] not in OPEN and word[1] not in _BEFORE_TITLES:
            places.append(found.span())
    return (Change(start, end, "\n\n") for start, end in sorted(places))


_MARKS = ("•", "\\*", "\\-")
_BULLET = re.compile(r"(?:(?:^|(?<=[.!?\"'”])\s+)(?:\\\*|•|\\-)\s+(?=[\"“'‘]?[A-ZÀ-Þ0-9]))")


def bullets(text: str) -> Iterator[Change]:
    """A paragraph's end for the mark of an item in a list.

    >>> [c.new for c in bullets("It fell. • It rose.")]
    ['\\n\\n']
    """
    for found in _BULLET.finditer(text) if any(mark in text for mark in _MARKS) else ():
        yield Change(found.start(), found.end(), "\n\n" if found.start() else "")
