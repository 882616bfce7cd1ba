"""Headings and legends that run on into the sentence after them, without a mark or a line between.

"Boy raises funds for flood A boy of seven is raising funds": a small word with a capital begins a sentence, unless the
word after it has one too ("the film The River") or it names a kind ("influenza A viruses").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_WORDS = """A An The In On At It He She His Her Their Its They This These There But For More Most Some Many Several Both
    Another Hundreds Thousands Dozens Scores Millions Between About Nearly Around Almost Large Huge Heavy
    As While Although Despite""".split()
_PEOPLE = """Police Officials Lawyers Prosecutors Experts Scientists Researchers Doctors Residents Rescuers Firefighters
    Ministers Investors Campaigners Lawmakers Health Emergency Pictures Images Photographs Footage Restaurants Schools
    Hospitals Shops Airlines Airports Hotels Stores Banks Companies Farmers Workers Troops Soldiers Passengers Tourists
    Students Pupils Parents Children Women People Victims Patients""".split()
# Of these no name is made, so that a name may stand before them: "at the gig in Lund Organisers said".
_CROWDS = """Organisers Organizers Fans Relatives Families Survivors Jurors Protesters Supporters Campaigners Rescuers
    Residents Prosecutors Researchers Scientists""".split()
_NUMBERS = """Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen
    Eighteen Nineteen Twenty Thirty Forty Fifty""".split()
_COUNTED = "people men women children pupils students patients passengers teachers soldiers cases deaths more others"
_SMALL = "is are was were be of and or the a an to by from with as than in on at for not this".split()
_KINDS = """patient player case route team type types influenza flu virus hepatitis vitamin class series group grade
    category level plan""".split()
_JOINING = "after before until since during about that when if because while though whether who which".split()
_MONTHS = """January February March April May June July August September October November December""".split()
# Words that go on about a name, so that it is no heading's neighbour: "told Parliament that", "the Bank of Lund".
_ON = "that to of and or for in on at by as is was has had will from with who which were are have would".split()
_BEFORE = r"(?:(?<=[A-Za-z0-9])|(?<=[A-Za-z0-9][’'\"”)]))\s"  # no mark that opens what somebody says
_GLUED = re.compile(rf"{_BEFORE}((?:{'|'.join(_WORDS + _NUMBERS)})\s(?=[a-z]{{2,}}|\d))")
# "If convicted A US judge has", "left many homeless A Lund-based charity is".
_ABBREVIATED = re.compile(r"(?<=[a-z]{3})\s(An?\s(?=[A-Z]{2,}\s[a-z]|[A-Z][a-z]+-[a-z]))")
_AIM = re.compile(rf"{_BEFORE}(To\s(?=[a-z]{{2,}}\s(?:the|a|an|its|his|her|their|this|more)\b))")
# "Town appeals for aid The United Nations has called": at the head of a text alone, and behind no "of" or "told".
_BODIES = """United World European African National International Government Ministry Foreign Health Bank State Federal
    Department British American French German Chinese Russian Mexican US UK UN EU Prime President""".split()
_THE = re.compile(rf"(?<=[a-z]{{3}})\s(The\s(?=(?:{'|'.join(_BODIES)})\b))")
_LEADING_ON = """told tells with without from over into onto about like near versus than band bands film films
    show shows paper newspaper magazine album song novel book play comedy drama series group ship called named
    titled entitled joined quit left reading reads read watch watched visit visited via per and or but the""".split()
# "… fears of unrest Frustration is growing", "… in court Jurors at the trial": words of these endings are no names.
_ABSTRACT = re.compile(r"(?<=[a-z]{3})\s([A-Z][a-z]{2,}(?:tion|sion|ness|ance|ence|er|or)s?\s(?=[a-z]))")
_AGED = re.compile(r"\d+-(?:year|month|week|day)")
_HEAD = 160  # characters
_SHOUTED = re.compile(r"(?:\b[A-Z]{2,}[,:]? ){4,}((?:[A-Z][a-z]+|A) )")  # "FLOODS IN THE NORTH Farmers have lost"
_TWICE = re.compile(
    r"(?:^|(?<=[.!?\n]\s)|(?<=\n))((?:[A-Z][\w.’']*) (?:[A-Z][\w.’']*))\b[^.,;:?!\"“”]{12,140}?[a-z]\s(\1)\b"
)  # "Anna Berg … Anna Berg's"
_COUNT = re.compile(
    rf"(?<=[A-Z][a-z]{{3}})\w*\s((?:{'|'.join(_NUMBERS)})\s(?:more\s|[A-Z][a-z]+\s){{0,2}}"
    rf"(?:{'|'.join(_COUNTED.split())})\b)"
)
_BEHIND_A_YEAR = re.compile(rf"(?<=[a-z] \d{{4}})\s((?:{'|'.join(_CROWDS + _PEOPLE)})\s(?=[a-z]))")
_CROWD = re.compile(rf"{_BEFORE}((?:{'|'.join(_CROWDS)})\s(?=(?:said|say|told|have|had|are|were|will|fear|hope)\b))")
_CREWS = "workers|officials|teams|groups|leaders|agencies|experts|staff|doctors|troops|stars|fans|chiefs|ministers"
_CREW = re.compile(rf"(?<=[a-z]{{3}})\s([A-Z][a-z]{{2,}} (?:{_CREWS})\s(?:are|have|were|had|will|is|has)\b)")
# "… has arrived in Tarn Mr Berg said", "who caused Anna Berg's death Anna Berg's doctor has".
_TITLED = re.compile(r"\b([A-Z][a-z]{2,})\b[^.,;:?!\"“”]{5,90}?\w\s((?:Mr|Mrs|Ms|Dr) \1\b)")
_WHOSE = re.compile(r"\b([A-Z][a-z]+ [A-Z][a-z]+)(?:['’]s)? (?:[a-z]+ )?[a-z]{3,}\s(\1\b)")
_CITIES = "Los Angeles|New York|Mexico City|Hong Kong|San Francisco|Port-au-Prince|Washington DC|[A-Z][a-z]+"
_BYLINE = re.compile(  # "By Anna Berg BBC News, Lund The mayor has"
    r"^By (?:[A-Z][\w.'’-]+ ){2,3}?(?:BBC News|BBC Sport|Reuters|CNN|Sky News),? ?"
    rf"(?:(?:{_CITIES})|in [A-Z]\w+)?\s(?=[A-Z])"
)
_HOUR = re.compile(
    r"(?:^|(?<=[.!?\"”]\s)|(?<=\n))(?:[01]\d|2[0-3]):?[0-5]\d (?=[A-Z\"“])"
)  # "1338 The ship has left", in a diary of a day
_PAGE = re.compile(r"(?<=\w)\s((?:Posted by|Continue reading|Click here|Read more)\b)")  # a page's own words
_ROLE = re.compile(rf"{_BEFORE}((?:{'|'.join(_PEOPLE)})\s(?=[a-z]{{2,}}))")
_CLOCK = re.compile(r"\d[.:]\d\d ?(?:BST|GMT|EDT|EST|CET|CEST|PDT|PST)\s(?=[A-Z])")
_DATED = re.compile(rf"(?<=[a-z])\s(\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{4}}\s(?=[A-Z][a-z]))")
_AGAIN = re.compile(rf"(?<=[a-z])\s(([A-Z][a-z]{{2,}})\s(?!(?:{'|'.join(_ON)})\b)[a-z]{{3,}})")
_NAMED = re.compile(r"(?<=[a-z])\s(([A-Z][a-z]{2,})\s(?:has|have|had|is|was|were|will|says|said)\b)")
_WORD = re.compile(r"[\w’'.-]+[’'\"”)]*$")
_NEAR = 90  # characters: how far before a heading has the same word


def starts(text: str) -> Iterator[int]:
    """Where a sentence begins behind words that end without a mark.

    >>> list(starts("Boy helps flood victims A boy of seven is raising funds")), list(starts("Influenza A viruses"))
    ([24], [])
    >>> list(starts("Channel Two halted it")), list(starts("the World In 100 Objects"))
    ([], [])
    >>> list(starts("It may fall A US guard has told")), list(starts("read in Vitamin A US tests"))
    ([12], [])
    >>> list(starts("the film The River")), list(starts("the tour This Is It was sold out"))
    ([], [])
    >>> list(starts("Town opens market Market stalls have come")), list(starts("told Parliament that"))
    ([18], [])
    >>> list(starts("ahead of a gig in Lund Organisers said it")), list(starts("Berg told Lund Organisers Ltd"))
    ([23], [])
    >>> list(starts("Nils Berg has come to Tarn Mr Berg said so")), list(starts("Berg told us that Mr Berg left"))
    ([27], [])
    >>> list(starts("By Anna Berg BBC News, Lund The mayor has left")), list(starts("1338 The ship has left"))
    ([28], [5])
    >>> list(starts("It may close Continue reading")), list(starts("They will continue reading"))
    ([13], [])
    """
    found = {m.start(1) for m in _GLUED.finditer(text) if _opens(text, m)}
    found |= {m.start(1) for m in _AIM.finditer(text) if not _leads_on(text, m.start())}
    heads = (*_THE.finditer(text, 0, _HEAD), *_ABSTRACT.finditer(text, 0, _HEAD))
    found |= {m.start(1) for m in heads if _ends_a_heading(text, m.start())}
    found |= {m.start(1) for m in _COUNT.finditer(text)} | {
        m.start(2) for m in _TWICE.finditer(text) if _ends_clause(text, m.start(2) - 1)
    }
    found |= {m.start(1) for m in _SHOUTED.finditer(text)}
    found |= {m.start(1) for m in _ABBREVIATED.finditer(text) if _opens(text, m)}
    found |= {m.start(1) for m in (*_ROLE.finditer(text), *_DATED.finditer(text)) if not _leads_on(text, m.start())}
    found |= {m.end() for m in _CLOCK.finditer(text)}
    found |= {m.start(1) for m in _AGAIN.finditer(text) if _said_before(text, m)}
    found |= {m.start(1) for m in _NAMED.finditer(text) if _heads(text, m)}
    found |= {m.start(1) for m in _CROWD.finditer(text) if _ends_clause(text, m.start())}
    found |= {m.start(1) for m in _CREW.finditer(text) if _ends_low(text, m.start())}
    found |= {m.start(1) for m in _BEHIND_A_YEAR.finditer(text)}
    found |= {m.start(2) for m in _TITLED.finditer(text) if _ends_clause(text, m.start(2) - 1)}
    found |= {m.start(2) for m in _WHOSE.finditer(text) if _ends_clause(text, m.start(2) - 1)}
    found |= {m.start(1) for m in _PAGE.finditer(text)} | {m.end() for m in _BYLINE.finditer(text)}
    found |= {m.end() for m in _HOUR.finditer(text) if not 1900 <= int(m[0].strip().replace(":", "")) < 2060}
    yield from sorted(found)


def _word_before(text: str, end: int) -> str:
    before = _WORD.search(text, max(0, end - 40), end)
    return before[0].strip("’'\"”)") if before else ""


def _opens(text: str, found: re.Match[str]) -> bool:
    word, opening = _word_before(text, found.start()), found[1].strip()
    if word.lower() in _SMALL or (opening == "A" and word.lower() in _KINDS):
        return False
    counted = text[found.end()].isdigit() and not _AGED.match(
        text, found.end()
    )  # "influenza A 23", "A 23-month-old child"
    return not (word[:1].isupper() and (opening in _NUMBERS or counted))


def _leads_on(text: str, end: int) -> bool:
    word = _word_before(text, end)
    return word[:1].isupper() or word.lower() in {*_SMALL, *_JOINING}


def _ends_clause(text: str, end: int) -> bool:
    """Whether the words before a place can end a heading: not "from the"."""
    return _word_before(text, end).lower() not in {*_SMALL, *_JOINING, *_LEADING_ON}


def _ends_low(text: str, end: int) -> bool:
    """Whether the words before a place can end a heading, and are no name: not "the Lund Aid workers"."""
    return _ends_clause(text, end) and _word_before(text, end).islower()


def _ends_a_heading(text: str, end: int) -> bool:
    """ "Town appeals for aid The United Nations has called": words without a mark.

    >>> list(starts("Town appeals for flood aid The United Nations has called"))
    [27]
    >>> list(starts("He told The Times of it"))
    []
    """
    heading = text[:end].strip()
    word = _word_before(text, end)
    marked = re.search(r"[.,;:?!\"“”()]", heading)
    return (
        not marked
        and word.islower()
        and len(heading.split()) > 3
        and heading[0].isupper()
        and word not in {*_SMALL, *_LEADING_ON}
    )


def _said_before(text: str, found: re.Match[str]) -> bool:
    """ "Town opens market Market stalls have come": the word is no name, the heading has it without a capital."""
    heading = text[max(0, found.start() - _NEAR) : found.start()]
    return re.search(rf"\b{found[2].lower()}\b", heading) is not None and not _leads_on(text, found.start())


def _heads(text: str, found: re.Match[str]) -> bool:
    """ "Berg will sing at the gig Berg has said so": the heading and its sentence begin with the same name.

    >>> list(starts("Berg will sing at the gig Berg has said so")), list(starts("Berg said it when Berg was ill"))
    ([26], [])
    """
    heading = text[max(0, found.start() - _NEAR) : found.start()]
    said = re.search(rf"\b{found[2]}\b", heading)
    clear = said is not None and not re.search(
        r"[.,;:?!\"“”]|\b(?:that|who|which|when|if|as|and)\b", heading[said.end() :]
    )
    return clear and not _leads_on(text, found.start())


def marked(doc: Any) -> Any:
    """An unparsed document in which those places are begins of sentences, which a parser keeps."""
    places = set(starts(doc.text))
    for token in doc if places else ():
        if token.idx in places:
            token.is_sent_start = True
    return doc


def is_byline(sentence: str) -> bool:
    """A heading with the hour that a page was put up.

    >>> is_byline("Doubts about wells rise Monday 4 March 2024 18.05 GMT"), is_byline("It closed on 4 March 2024")
    (True, False)
    """
    return re.search(r"\b\d{4},? (?:at )?\d\d?[.:]\d\d(?: [A-Z]{3,4})?$", sentence.rstrip()) is not None
