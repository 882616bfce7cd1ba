"""English: phrases that look like times and are none.

To add one: write a row in the table it belongs to, with the phrases it looks at (keys as in `..guards`), a test on the
words around, a sentence that holds the look-alike, and one that holds a true time close to it. Both are run as tests;
more sentences go to the negative corpus, `tests/temporal/lookalikes.txt`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..algebra import Date, Mod, Often
from ..guards import Guard, Guards, Site
from ..shifts import Period


def words(*lists: str) -> frozenset[str]:
    return frozenset(" ".join(lists).split())


_HOUR = re.compile(r"^[ \t]*((?:[01]\d|2[0-3])[0-5]\d)[ \t]+[A-Z\"“]", re.M)


@lru_cache(maxsize=4)
def is_log(text: str) -> bool:
    """Whether lines begin with the hours at which they were written, some of which cannot be years."""
    hours = [int(hour) for hour in _HOUR.findall(text)]
    return len(hours) > 2 and any(hour < 1000 or hour > 2100 for hour in hours)


# ---- words around ------------------------------------------------------------------------------------------------

# A month or a season that is also another word stands behind one of these, or it is that word.
MONTH_BEFORE = words("""
    in since until till by before after during of from to through this last next early late mid every each and or on
    about around between for
""")
SEASON_BEFORE = words("the in last this next early late mid every each since until by of during that spring summer fall")
# Before a name of a day or a stretch in prose: "on Sunday", "the end of May".
TIME_BEFORE = words("in on last next this since until till by before after from every each early late during through")
# "the March march", "a May election": a month before a noun; "the march on", "the March was" are none.
BEFORE_MONTH_NOUN = words("the a its their his her our this that")
MONTH_VERBS = words("was saw is will brought marks marked has had")  # "March was cold"
NO_NOUN = words("""
    on of past to through against for by from in into at and or but with was is are were had has have will would can could
    may might must should hare drew ended began filled
""")
# A day of the month, a decade, a rate: a clause goes on with one of these, anything else is a noun that is counted or dated.
GOES_ON = words("""
    in on at of to and or by for from with when he she they it we you i a an the but that which after before until who
    is was
""")
# "the past" is a time before these, an adjective before a noun.
AFTER_ERA = words("he she it they we you i the a an has have had is was were and but or when with to of as for in by") | {""}
SPEECH = words("""
    said says told tells asked asks replied added smiled laughed nodded shrugged sighed whispered cried shouted wept
    grinned frowned wrote thinks thought knew knows wants loves hates
""")
POSSESSIVES = words("his her their my our your its")
MODALS = words("will would may might could can shall should hopes hoped hope wants wanted dreams dreamed dreamt")
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Sen|Senator|Rep|Judge|Justice|Capt|Captain|Sgt|Sister)\.?\s$")
NAME_NEXT = re.compile(r"\s[A-Z][a-z]+")
OFFICIAL = words("Bank Fed Treasury Fools Day Sunday Monday Tuesday Wednesday Thursday Friday Saturday")  # "August Bank Holiday"
OF_NAME = re.compile(r"\sof\s[A-Z][a-z]")
OF_THE_NAME = re.compile(r"\sof\sthe\s[A-Z]")

# ---- names -------------------------------------------------------------------------------------------------------

# "Sunday Times", "Friday Night Lights": a capital word of time before one of these is part of a name, whatever precedes.
NAMED_ALWAYS = re.compile(
    r"\s(?:Times|Post|(?:Night\s)?(?:Lights|Live|Football|Fever)|(?:Evening|Morning)\sPost|Mirror|Telegraph)\b"
)
# Before one of these only where no word of time stands before: "The Winter Palace", but "on Sunday Games began".
NAMED_OFTEN = re.compile(
    r"\s(?:Standard|Herald|News|Express|Review|Journal|Gazette|Show|Street|Avenue|Road|Lane|Palace|Olympics|Paralympics"
    r"|School|Commission|Committee|Fox|Microsystems|Games|Accords?|Foundation|Fund|Institute|Records|Productions|City|River|Park|Hills?|Madness|Parade)\b"
)
# A title goes on with a word that prose would not write with a capital: "Tomorrow Never Dies".
TITLE_GOES_ON = re.compile(r"\s(?:Never|Always|Forever|Again|Is|Was|Comes|Belongs|Knows|My|Your|Our|With)\b")
FEAST_NAME = re.compile(r"\s(?:Islands?|Agreement|Rising|Carol)\b")
WORK_BEFORE = re.compile(r"\b(?:film|movie|novel|novella|musical|sitcom|song|album|single|play|titled|entitled)\s$")
READ_BEFORE = words("read reads reading novel film movie book album song titled entitled called rereads reread")
NICKNAMES = words("ruby man girl gal bloody")  # Ruby Tuesday, Man Friday, Bloody Sunday
SHOWS = words("show programme program host hosts anchor co-host")
COPULAS = words("is was are were be been for until till by on from to since and before after starting")
ADJECTIVE_SPRINGS = words("hot box bed thermal coil mineral")
WINNERS = words("""
    person man woman player rookie word book car album song coach athlete sportsman sportswoman driver photo game team
    artist company manager footballer goal entrepreneur
