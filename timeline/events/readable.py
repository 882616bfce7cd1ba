"""Whether a title can stand alone: what would need its neighbours to be understood is no entry of its own.

What the text dates is listed even so: its date is worth more than its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

CUT = "…"
_UNNAMED = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those)\b")
_KNOWN = re.compile(
    r"It (?:(?:has|had|will|would|may|could|can) )?(?:be(?:en)? |is |was |became |seems? )?(?:not )?"
    r"(?:[a-z]+ (?:that|if|how)|"
    r"(?:is|was|be|been|seems?|seemed|hard|easy|time|likely|(?:(?<=is )|(?<=was )|(?<=been ))\w+ed) to)"
    r"|(?:This|That|These|Those) (?!all\b)[a-z]+ "
)
_AUXILIARY = "be|been|being|is|are|was|were|has|had|have|did|do|does"
_BARE_THIS = re.compile(
    r"(?:This|That|These|Those) (?:one|is|was|are|were|has|had|have|will|would|may|might|can|could|should|does|did|do|"
    r"makes|made|"
    r"means|meant|takes|took|gives|gave|helps|helped)\b"
)
_ANYBODY = re.compile(
    r"(?:Anyone|Anything|Everyone|Everything|Someone|Something|So many|So much|Any of|All of|One of) "
    r"(?:them|these|those|has|had|have|is|was|were|are|will|people|went|goes|comes|came)\b"
)
_OTHERS = re.compile(
    r"(?:Others?|A total|Both|All|Neither|Each|Some|Several|Most|One|Two|Three) "
    r"(?:has|have|had|is|are|was|were|will|would|could|may|might|can|do|did|took|went|said|left|came|got|made|fell|found|gave|held|lost|ran|saw|sent|told|won|died|[a-z]+ed)\b"
)
_TALK = re.compile(r"\b(?:I|i|me|[Mm]y|myself|[Ww]e|us|[Oo]urs?|ourselves|[Yy]ou|[Yy]ours?|ya)\b")

_QUOTED = re.compile(r"[\"“][^\"“”]{0,400}[\"”]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_FEWEST = 3  # words of what is a sentence
_BEFORE_BE = """to will would may might can could should must shall not also soon still only never help let and or then
    cannot well always"""
_SPEAKER = re.compile(r"\b(?:I|i|me|[Mm]y|[Ww]e|[Oo]urs?|[Yy]ou|[Yy]ours?)\b")


class Row(NamedTuple):
    """Why a title cannot stand; what finds it; a title of the kind, and one much like it that stands."""

    why: str
    found: Callable[[str], object]
    example: str
    like: str


ALWAYS = (
    Row("a single word", lambda t: len(t.split()) < 2, "Reports", "Reports ended"),
    Row("ends on a bare auxiliary", re.compile(rf"\b(?:{_AUXILIARY}|to)$").search,
        "This flood was going to be", "This flood was going to be bad"),
    Row("said, and what", re.compile(r" (?:cautioned|pointed out|noted|remarked|stressed|emphasi[sz]ed)$").search,
        "The agency has pointed out", "The agency has pointed out a leak"),
    Row("found, and what", re.compile(
        r"^(?!.*\b(?:was|were|been|be|is|are) (?:\w+ )?\w+$).* (?:found|showed|suggested|concluded)$").search,
        "The inquiry found", "The boat was found"),
    Row("spent time, and on what", re.compile(r"\bsp(?:ent|ends?) (?:\w+ ){0,2}time$").search,
        "The guards spent the extra time", "The guards spent the time on the wall"),
    Row("able, and to what", re.compile(r" (?:un)?able$").search,
        "The virus is able", "The virus is able to spread"),
    Row("one another", re.compile(
        r"(?<!two|ten)(?<!four|five|nine)(?<!three)(?<!\d) (?:to|with|from|against) one$").search,
        "The guards talked to one", "The guards talked to one another"),
    Row("a bare this", _BARE_THIS.match,
        "This might last until autumn", "This storm might last until autumn"),
    Row("nothing told", re.compile(r"It (?:has |had )?(?:emerged|transpired|turned out|happened|took place)$").match,
        "It emerged", "It emerged that the dam was old"),
    Row("nothing told", re.compile(
        r"(?<!was )(?<!were )(?<!been )\b"
        r"(?:said|says|told|hoped|asked|demanded|declared|wanted|thought|concurred)$").search,
        "The mayor hoped", "The mayor was asked"),
    Row("the end of a code", re.compile(r"[B-HJ-Z] [a-z]").match, "K fell 3 percent", "A fall of 3 percent"),
    Row("time itself", re.compile(
        r"(?:The )?(?:[Dd]ays|[Hh]ours|[Ww]eeks|[Mm]onths|[Yy]ears|[Tt]ime) "
        r"(?:[a-z]+$|(?:go|goes|went|pass|passes|passed|have|has|had) )").match,
        "The days go by", "The days of May passed quietly"),
    Row("what emerged is lost", re.compile(
        r"It (?:has |had )?(?:emerged|transpired) (?!that\b|in\b|from\b|how\b)").match,
        "It emerged another school", "It emerged that the dam was old"),
    Row("a page's own words", re.compile(r"Comment(?:s|ing) (?:\w+ ){1,2}(?:closed|open|moderated)|Never mind "
        r"|(?:Views|Opinions) expressed|(?:No )?(?:further|more) comments? (?:is|are|was|were|will|can)\b"
        r"|.*\b(?:on|of|in) this page\b"
        r"|.*\bthis (?:picture|photo|photograph|video)\b"
        r"|This (?:\w+ ){0,3}(?:clip|item|article|page|podcast|release) (?:is|was|has)\b", re.I).match,
        "Commenting has closed", "Comments by the mayor have closed the case"),
    Row("what anybody is to do", re.compile(r"One (?:must|should|can|could|has to|needs)\b").match,
        "One must not give up", "One guard must go"),
    Row("what stands for a name", re.compile(r"(?:Which|Who|Whom|Whose|Not (?:his|her|its|their|the)) ").match,
        "Which the agency fears could spread", "The flood, which spread"),
    Row("how long it takes", re.compile(
        r".* takes? (?:\w+ )?(?:minutes|hours|days|weeks|months|years)$").match,
        "The process takes months", "The process took months of work"),
    Row("two finite verbs", re.compile(
        r"\b(?:is|are|was|were|has|have|had|be) (?:is|are|was|were|has|have|had)\b").search,
        "Aid may be was arriving", "Aid may be arriving"),
    Row("half of a verb", re.compile(
        r"(?!.* that ).*(?<!n['’]t)(?<!ly)(?<!['’]d)(?<!['’]ll)"
        + "".join(rf"(?<! {w})" for w in _BEFORE_BE.split()) + r" be (?:\w+ing|\w+ed)\b").match,
        "People who were young be carrying it", "People will be carrying it"),
    Row("one of whom", re.compile(
        r"\b(?:became|become|becomes|becoming) the (?:latest|first|second|third|last|only)$").search,
        "The mill has become the latest", "The mill has become the latest to close"),
    Row("a page's own dates", re.compile(r"(?:Page|Article|Story) (?:last )?updated").match,
        "Page updated", "Pages were updated by the council"),
    Row("half of neither and nor", re.compile(r"(?!.*\b(?:neither|not|no|never)\b|.*n't\b).* nor ", re.I).match,
        "The town had money nor men", "The town had neither money nor men"),
    Row("no words", re.compile(r"(?:.*\b[b-hj-z] ){3}").match, "So t m t c ch g t", "He is to go to sea"),
    Row("a heading", str.isupper, "STADIUM ANNOUNCEMENTS", "NATO announcements"),
    Row("talk of the one who speaks", _TALK.search, "A man grabbed me", "A man sold the US Cup"),
    Row("whose report it is", re.compile(r"(?:BBC|CNN|Sky|Fox|ABC|NBC|CBS) News, ").match,
        "BBC News, Lund is missing", "BBC News found a missing guard"),
    Row("a series that is cut", re.compile(
        r"^(?!.*\b(?:and|or|to|nor)\b)(?!.*[\"“(]).* [A-Z][\w.’'-]+, (?:the )?[A-Z][\w.’' -]+, "
        r"(?:the )?[A-Z][\w.’'-]+$").search,
        "Tarn was split among Lund, the Old Union, Oslo", "Tarn was split among Lund, the Old Union and Oslo"),
    Row("became, and what", re.compile(r" (?:becomes?|became)$").search,
        "The tower nearly became", "The tower became a mill"),
    Row("never, and since when", re.compile(r" never$").search,
        "Guests are coming as perhaps never", "Guests have never come"),
    Row("half of not only and but", re.compile(r"\bnot only\b(?!.* but\b)").search,
        "The dam is of use not only to the town", "The dam is of use not only to the town but to Tarn"),
    Row("half of either and or", re.compile(r"\beither (?:in|on|at|by|to|with|from|the|an?)\b(?!.*\bor\b)").search,
        "Guards were placed either at the gate", "Guards were placed either at the gate or on the wall"),
    Row("by two, without an and", re.compile(r" by (?:(?!and\b|or\b)[a-z]+ ){1,3}by [a-z]").search,
        "The mayor was blamed by farmers by guards", "The mayor was blamed by farmers and by guards"),
)  # fmt: skip
UNDATED = (
    Row("a subject without a name", lambda t: _UNNAMED.match(t) and not _KNOWN.match(t), "It was closed",
        "It was agreed to close the bridge"),
    Row("of what is not named", re.compile(
        r"(?:None|All|Some|Many|Most|Both|One|Two|Three|Half|Little|Much|Few|\d[\d,.]*) of (?:this|it|them)\b|"
        r"Part of (?:him|her)\b|"
        r".*\bof (?:this|it|them|those) (?:has|have|had|is|are|was|were|will|can)\b").match,
        "The best cure of this has not been found", "The best cure of this fever has not been found"),
    Row("asked or told half", re.compile(
        r"\b(?:whether|that|how) (?:he|she|it|they) [a-z]+(?: (?:any|some)\w+)?$").search,
        "Jurors were asked whether they feel", "Jurors were asked whether they feel safe"),
    Row("some of those told before", _OTHERS.match, "Others took pledges", "Others in Lund took pledges"),
    Row("no subject", re.compile(r"Making sure ").match,
        "Making sure the dam holds is going to cost", "Guards are making sure the dam holds"),
    Row("those, and who", re.compile(r"Those (?:in|of|from|at|on) ").match,
        "Those in Lund fled", "Those hurt in Lund fled"),
    Row("anywhere, and where", re.compile(r" (?:anywhere|somewhere|wherever)$").search,
        "Guests are gathering anywhere", "Guests are gathering anywhere in Lund"),
    Row("took part, and in what", re.compile(r"\b(?:(?:took|taken|taking|take) part|(?:missed|miss) out)$").search,
        "Anna Berg took part", "Anna Berg took part in the vote"),
    Row("any of a kind", re.compile(r"(?:Any|Just) (?!of\b)").match,
        "Any guests will be turned away", "Anyone without a ticket will be turned away"),
    Row("one of those told before", re.compile(
        r"The (?:first|second|third|last|next|latest|other|others|two|three|youngest|oldest) "
        r"(?:has|have|had|is|are|was|were|will|would|could|may|might|came|went|took|left|died|[a-z]+ed)\b").match,
        "The first was found in a barn", "The first of the wells was found in a barn"),
    Row("there, and where", re.compile(r"(?:\S+ ){1,4}(?:was|were) [a-z]+ there$").match,
        "The singer was born there", "The singer who had been told of it left from there"),
    Row("most of those told before", re.compile(
        r"The (?:\w+ )?(?:majority|remainder|latter|former) "
        r"(?:has|have|had|is|are|was|were|will|left|[a-z]+ed)\b").match,
        "The vast majority left", "The vast majority of the farmers left"),
    Row("what is felt", re.compile(
        r"There (?:are|is|were|was|have been) (?:\w+ )?(?:fears?|concerns?|hopes?|worr(?:y|ies)|doubts?)\b").match,
        "There are fears unrest may spread", "There were two floods"),
    Row("what many feel", re.compile(r"(?:Many|Some|Most) (?:want|hope|fear|believe)(?:d|ed)?\b").match,
        "Many want to go", "Many were hurt"),
    Row("anybody", _ANYBODY.match,
        "Anyone has been waiting for it", "Anyone without a ticket was turned away"),
    Row("of nothing named", re.compile(
        r"(?:The |These |Such |Some |Many )?"
        r"(?:[Nn]umbers?|[Ff]igures?|[Pp]ictures?|[Ss]ituation|[Tt]hings?|[Aa]ssociation)(?: \w+){2,3}$").match,
        "The situation is easing", "The situation of the dam was told in May"),
    Row("an object of no meaning", re.compile(
        r" (?:this|that|all|those|so|too|likewise|the same|(?:this|that) way)$").search,
        "The town had done all", "The town had done all its work"),
    Row("of what was told before", re.compile(r"(?<!one of)(?<!all of) (?:these|those|such an?) [a-z]+$").search,
        "Officials met these trends", "Officials met those of the two towns"),
    Row("half of not and but", re.compile(r"\bnot (?:to|by|in|for|from|with) (?:the|a|an) (?:\w+ ){0,2}\w+$").search,
        "The town gave it not to the guards", "The town gave it to the guards, not wanting to keep it"),
    Row("hard, and what is", re.compile(
        r"\bit (?:more |less |all the more |increasingly )?"
        r"(?:difficult|hard|harder|easy|easier|possible|impossible|clear|likely)$"
        ).search, "Poor data have made it difficult", "Poor data have made the search difficult"),
    Row("an order without its noun", re.compile(r"\bthe \d+(?:st|nd|rd|th)$").search,
        "Tarn was the head of the 33rd", "Tarn was the head of the 33rd term"),
    Row("cut off", lambda t: t.endswith(CUT), "The town found a total of 985…", "The town found 985 cases"),
)  # fmt: skip


_GOES_ON = re.compile(r"(?:His|Her|Its|Their)\b")


def stands(title: str, *, dated: bool, told: bool = False) -> bool:
    """Whether a title can be an entry; `told` where the main clause of a plain story says it, whose reader knows whose.

    >>> stands("She resigned", dated=False), stands("She resigned", dated=True)
    (False, True)
    >>> stands("Her bank failed", dated=False), stands("Her bank failed", dated=False, told=True)
    (False, True)
    """
    if any(row.found(title) for row in ALWAYS):
        return False
    return dated or (told and _GOES_ON.match(title) is not None) or not any(row.found(title) for row in UNDATED)


_BARE = re.compile(
    r"(?:An?|His|Her|Its|Their|Another) (?:[a-z]+(?:ary|al|ing|ed) )?"
    r"(?:interview|session|visit|meeting|change|statement|call|talk|season|hearing)"
    r"(?: here| there)?$|(?:Any|My|Our|Your) "
    r"|The (?:announcement|statement|interview|call|change|talk)$"
    r"|(?:His|Her|Its|Their) [a-z]+$|(?:The|An?) (?:\w+ )?anniversary$"
    r"|The [a-z]+s$|An? (?:[a-z]+ )?(?:increase|decrease|rise|fall|drop)\b"
)


def names_event(title: str) -> bool:
    """Whether a noun phrase says what happened: which hearing it was, whose, or of what.

    >>> names_event("An interview"), names_event("An interview with the mayor"), names_event("Berg's death")
    (False, True, True)
    """
    return not (_BARE.match(title) or title.isupper() or " " not in title)


def is_broken(sentence: str) -> bool:
    """Whether a sentence is the end of one that was cut in a bracket.

    >>> is_broken("L) has won an order."), is_broken("(L) has won an order.")
    (True, False)
    """
    return re.match(r"(?!\d+\)|[a-z]\))[^\s(]{0,6}\)", sentence) is not None or _CREDITED.search(sentence) is not None


# A credit that runs on into a sentence: "Film clips courtesy Lund TV Anna Berg has opened …".
_CREDITED = re.compile(
    r"\b(?:footage|clips?|pictures?|video|images?|audio|photos?) courtesy\b|\bplease (?:visit|click|see)\b", re.I
)


def is_opinion(text: str) -> bool:
    """Whether an article speaks to its reader or of its writer: letters, comments, questions and answers, columns.

    One sentence in seven is enough, of those outside quotation marks.

    >>> is_opinion("I think it will close. They closed it."), is_opinion('"I think so," she said. They closed it.')
    (True, False)
    """
    told = [s for s in _SENTENCE_END.split(_QUOTED.sub("", text)) if len(s.split()) > _FEWEST]
    return sum(is_talk(s) for s in told) * 7 > len(told)


def is_talk(sentence: str) -> bool:
    """Whether somebody speaks of himself or to a reader.

    >>> is_talk("I left when they closed it."), is_talk("They closed it.")
    (True, False)
    """
    return _SPEAKER.search(sentence) is not None
