"""Paragraphs that are no part of the story: by-lines, credits, captions, sign-up lines, a headline told twice.

>>> texts = ["Bridge opens", "By Jane Doe", "The bridge opened.", "Sign up for our newsletter.", "The old bridge"]
>>> [kind(text, texts[0]) for text in texts]
['headline', 'by-line', '', 'sign-up', 'caption']
"""

from __future__ import annotations

import re

from .comments import is_comment
from .split import Paragraph

_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_NAMES = rf"{_NAME}(?:,?\s(?:and\s)?{_NAME}){{0,7}}"
_AGENCY = r"(?:AP|AFP|Reuters|UPI|dpa|DPA|Xinhua|Bloomberg|CNN|BBC|EPA|PA|ANSA|EFE|Getty Images)"
_SITES = r"(?:Facebook|Twitter|X|Instagram|WhatsApp|Telegram|LinkedIn|YouTube|TikTok|Reddit|Email|Bluesky|Pinterest)"
LONGEST = 400  # characters of a paragraph that may be anything but story
# Each row: what it is, a pattern for the whole paragraph, an example, and a paragraph of a story that is much like it;
# a test runs both.
ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("by-line", rf"(?:[Bb][Yy]|(?:Story|Words|Text|Analysis|Interview) by)\s{_NAMES}(?:,? .{{0,40}}(?:writer|reporter|editor|correspondent))?",
     "By Jane Doe and John Roe", "By Tuesday the bridge was closed."),
    ("by-line", rf"{_NAME}(?:\s{_NAME}){{1,2}}(?:,\s(?:{_AGENCY}|\S+@\S+))?", "Jane Q. Doe", "Jane Doe resigned."),
    ("by-line", rf"(?:From )?(?i:our|a) (?:\w+ )?(?i:correspondent|reporter|staff)s?(?: in {_NAMES})?\.?",
     "From our own correspondent in Cairo", "A reporter in Cairo was freed."),
    ("by-line", rf"(?i:staff|agencies|{_AGENCY})(?:(?:,| and| with|/) ?(?i:staff|agencies|{_AGENCY}|wires)){{0,4}}",
     "Staff and agencies", "Staff and agencies met on Friday."),
    ("reporting", r"\(?(?:(?:Additional |With )?[Rr]eporting(?: and writing)? by|(?:Edited|Editing|Written|Writing|Compiled|Graphics?) by) .{1,300}",
     "(Reporting by Jane Doe in Cairo; editing by A. Roe.)", "Reporting of crimes rose last year, police said."),
    ("reporting", rf"{_NAMES}(?: in {_NAMES})? contributed (?:reporting|to this (?:report|story|article))\b.{{0,120}}",
     "Jane Doe in Cairo and John Roe contributed to this report.", "Jane Doe contributed to this victory with two goals."),
    ("reporting", rf"(?:With files from|Compiled from|With reporting from) {_NAMES}\.?", "With files from The Town Post",
     "With files from the archive, she proved her claim."),
    ("credit", r"(?i:photo|image|picture|video|graphic|credit|source|file)s?(?:\s+by\b|\s*:|\s*/|\s+[—–-]\s).{0,200}",
     "Photo: Jane Doe", "Source protection was debated on Monday, the editor said."),
    ("credit", r"(?i:©|copyright\b|\(c\) ?\d|all rights reserved).{0,200}", "© 2024 The Example",
     "Copyright rules were changed in May, the ministry said."),
    ("credit", rf"\(?{_AGENCY}(?: Photo)?(?:/.{{1,60}})?\)?", "(AP Photo/Jane Doe)", "Reuters named a new editor."),
    ("legend", r"(?:FILE|File)(?: ?(?:photo|picture|image))?\s?[—–:-]\s.{1,390}",
     "FILE - The bridge is seen in this photo of March 5, 2019.", "File sharing was banned in March, the court said."),
    ("legend", r".{1,300}[.\s]\((?:AP Photo|Photo|Image|Picture|Credit|Getty|Reuters/)[^()]{0,80}\)\.?",
     "The mayor opened the bridge on Tuesday. (AP Photo/Jane Doe)", "The mayor opened the bridge (pictured) on Tuesday."),
    ("legend", r".{1,300}\s(?:Photo|Photograph|Image|Picture|Credit|Photo credit)(?: by|\s?:)\s[^.]{1,60}",
     "The mayor opened the bridge on Tuesday. Photo: Jane Doe", "The mayor opened the show and named it: Picture of a town."),
    ("legend", r"(?:(?:From|Clockwise from|Pictured) (?:top |upper )?(?:left|right)|\(?L-R\)?|\(?L to R\)?|Pictured|Above|Below|Left|Right)[,:]\s.{0,200}",
     "From left: Jane Doe, John Roe", "Above all, the council denied the claim of Friday."),
    ("sign-up", r"(?i:sign up|subscribe|click here|read more|follow us|share this|see also|download our|get our)\b.{0,200}",
     "Sign up for our newsletter.", "The party wants people to sign up."),
    ("sign-up", r"(?i:(?:already|not) a subscriber\?|log in\b|sign in\b|register (?:now|here|for free)|create (?:an|a free) account|"
     r"get the (?:latest|best|day's|top) .{0,60}(?:inbox|newsletter|email|app)|support (?:our|independent) journalism).{0,200}",
     "Get the latest news in your inbox every morning.", "Get the ship afloat by Friday, the minister told them."),
    ("social", rf"(?:(?i:share|tweet|post|like us|follow \w+|find us|join us|save)(?: this)?(?: on| via)? )?{_SITES}(?:[\s,|/·]+(?:and )?{_SITES}){{0,9}}\.?",
     "Share on Facebook", "Facebook closed its office on Tuesday."),
    ("social", r"(?:@\w{2,30}|#\w{2,40})(?:[\s,]+(?:@\w{2,30}|#\w{2,40})){0,9}", "@janedoe #bridge",
     "@janedoe posted it on Friday."),
    ("social", r"(?:—|–|-)\s?.{1,60}\(@\w{2,30}\).{0,40}|pic\.twitter\.com/\w+", "— Jane Doe (@janedoe) March 5, 2024",
     "— The mayor (a doctor) resigned in March."),
    ("links", r"[^>|»›•·]{1,60}(?:(?:\s>\s|[|»›•·])[^>|»›•·]{1,60}){1,12}", "Home > World > Europe",
     "Turnout rose | the first time since 1994 | officials said."),
    ("links", r"(?i:most (?:read|popular|viewed)|trending(?: now)?|top stories|latest(?: news)?|recommended(?: for you)?|you (?:may|might) "
     r"also like|more (?:on|from|about|in) .{1,60}|what to read next|editor's picks?|don't miss|in this (?:article|story)|up next)[:.]?",
     "More on this story", "More from the town were missing on Friday."),
    ("links", r"(?i:related)(?: (?:stories|articles|topics|links|coverage|content))?(?::.{0,80})?", "Related stories",
     "Related costs rose last year, the company said."),
    ("links", r"(?i:(?:read|see|watch|listen|also read|read also|more|live|tags?|topics?|keywords|filed under|categor(?:y|ies)))\s?:\s.{1,200}",
     "Read also: Old bridge to close", "Read the report: that was the advice he gave on Friday."),
    ("notice", r"(?i:(?:we|this (?:web)?site|our (?:web)?sites?)(?: and our partners)? uses? cookies|by (?:continuing|using) (?:to use )?th(?:is|e) "
     r"(?:web)?site|accept (?:all|cookies)|manage (?:cookies|preferences)|cookie (?:policy|settings|notice)).{0,300}",
     "We use cookies to improve your experience.", "We use boats to reach the village, she said."),
    ("notice", r"(?i:advertisement|sponsored(?: content)?|promoted|(?:story|article) continues (?:below|after).{0,60}|skip (?:to|past) .{0,60}|"
     r"this content is .{0,80}|(?:please )?enable javascript.{0,120}|your browser .{0,120}|loading)\.{0,3}",
     "Story continues below advertisement", "The story continues on Friday, the judge said."),
    ("notice", r"(?i:(?:the )?[\w ]{2,30} may edit your comments|please note that (?:if )?your (?:comments|name)).{0,200}",
     "The Example may edit your comments and not all emails will be published.", "The town may edit your map on Friday."),
    ("notice", r"(?i:to (?:play|view|watch|see|hear) this (?:content|video|clip|audio)\b|you need to (?:install|upgrade|have) .{0,40}(?:flash|javascript)|"
     r"\W*\w+ is not responsible for the content).{0,200}",
     "To play this content JavaScript must be turned on.", "To play this game she flew to Cairo on Friday."),
    ("notice", r"(?i:this (?:article|story|report|piece|post) (?:was|has been) (?:first |originally |last )?"
     r"(?:published|updated|corrected|amended|translated|produced)).{0,300}",
     "This article was amended on 5 March 2024 to correct a name.", "This story was told in court on Friday."),
    ("notice", r"(?i:correction|clarification|editor's note|disclaimer)s?\s?(?::|[—–-]\s).{1,390}",
     "Correction: An earlier version gave a wrong name.", "Correction of the maps began in May, the office said."),
    ("notice", r"(?i:the views expressed (?:in|here)|(?:all )?times (?:are )?(?:local|GMT|ET|EST|UTC)|(?:the )?\w+ is not responsible for).{0,200}",
     "The views expressed here are the author's own.", "The views expressed on Friday were new."),
    ("notice", r"(?i:(?:a|this|an earlier) (?:version|article|story|report|piece)(?: of this \w+)? (?:(?:was|has been) )?"
     r"(?:appear(?:s|ed)|published|printed) (?:in print )?(?:on|in|at) (?:p\.? ?\w?\d|page \w?\d|.{0,60}\bsection\b)).{0,300}",
     "This article appeared on p28 of the Main section of the Example on 5 May.", "This version appeared in a shop on Friday."),
    ("notice", r"(?i:in order to (?:see|view|play|hear) this (?:content|video|page)\b|this comment (?:was|has been) removed\b|"
     r"some (?:viewers|listeners|readers) may find\b|(?:please )?read a selection (?:of .{0,40} )?below\b).{0,200}",
     "In order to see this content you need to have JavaScript enabled.", "In order to see this play she flew to Cairo."),
    ("notice", r"[^.]{0,200}\s[—–-] \d{1,3} (?:hrs?|hours?|mins?|minutes?|days?) ago(?: [A-ZÀ-Þ].{0,200})?",
     "Bridge closes - 6 hrs ago Example News.", "The bridge closed - he said - 6 days ago on a Friday."),
    ("contact", r"(?i:contact (?:us|the (?:author|writer|reporter|editor))|to contact the .{1,40} on this (?:story|article)|(?:e-?mail|write to|reach) .{0,60}\S@\S|"
     r"(?:do you )?(?:have|got) an? (?:tip|story|question)|send (?:us )?(?:your )?(?:tips?|comments?|letters)).{0,200}",
     "To contact the reporter on this story: Jane Doe in London at jdoe@example.com", "To contact the crew by radio was hard."),
    ("comments", r"(?i:\d{0,5} ?comments?(?: \(\d{1,5}\))?|(?:leave|post|add|write) a (?:comment|reply)|(?:view|show|read) (?:all )?comments|"
     r"join the (?:conversation|discussion))\.?", "23 comments", "Comments of the minister were not printed."),
    ("player", r"(?i:(?:\d{1,2}|one|two|five) ?-?min(?:ute)?s? (?:read|watch|listen)|(?:reading|listening|playing) time.{0,30}|(?:image |photo )?\d{1,3} (?:of|/) \d{1,3}|"
     r"(?:play|watch|listen to)(?: the| this)? (?:video|audio|story|article)|video duration.{0,20}|(?:photo )?(?:gallery|slideshow))",
     "5 min read", "Five minutes later it was over."),
    ("date line", r"(?i:(?:first |last )?(?:published|updated|posted))\b.{0,80}", "Updated 5 March 2024",
     "Published figures rose in March, the bank said."),
)  # fmt: skip
SURE = frozenset(("sign-up", "reporting", "legend", "notice", "contact", "social"))  # these may be whole sentences
_ROWS = [(name, re.compile(pattern)) for name, pattern, *_ in ROWS]
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|shall|should|must|do|does|did|said|says)\b"
    r"|\b[a-z]{3,}ed\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,40}(?:,[^—–\n]{1,40})?(?:\([^)\n]{1,20}\)\s*)?\s*(?:—|–|--|_)\s*(?=[\"“'‘(]?[A-ZÀ-Þ0-9])"
    r"|[A-ZÀ-Þ]{3}[A-ZÀ-Þ.’' -]{0,38}(?:,[^—–\n(]{1,40})?\s\([A-Z][\w &.]{1,20}\)\s-\s(?=[\"“'‘(]?[A-ZÀ-Þ0-9])"
    rf"|[A-ZÀ-Þ][\w.’' -]{{1,40}}(?:,[^—–\n(]{{1,40}})?\s\({_AGENCY}\)\s*(?:—|–|--|-|_)\s*(?=[\"“'‘(]?[A-ZÀ-Þ0-9])"
)
# What a web page puts before the first words of a story, on one line with them: credits, names, hours.
_PAGE_HEAD = re.compile(
    rf".{{1,320}}?\b[A-Z][A-Z.’'/, -]{{2,40}}(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?: [A-Z][a-z]{{2,8}}\.? \d{{1,2}})? \({_AGENCY}\) (?:—|–|--|-) (?=[\"“'‘(]?[A-ZÀ-Þ0-9])"
    rf"|Photograph: [^.]{{1,60}}?(?:{_AGENCY}) (?=[A-ZÀ-Þ])"
    r"|(?:\d{1,2} [A-Z][a-z]{2,8} \d{4} )?Last updated at [^A-Z]{1,20}(?:(?:GMT|BST|UTC|[ECMP][SD]T) )?(?:Help )?(?=[A-ZÀ-Þ])"
    r"|(?:.{1,160}? (?=Page last updated))?(?:Page )?[Ll]ast updated at [^A-Z]{1,20}(?:GMT|BST|UTC|[ECMP][SD]T)[^.]{1,40}?\b(?:19|20)\d\d\b"
    r"(?: \d\d:\d\d [A-Z]{2,3}\b)?(?: \(an error occurred [^)]{1,60}\))?[ |:—–-]*(?=[\"“'‘(]?[A-ZÀ-Þ])"
)
_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s*$")