""")

# ---- compounds ---------------------------------------------------------------------------------------------------

# A word of time inside a fixed compound names a kind of thing and does not tell when.
COMPOUNDS = {
    "spring": words("tide tides fever training cleaning roll rolls onion onions water chicken house loaded mattress mechanism"),
    "summer": words("camp camps job jobs school schools dress dresses house houses olympics reading"),
    "winter": words("coat coats tyre tyres tire tires wheat sport sports olympics paralympics games garden boots wonderland clothes"),
    "fall": words("guy guys"),
    "autumn": words("leaves"),
    "weekend": words("warrior warriors"),
    "sunday": words("best driver drivers school schools roast"),
    "saturday": words("job"),
    "christmas": words("tree trees card cards carol carols present presents gift gifts shopping shoppers lights decorations pudding stocking stockings"),
    "easter": words("egg eggs bunny bunnies bonnet basket baskets"),
    "halloween": words("costume costumes candy mask masks"),
    "thanksgiving": words("turkey turkeys"),
    "june": words("bug bugs"),
    "quarter": words("final finals finalist finalists mile back backs pounder pounders horse horses"),
}
# "spring to mind", "spring from", "boats spring a leak": the verb.
SPRINGS = words("to into from up out forth back a")
CROWN = words("king queen president wife husband pope prime champion star emperor minister leader mother bride groom son daughter")

# ---- amounts -----------------------------------------------------------------------------------------------------

NUMBER_BEFORE_RATE = re.compile(
    r"(?:\d|\b(?:million|billion|trillion|thousand|hundred|percent|cents|dollars|hours|times|miles|km|kph|kilometers|kilometres|knots))\s$"
)
PRICE_OR_SPEED = re.compile(
    r"(?:[$£€¥]\s?\d[\d.,]*|\b(?:million|billion|trillion|percent|cents|dollars|euros|pounds|miles|meters|metres|feet|knots|km|kilometers|kilometres))\s$"
)
FRACTION_OF = re.compile(r"\s+of\s+(?!the\s+(?:year|century)|\d|a\s+(?:year|century)|last|next|this)")
AGE_AFTER = re.compile(r"\s*-?\s*(?:old|olds)\b", re.IGNORECASE)
MINUTES_BEFORE = words("for within in after by took take takes of only")
HOURS_AFTER = words("for within in after by took take takes of only some many morning evening night daylight these those dark") | {""}
DAYS_BEFORE = words("better salad glory halcyon") | POSSESSIVES
STATE = words("were are was is had have seem seemed") | {""}
ONE_DAY_AFTER = words("to more later after earlier of before ago in only at on and or but long")
ONE_DAY_BEFORE = words("lasted for in took takes within only just than of by on least from spent after every until")
A_SECOND_BEFORE = words("for in within lasted took takes lasts")
IN_A_MINUTE_NOUN = words("crack particle particles amount amounts quantity trace traces fraction hole detail part proportion difference share dose")
PARTS_OF = re.compile(r"\s+of\s+(?:the|a|his|her|their)\s+(?:\w+\s)?(?:game|match|film|movie|play|book|show|concert|bout|fight|season|novel|race|song)\b")
SPORT = words("scored scores touchdown touchdowns striker goalkeeper midfielder halftime quarterback")

# ---- numbers -----------------------------------------------------------------------------------------------------

CLOCK = re.compile(r"\d{1,2}:\d\d(:\d\d)?")
CLOCK_BEFORE = words("at by until till from before after around about to through between and")
VERSION = re.compile(r"\b(?:version|release|v\.?|build):?\s*$", re.IGNORECASE)
MONEY_BEFORE = re.compile(r"[$£€¥#№]\s?(?:\d[\d,.]*\s?)?$")
# Things that are numbered: "Room 2001", "Resolution 1973".
NUMBERED = words("""
    no number numbers room flight section page pages pp line paragraph para chapter verse psalm form rule resolution
    directive regulation article clause proposition channel bus train platform extension ext pin locker
    route highway interstate boeing airbus rfc iso bmw peugeot asteroid volume vol figure table suite
    apartment code box rs usd eur gbp than about some
