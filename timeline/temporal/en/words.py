"""English: which classes a word may play, and its value in each. Forms are lower case, separated by blanks."""

from __future__ import annotations

from typing import Any

from ..cells import Unit

U = Unit


def numbered(*forms: str, first: int = 1) -> dict[Any, str]:
    """Rows numbered from `first` on."""
    return dict(enumerate(forms, first))


WORDS: dict[str, dict[Any, str]] = {
    "month": numbered(
        "january jan",
        "february feb febr",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sep sept",
        "october oct",
        "november nov",
        "december dec",
    ),
    "dow": numbered(
        "monday mon",
        "tuesday tue tues",
        "wednesday wed weds",
        "thursday thu thur thurs",
        "friday fri",
        "saturday sat",
        "sunday sun",
    ),
    "dows": numbered("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"),
    "unit": {
        U.SECOND: "second seconds sec secs",
        U.MINUTE: "minute minutes min mins",
        U.HOUR: "hour hours hr hrs",
        U.DAY: "day days",
        U.WEEK: "week weeks wk wks",
        U.MONTH: "month months",
        U.QUARTER: "quarter quarters qtr qtrs",
        U.YEAR: "year years yr yrs",
        U.DECADE: "decade decades",
        U.CENTURY: "century centuries",
        U.MILLENNIUM: "millennium millennia",
    },
    "short": {U.HOUR: "h", U.DAY: "d", U.WEEK: "w", U.YEAR: "y", U.MONTH: "mo"},
    "quarterno": numbered("q1", "q2", "q3", "q4"),
    "halfno": numbered("h1", "h2"),
    "units": {  # the plural may stand alone: "for weeks"
        U.SECOND: "seconds",
        U.MINUTE: "minutes",
        U.HOUR: "hours",
        U.DAY: "days",
        U.WEEK: "weeks",
        U.MONTH: "months",
        U.QUARTER: "quarters",
        U.YEAR: "years",
        U.DECADE: "decades",
        U.CENTURY: "centuries",
    },
    "fortnight": {"": "fortnight fortnights"},
    "season": {"SP": "spring springtime", "SU": "summer summertime", "FA": "autumn fall", "WI": "winter wintertime"},
    "seasons": {"SP": "springs", "SU": "summers", "FA": "autumns falls", "WI": "winters"},
    "weekend": {"": "weekend weekends"},
    "half": {"": "half"},
    "daypart": {
        "MO": "morning mornings",
        "AF": "afternoon afternoons",
        "EV": "evening evenings",
        "NI": "night nights",
        "MI": "lunchtime",
    },
    "dayparts": {"MO": "mornings", "AF": "afternoons", "EV": "evenings", "NI": "nights"},
    "noon": {12: "noon midday", 24: "midnight"},
    "ampm": {0: "am a.m. a.m", 12: "pm p.m. p.m"},
    "zone": {
        z.upper(): z
        for z in """
    est edt pst pdt cst cdt mst mdt gmt utc bst cet cest eet ist jst et pt z
    """.split()
    },
    "zonename": {z: z for z in ("eastern", "central", "mountain", "pacific")},
    "ones": numbered("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "teens": numbered(
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        first=10,
    ),
    "tens": {
        20: "twenty",
        30: "thirty",
        40: "forty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    },
    "decadename": {
        20: "twenties",
        30: "thirties",
        40: "forties",
        50: "fifties",
        60: "sixties",
        70: "seventies",
        80: "eighties",
        90: "nineties",
    },
    "few": {"": "few several many some countless numerous"},
    "ordinal": numbered(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    )
    | {30: "thirtieth"},
    "deictic": {0: "today", -1: "yesterday", 1: "tomorrow tmrw tmr"},
    "last": {"": "last past"},
    "next": {"": "next coming upcoming"},
    "this": {"": "this current"},
    "refprev": {"": "previous preceding prior"},
    "refnext": {"": "following ensuing subsequent"},
    "that": {"": "that same"},
    "early": {"START": "early", "MID": "mid", "END": "late"},
    "edge": {"START": "beginning start onset outset", "MID": "middle midst", "END": "end close"},
    "rest": {"past": "earlier", "future": "later"},
    "about": {
        "APPROX": "about around roughly approximately circa ca c",
        "LESS_THAN": "nearly almost",
        "EQUAL_OR_LESS": "maximum",
        "EQUAL_OR_MORE": "minimum",
    },
    "vague": {
        "PRESENT_REF": "now nowadays currently presently",
        "PAST_REF": "recently lately",
    },
    "vagueadj": {"PRESENT_REF": "current present", "PAST_REF": "recent past former", "FUTURE_REF": "future"},
    "often": {
        U.HOUR: "hourly",
        U.DAY: "daily nightly",
        U.WEEK: "weekly",  # biweekly says too little: twice a week or every two weeks
        U.MONTH: "monthly",
        U.QUARTER: "quarterly",
        U.YEAR: "annually yearly",
    },
    "filler": {
        "": "full whole entire straight consecutive successive more additional extra trading business working "
        "further solid long short"
    },
    "times": {"": "once twice thrice"},
    "era": {-1: "bc bce b.c. b.c", 1: "ad ce a.d. a.d"},
}
TRIGGERS = frozenset(
    """
    month dow dows quarterno halfno monthyear =o'clock unit units fortnight season weekend daypart noon ampm deictic vague vagueadj often decadename
    teens era domth year decade iso numeric shortyear clockface =tonight =half =o'clock =overnight =christmas =xmas
    =easter     =eve =halloween =thanksgiving =epiphany =mardi =pentecost =moment =latest
    =period =possible =black =election =independence =flag =tax =kwanzaa =valentine =president =martin =mlk =groundhog
    =weekday =oclock =clock hhmmh clockap =ago =twenty slashed =veterans =patriot =future =past =far =term =long
    """.split()
)
# Words whose final point does not end a sentence: "Feb. 23", "8 p.m. Tuesday".
ABBREVIATIONS = frozenset(
    """
    jan feb febr mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun yr
    yrs hr hrs min mins wk wks a.m p.m a.m. p.m. b.c a.d est st
    """.split()
)