def kind(text: str, headline: str) -> str:
    """What a paragraph is when it is no part of the story ("" when it is). `headline` is the text's first paragraph."""
    if is_comment(text):
        return "comments"
    if len(text) > 2 * LONGEST:
        return ""
    line = " ".join(text.split())
    told = bool(_STOP.search(line) and _FINITE.search(line)) and len(line.split()) > 6
    for name, pattern in _ROWS:
        if (name in SURE or not told) and pattern.fullmatch(line):
            return name
    if not _STOP.search(line):
        if line.casefold() == " ".join(headline.split()).casefold():
            return "headline"
        return "caption" if len(line.split()) <= 12 and not _FINITE.search(line) else ""
    return "caption" if len(line.split()) <= 30 and _listing(line) and not _FINITE.search(line) else ""


def is_notice(sentence: str) -> bool:
    """Whether a sentence is the page's own, wherever it stands.

    >>> is_notice("This article was amended on 5 March."), is_notice("This bridge was opened on 5 March.")
    (True, False)
    """
    return len(sentence) <= LONGEST and any(p.fullmatch(sentence) for name, p in _ROWS if name in SURE)


def after_dateline(paragraph: Paragraph) -> Paragraph:
    """The paragraph without "WASHINGTON, Feb. 22 (AP) —" at its front.

    >>> after_dateline(Paragraph(10, 40, 0, "LISSA (Coastline) - A boat is free.")).text
    'A boat is free.'
    >>> after_dateline(Paragraph(10, 40, 0, "SUEZ, Egypt — The ship is free.")).text
    'The ship is free.'
    """
    found = _DATELINE.match(paragraph.text) or _PAGE_HEAD.match(paragraph.text)
    if not found:
        return paragraph
    return paragraph._replace(start=paragraph.start + found.end(), text=paragraph.text[found.end() :])


def _listing(line: str) -> bool:
    """Names set off by commas and semicolons: the legend of a picture."""
    return ";" in line or line.count(",") >= 3