""")
NUMBERED_NAMES = words("Windows Office Part Unit Lot Gate Studio Order")
HOUSE_BILL = re.compile(r"\b(?:House|Senate|Assembly)\sBill\s$")
ABBREVIATED_NUMBER = re.compile(r"\b(?:p|pp|vol|vols|no|nos|ext|art|sec|fig|ch|par|col|Rs|Tel)\.\s?$", re.IGNORECASE)
AS_MANY = re.compile(r"\bas (?:many|few) as\s$", re.IGNORECASE)
# After a year-like number these tell a count or a measure: "2000 people", "1500 m".
COUNTED = words(
    """
    people men women soldiers troops jobs workers miles meters metres feet dollars pounds euros km kilometers
    kilometres employees students deaths cases points votes tons tonnes barrels members homes families copies
    shares percent acres additional more other such rpm
    """,
    """
    kg g mg m cm mm kw mw gw mhz ghz khz hp horsepower calories kcal degrees words litres liters litre liter gallons pixels
    x yen rupees pesos rubles roubles francs watts volts amps nm seats guests visitors protesters demonstrators patients
    civilians refugees migrants prisoners inmates hostages passengers residents villagers police officers fighters rebels
    militants tanks houses villages lb lbs ounces oz inches yards sq square cubic hectares
    """,
)
# These act: "in 2004 rebels took the town" tells the year, "2000 rebels" and "by 2000 rebels" a count.
AGENTS = words("""
    people men women soldiers troops workers employees students members guests visitors protesters demonstrators patients
    civilians refugees migrants prisoners inmates hostages passengers residents villagers police officers fighters rebels
    militants houses villages
""")
YEAR_BEFORE = words("in since during until")
# What may stand behind a year of the Middle Ages: "in 1204 the town fell", "in 1342 and again in 1468".
BEGINNING = words(
    """
    a after again all an and as at because before but by during for from he her his if in into it its many most near of
    on or over she some that the their then there they this to two under until was were when where which while who with
    """
)
# "The siege of 1468": what a year is told with; not "a crew of 1200".
OF_A_YEAR = words(
    """
    siege battle treaty council war charter plague famine fire flood earthquake revolt rebellion uprising crusade peace edict
    act census law decree truce synod raid invasion conquest coup spring summer autumn winter
    """
)
CURRENT_MONEY = words("dollars pounds euros yen francs")  # "in 1990 dollars"
OF_THEM = re.compile(r"\sof\s(?:them|us|these|those|whom|which|its|his|her|their)\b")
COUNT_VERBS = words("are were have had died fled came left voted attended took")
ADDRESS = re.compile(r"(?:\s[A-Z][\w.']{0,20}){1,3}\s(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Court|Place|Square|Way|Parkway|Terrace)\b")
SUM_BEFORE, SUM_AFTER = re.compile(r"(?:\w\s?=|[+×÷])\s?$"), re.compile(r"\s?[=+×÷]")
PHONE_BEFORE = re.compile(r"\+\d[\d ()-]{2,20}$")
ADDRESS_OF_NET = re.compile(r"(?:://|\bwww\.|\w@)[^\s]{0,46}$")
HHMM = re.compile(r"(?:from )?(?:[01]\d|2[0-3])[0-5]\d(?: (?:to|until|till|and|-|–) (?:[01]\d|2[0-3])[0-5]\d)?")
ZONE_NEXT = re.compile(r"\s?(?:GMT|BST|UTC|EDT|EST|CET|CEST|PDT|PST|hours|hrs)\b")
FRACTION = re.compile(r"[1-9]/(?:[2-9]|10|12|16|32|64)")
CHANGED_BY = re.compile(r"\b(?:cut|cuts|fell|rose|dropped|reduced|grew|increased|shrank|down|up|jumped|declined|sank)\b[^.]{0,20}\sby\s$")
PART_OF = re.compile(r"\s?(?:of\s|-?inch|an\sinch|cup|mile)")
GLUES, BLANKS = ("-", ".", ",", ":"), (" ", "\n", "\t", "(")
MONTH_AFTER_YEAR, MONTH_BEFORE_YEAR = re.compile(r"-(?:0?[1-9]|1[0-2])(?![\d-])"), re.compile(r"(?:^|\s)(?:0?[1-9]|1[0-2])-$")  # 2015-3, 11-2016
SERIES = re.compile(r"\s\d{1,9}\s\d")


# ---- tests that need more than a line ------------------------------------------------------------------------------


def no_month(site: Site) -> bool:
    """ "may" and "march" are months with a capital, behind a word of time, before a noun, or before a mark."""
    if not site.capital or site.words.isupper():
        return True
    if site.prev in MONTH_BEFORE:
        return False
    if site.low == "march" and not site.prev and (site.next in MONTH_VERBS or site.after[:2] in ("'s", "’s")):
        return False
    if site.prev in BEFORE_MONTH_NOUN and site.right.islower():
        return site.next in NO_NOUN
    return site.mark not in (",", ".", ";") or site.left[:1].isupper()


def no_short_day(site: Site) -> bool:
    """ "sun", "sat", "wed", "mar": days and months with a capital and a point."""
    return not site.capital or site.mark != "." or site.prev in ("mr", "mrs", "ms", "the")


def is_deictic_name(site: Site) -> bool:
    """ "VOA Today", "the Today show", "sang Yesterday": a capital within a line that is none of a headline's."""
    text, start = site.text, site.start
    inside = start > 1 and text[start - 1] == " " and text[start - 2].isalnum()
    if not (inside and site.capital) or site.shouted or site.headline:
        return False
    return site.next in SHOWS or site.prev not in COPULAS


def is_part_of_name(site: Site) -> bool:
    """ "June Carter", "April Jones": a month that is a given name, before a name, with no word of time before it."""
    return site.capital and not site.prev and not site.shouted and site.right not in OFFICIAL and bool(NAME_NEXT.match(site.after))


def counts(site: Site) -> bool:
    """A four-digit number is a year between 1500 and 2099 that counts nothing and is the number of nothing.

    One from 1000 on is a year behind "in" and before a word that begins another phrase.
    """
    told = site.expr.of if isinstance(site.expr, Mod) else site.expr
    if not (isinstance(told, Date) and told.m is None and site.words[-4:].isdigit()):
        return False
    if site.after[:1] in ("%", "°") or not (1500 <= int(site.words[-4:]) <= 2099 or is_old_year(site)):
        return True
    if site.next in COUNTED:
        return not ((site.prev in ("in", "constant") and site.next in CURRENT_MONEY) or (site.prev in YEAR_BEFORE and site.next in AGENTS))
    compared = site.prev == "than" and site.back[-2:-1] and site.back[-2] in ("later", "earlier", "sooner")
    if (site.prev in NUMBERED and not compared) or site.left in NUMBERED_NAMES or (site.low.startswith(("nearly ", "almost ")) and site.next):
        return True
    if site.prev in ("to", "all", "other") and site.next in COUNT_VERBS:
        return True
    return any((ABBREVIATED_NUMBER.search(site.before), HOUSE_BILL.search(site.before), AS_MANY.search(site.before), OF_THEM.match(site.after), ADDRESS.match(site.after), SERIES.match(site.after)))


def is_old_year(site: Site) -> bool:
    """ "In 1204 the town fell", "founded in 1342, …"; not "in 1204 barrels"."""
    event = site.prev == "of" and not OF_A_YEAR.isdisjoint(site.back[-2:-1])  # "the siege of 1468"
    old = 1000 <= int(site.words[-4:]) < 1500 and (site.prev == "in" or event)  # "until 1221" may be an hour
    return old and ((site.mark in (",", ".", ";", ":", ")") and not site.after[1:2].isdigit()) or site.next in BEGINNING or site.right[:1].isupper())


def is_title_year(site: Site) -> bool:
    """ "she read 1984", "Orwell's 1984 is bleak", "The 1975 played": a year in the place of a title."""
    if site.prev in READ_BEFORE:
        return True
    ends = site.next in ("", "is", "was", "remains", "has", "had")
    if site.before.endswith(("'s ", "’s ")):
        return ends and site.mark not in ("-", "/")
    return site.left == "The" and site.next in ("played", "sang", "are", "were")


def is_glued(site: Site) -> bool:
    """Part of a longer token: "G7", "B-52", "555-2010", "10.1.2010.5", "$DEC", "3am3io"."""
    text, start, words = site.text, site.start, site.words
    before, after = text[start - 1 : start] if start else " ", text[site.end : site.end + 2]
    if not words[0].isdigit():
        return before in "$#"
    tailed = after[:1].isdigit() or (words[-1].isdigit() and after[:1] in GLUES and after[1:].isdigit())
    if tailed and not MONTH_AFTER_YEAR.match(site.after):
        return True
    if before in BLANKS:
        return False
    two = text[start - 2 : start - 1] if start > 1 else ""
    if before == "-":
        return two.isupper() or (two.isdigit() and not MONTH_BEFORE_YEAR.search(site.before))
    return before.isalnum() or (before in "./:" and two.isalnum())


def one_day(site: Site) -> bool:
    """Some day to come: "one day he will be king"."""
    if site.prev in ONE_DAY_BEFORE or site.next in ONE_DAY_AFTER or not site.next:
        return False
    return bool(site.around & MODALS)


def is_adjective_daily(site: Site) -> bool:
    return bool(NAME_NEXT.match(site.after)) and not site.shouted


# ---- the tables ----------------------------------------------------------------------------------------------------

WORDS = (  # a word of time that is another word
    Guard("may and march, the verbs and nouns", "may, march", no_month, "They march, as they may, on Mrs May. =>", "In March and May it fell. => March | May"),
    Guard("small letters after a pronoun", "this march, that march, the march, last march, next march, this may, that may, the may, last may, next may",
          lambda s: s.words.split()[-1].islower() and not s.careless, "He saw this march. =>", "He met her this March. => this March"),
    Guard("sun, sat, mon, wed and mar", "sun, sat, mon, wed, mar", no_short_day, "She sat in the sun. =>", "It opens Sat. at noon. => Sat. at noon"),
    Guard("other short names in small letters", "fri, thu, tue, jan, jun, dec, nov, oct, sep, apr, aug, easter", lambda s: not s.capital, "Add dec to the register. =>", "He left in Dec. => Dec"),
    Guard("august, the adjective", "august", lambda s: not s.capital and s.prev not in MONTH_BEFORE, "An august body met. =>", "He left in august. => august"),
    Guard("fall, the verb and the drop", "fall", lambda s: s.prev not in SEASON_BEFORE or s.next in words("of in from to behind short below"), "Prices fall. =>", "Last fall they rose. => Last fall"),
    Guard("the fall of a thing", "the fall", lambda s: s.next in words("of in from to"), "The fall of Rome came. =>", "In the fall they rose. => the fall"),
    Guard("spring, the verb", "spring", lambda s: s.next in SPRINGS and s.prev not in SEASON_BEFORE, "Names spring to mind. =>", "In spring a boy came. => spring"),
    Guard("a spring", "spring", lambda s: s.prev in ADJECTIVE_SPRINGS or (s.prev == "a" and s.next in GOES_ON | {""}), "He sat by a hot spring. =>", "It was a spring day. => spring"),
    Guard("a nuclear winter", "winter", lambda s: s.prev == "nuclear", "They fear a nuclear winter. =>", "They fear winter. => winter"),
    Guard("fixed compounds", ", ".join(f"… {word}" for word in COMPOUNDS), lambda s: s.next in COMPOUNDS[s.low.split()[-1].split("-")[-1]],
          "He went to summer camp. =>", "He went to the summer meeting. => the summer"),
    Guard("former, past, present, future, the adjectives", "former, past, present, future", lambda s: True, "The former president spoke. =>", "The recent past is dark. => The recent past"),
    Guard("the past president", "the past, the present", lambda s: s.next not in AFTER_ERA, "The past president spoke. =>", "In the past they met. => the past"),
    Guard("the future king", "the future", lambda s: s.next in CROWN, "The future king waved. =>", "The future looks bright. => The future"),
    Guard("high noon", "noon, midnight", lambda s: s.prev == "high", "He saw High Noon. =>", "They left at noon. => noon"),
    Guard("quarterly, the adjective", "quarterly", lambda s: bool(s.next) and s.next not in GOES_ON, "A quarterly loss followed. =>", "They meet quarterly. => quarterly"),
    Guard("a weekly", "daily, weekly, monthly, quarterly", lambda s: s.prev == "a" and s.next in words("from in of that which based published"), "It is a weekly from Lahore. =>", "It is a weekly show. => weekly"),
)

PEOPLE = (  # a month, a weekday or a season that is part of a person's name
    Guard("a title before", "<Nearest>", lambda s: s.capital and bool(TITLE.search(s.before)), "Mrs June spoke. =>", "He met Mrs Jones in June. => June"),
    Guard("a given name before a family name", "april, june, august", is_part_of_name, "June Carter sang. =>", "In June Carter won. => June"),
    Guard("a name that speaks", "april, june, may, august, jan, dec", lambda s: s.capital and s.next in SPEECH, "April said so. =>", "In April he said so. => April"),
    Guard("a short name before a family name", "jan, mar, apr, jun, jul, aug, dec", lambda s: s.mark != "." and s.prev not in MONTH_BEFORE and bool(NAME_NEXT.match(s.after)),
          "There Jan Kavan signed. =>", "In Jan Kavan signed. => Jan"),
    Guard("a name beside a name", "jan, jun, dec", lambda s: s.mark != "." and bool(re.search(r"\b[A-Z][a-z]+\sand\s$", s.before)), "Ant and Dec sang. =>", "He left in Dec. => Dec"),
    Guard("letters that stand for a name", "jan, feb, mar, apr, aug, sep, oct, nov, dec", lambda s: s.words.isupper() and not s.shouted,
          "The DEC appealed for help. =>", "In Dec. it appealed for help. => Dec"),
    Guard("a place", "mar", lambda s: s.left[:1].isupper() or s.prev == "del", "They met in Del Mar. =>", "They met on Mar. 5. => Mar. 5"),
    Guard("a season after a name", "spring, summer, winter, autumn", lambda s: s.capital and s.left.istitle() and s.prev not in SEASON_BEFORE and not NAME_NEXT.match(s.after),
          "The Arab Spring spread. =>", "In Spring it spread. => Spring"),
    Guard("a season of a name", "spring, summer, autumn, fall, winter, the spring, the summer, the autumn, the fall, the winter",
          lambda s: s.words.removeprefix("the ").istitle() and bool(OF_NAME.match(s.after)), "He built Spring of Life. =>", "He built it in the spring of Anna's life. => the spring"),
)

NAMES = (  # titles, shows, firms, feasts
    Guard("before a noun of names", "Aa", lambda s: bool(NAMED_ALWAYS.match(s.after)), "A Sunday Times reporter called. =>", "The Sunday paper called. => Sunday"),
    Guard("before a noun of names, with no word of time before", "Aa, … century", lambda s: s.words.split()[-1][0].isupper() and s.prev not in TIME_BEFORE and bool(NAMED_OFTEN.match(s.after)) and not s.shouted,
          "The Winter Palace fell. =>", "In winter the Palace fell. => winter"),
    Guard("feasts in names", "easter, christmas, good friday, … christmas", lambda s: bool(FEAST_NAME.match(s.after)), "They live on Christmas Island. =>", "On Good Friday an Agreement was signed. => Good Friday"),
    Guard("VOA Today", "today, tomorrow, yesterday, tonight", is_deictic_name, "She hosts the Today show. =>", "The Deadline is Tomorrow. => Tomorrow"),
    Guard("a title goes on", "Aa", lambda s: bool(TITLE_GOES_ON.match(s.after)) and not s.shouted and s.prev not in TIME_BEFORE, "Tomorrow Never Dies opens. =>", "Tomorrow never comes. => Tomorrow"),
    Guard("a quoted title", "Aa", lambda s: s.quoted, 'They saw "Independence Day" again. =>', '"Yesterday," he said. => Yesterday'),
    Guard("a named work", "Aa", lambda s: bool(WORK_BEFORE.search(s.before)), "He made the film Black Friday. =>", "He made the film on Friday. => Friday"),
    Guard("Man Friday", "sunday, monday, tuesday, friday", lambda s: s.prev in NICKNAMES, "He is my Man Friday. =>", "The man came Friday. => Friday"),
    Guard("Father Christmas, White Christmas", "christmas", lambda s: s.left in ("Father", "White"), "Father Christmas waved. =>", "My father left at Christmas. => Christmas"),
    Guard("60 Minutes", "<Period>", lambda s: s.words[0].isdigit() and s.words.endswith((" Minutes", " Hours", " Days")) and s.in_prose, "He told 60 Minutes all. =>", "It took 60 minutes. => 60 minutes"),
    Guard("This Week", "this morning, this week, this year, this day, this month", lambda s: s.words.istitle() and ((s.in_prose and s.left[:1].isupper()) or s.before.endswith(('"', "“"))),
          "He told CBS This Morning about it. =>", "He told them this morning. => this morning"),
    Guard("the Year of the Dragon", "the year", lambda s: bool(OF_THE_NAME.match(s.after)), "The Year of the Dragon is a film. =>", "The year ended. => The year"),
    Guard("person of the year", "the year", lambda s: s.prev == "of" and not WINNERS.isdisjoint(s.back[-2:-1]), "She is Person of the Year. =>", "It is the end of the year. => the end of the year"),
    Guard("daily and weekly papers", "daily, weekly, quarterly, monthly", is_adjective_daily, "The Daily Mail ran it. =>", "It runs daily. => daily"),
    Guard("'60 Minutes", "12, <Date>", lambda s: s.low[1:].isdigit() and s.low[0] in "'’‘" and bool(NAME_NEXT.match(s.after)), "He watched '60 Minutes'. =>", "He was born in '60. => '60"),
    Guard("a six-day war", "<Period>", lambda s: bool(re.match(r"['’]?s?\sWar\b", s.after)), "The Six-Day War began. =>", "After six days war began. => six days"),
    Guard("a year for a title", "<Date>", lambda s: len(s.low) == 4 and s.low.isdigit() and is_title_year(s), "She read 1984. =>", "Orwell's 1945 fable is short. => 1945"),
)

AMOUNTS = (  # units that do not tell an amount of time
    Guard("ages", "<Period>, <Mod>", lambda s: bool(AGE_AFTER.match(s.after)), "The 38-year-old left. =>", "He left for 38 years. => 38 years"),
    Guard("rates", "a …, an …", lambda s: isinstance(s.expr, Period) and bool(NUMBER_BEFORE_RATE.search(s.before)), "It costs $5 million a year. =>", "It took a year. => a year"),
    Guard("prices and speeds", "a …, an …, per …", lambda s: isinstance(s.expr, Often) and bool(PRICE_OR_SPEED.search(s.before)), "It costs $120 per day. =>", "It sank 120 ships per year. => per year"),
    Guard("parts of a whole", "<Period>, <Mod>", lambda s: "quarter" in s.low and bool(FRACTION_OF.match(s.after)), "More than a quarter of them left. =>", "It took two quarters of last year. => two quarters | last year"),
    Guard("a quarter", "quarters, a quarter, … three-quarters", lambda s: True, "He paid a quarter. =>", "They grew for two quarters. => two quarters"),
    Guard("quarter-to-quarter", "the quarter", lambda s: s.after.startswith("-to-"), "The quarter-to-quarter rise went on. =>", "The quarter was good. => The quarter"),
    Guard("a matter of days", "days, weeks, months, years, hours", lambda s: s.back[-2:] == ("matter", "of"), "It is a matter of days. =>", "It is days away. => days"),
    Guard("board minutes", "minutes, seconds", lambda s: s.prev not in MINUTES_BEFORE, "The board minutes were read. =>", "It lasted for minutes. => minutes"),
    Guard("a second one", "a second", lambda s: s.prev not in A_SECOND_BEFORE or (bool(s.next) and s.next not in GOES_ON), "A second chance came. =>", "It lasted a second. => a second"),
    Guard("every second one", "every second, each second", lambda s: bool(s.next) and s.next not in GOES_ON, "Every second house burned. =>", "It beats every second. => every second"),
    Guard("a minute crack", "a minute", lambda s: s.next in IN_A_MINUTE_NOUN or s.prev in ("just", "wait"), "It has a minute crack. =>", "It took a minute. => a minute"),
    Guard("the years 1990-1995", "years, months, weeks, days", lambda s: s.prev == "the" and (s.after[1:2].isdigit() or s.next in STATE - {""}), "It ran in the years 1990-1995. => 1990-1995", "It ran for years. => years"),
    Guard("whose hours", "hours", lambda s: s.prev not in HOURS_AFTER and s.next not in ("of", "away", "apart"), "They posted Michigan hours. =>", "It took hours. => hours"),
    Guard("light years", "years", lambda s: s.prev == "light", "It is four light years away. =>", "It is years away. => years"),
    Guard("better days", "days", lambda s: s.prev in DAYS_BEFORE or (s.prev == "the" and s.mark in (".", ",", ";", "!", "?")), "His days are numbered. =>", "It lasted days. => days"),
    Guard("call it a day", "a day", lambda s: s.back[-2:] in (("call", "it"), ("calls", "it"), ("called", "it"), ("calling", "it")), "They call it a day. =>", "It took a day. => a day"),
    Guard("one day to come", "one day", one_day, "One day he will be king. =>", "It will take one day. => one day"),
    Guard("a century in cricket", "a century", lambda s: s.prev in words("hit hits scored made smashed"), "Root hit a century. =>", "It took a century. => a century"),
    Guard("decade-defining", "<Period>, <Cell>", lambda s: s.mark == "-" and s.next.endswith("ing"), "It is a decade-defining hit. =>", "It took a decade. => a decade"),
    Guard("part of a game", "… quarter, … half", lambda s: bool(PARTS_OF.match(s.after)) or bool(s.around & SPORT), "The first half of the match was dull. =>", "The first half was good. => The first half"),
)

NUMBERS = (  # figures that are no dates
    Guard("glued to other signs", "*", is_glued, "G7 flew a B-52, call 555-2010. =>", "It was signed (1990). => 1990"),
    Guard("addresses of the net", "12", lambda s: len(s.words) < 8 and bool(ADDRESS_OF_NET.search(s.before)), "See http://a.org/x/?3am now. => now", "See http://a.org/x-2012-05-04. => 2012-05-04"),
    Guard("money", "12", lambda s: bool(MONEY_BEFORE.search(s.before[-12:])), "It cost $ 1990. =>", "It cost little in 1990. => 1990"),
    Guard("versions", "12", lambda s: bool(VERSION.search(s.before[-12:])), "Version 2010 works. =>", "The version of 2010 works. => 2010"),
    Guard("sums", "12", lambda s: s.low.isdigit() and bool(SUM_BEFORE.search(s.before) or SUM_AFTER.match(s.after)), "So x = 1990. =>", "So in 1990 it fell. => 1990"),
    Guard("telephone numbers", "12", lambda s: bool(PHONE_BEFORE.search(s.before)), "Call +44 20 7946 1958. =>", "Call him in 1958. => 1958"),
    Guard("the hours of a log", "12", lambda s: s.low.isdigit() and len(s.low) == 4 and s.opens and is_log(s.text),
          "0915 Rain began.\n1704 A crew came.\n2346 It ended. =>", "1704 A crew came.\n1705 It left. => 1704 | 1705"),
    Guard("counts, measures and numbered things", "<Date>, <Mod>", counts, "Room 2001 holds 2000 people. =>", "In 2001 the people left. => 2001"),
    Guard("ranges of pages", "<Between>", lambda s: s.prev in NUMBERED or bool(ABBREVIATED_NUMBER.search(s.before)), "See pp. 1990-1995. =>", "It ran from 1990-1995. => 1990-1995"),
    Guard("hours of a zone", "12", lambda s: bool(HHMM.fullmatch(s.low)) and bool(ZONE_NEXT.match(s.after)), "It ran 1410 to 1430 GMT. =>", "It ran from 1410 to 1430. => 1410 to 1430"),
    Guard("chapter and verse, odds, ratios", "12", lambda s: bool(CLOCK.fullmatch(s.words)) and not s.alone and s.prev not in CLOCK_BEFORE, "He read Luke 10:25. =>", "He left at 10:25. => 10:25"),
    Guard("fractions", "12", lambda s: bool(FRACTION.fullmatch(s.words)) and bool(PART_OF.match(s.after) or CHANGED_BY.search(s.before)), "Costs fell by 1/3. =>", "It is due by 1/3. => 1/3"),
    Guard("ordinals before a noun", "the …", lambda s: s.low[-2:] in ("st", "nd", "rd", "th") and s.low[4:-2].isdigit() and (s.mark == "-" or (s.mark.isspace() and s.next not in GOES_ON)),
          "He lives on the 3rd floor. =>", "He left on the 3rd. => the 3rd"),
)

GUARDS = Guards((*WORDS, *PEOPLE, *NAMES, *AMOUNTS, *NUMBERS))
is_time = GUARDS.is_time
