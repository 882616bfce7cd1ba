"""English: days of the year with a name, computed by rule (US and Christian feasts). Moved days are not computed.

Each row: words, rule, example under Friday 22 March 2013.
"""

from __future__ import annotations

from ..shifts import Yearly

HOLIDAYS: tuple[tuple[str, Yearly, str], ...] = (
    ("christmas eve", Yearly(12, 24), "Christmas Eve => 2012-12-24"),
    ("christmas day", Yearly(12, 25), "Christmas Day => 2012-12-25"),
    ("christmas|xmas", Yearly(12, 25), "Christmas => 2012-12-25"),
    ("boxing day", Yearly(12, 26), "Boxing Day => 2012-12-26"),
    ("new year 's eve", Yearly(12, 31), "New Year's Eve => 2012-12-31"),
    ("new years eve", Yearly(12, 31), "New Years Eve => 2012-12-31"),
    ("new year 's day", Yearly(1, 1), "New Year's Day => 2013-01-01"),
    ("new years day", Yearly(1, 1), "New Years Day => 2013-01-01"),
    ("epiphany", Yearly(1, 6), "Epiphany => 2013-01-06"),
    ("groundhog day", Yearly(2, 2), "Groundhog Day => 2013-02-02"),
    ("valentine 's day", Yearly(2, 14), "Valentine's Day => 2013-02-14"),
    ("st patrick 's day", Yearly(3, 17), "St Patrick's Day => 2013-03-17"),
    ("april fools day", Yearly(4, 1), "April Fools Day => 2013-04-01"),
    ("april fool 's day", Yearly(4, 1), "April Fool's Day => 2013-04-01"),
    ("earth day", Yearly(4, 22), "Earth Day => 2013-04-22"),
    ("may day", Yearly(5, 1), "May Day => 2013-05-01"),
    ("independence day", Yearly(7, 4), "Independence Day => 2013-07-04"),
    ("bastille day", Yearly(7, 14), "Bastille Day => 2013-07-14"),
    ("halloween", Yearly(10, 31), "Halloween => 2012-10-31"),
    ("all saints day", Yearly(11, 1), "All Saints Day => 2012-11-01"),
    ("veterans day", Yearly(11, 11), "Veterans Day => 2012-11-11"),
    ("martin luther king day", Yearly(1, k=3, dow=1), "Martin Luther King Day => 2013-01-21"),
    ("presidents day", Yearly(2, k=3, dow=1), "Presidents Day => 2013-02-18"),
    ("mother 's day", Yearly(5, k=2, dow=7), "Mother's Day => 2013-05-12"),
    ("memorial day", Yearly(5, k=-1, dow=1), "Memorial Day => 2013-05-27"),
    ("father 's day", Yearly(6, k=3, dow=7), "Father's Day => 2013-06-16"),
    ("labor day", Yearly(9, k=1, dow=1), "Labor Day => 2013-09-02"),
    ("columbus day", Yearly(10, k=2, dow=1), "Columbus Day => 2012-10-08"),
    ("thanksgiving day", Yearly(11, k=4, dow=4), "Thanksgiving Day => 2012-11-22"),
    ("thanksgiving", Yearly(11, k=4, dow=4), "Thanksgiving => 2012-11-22"),
    ("mardi gras", Yearly(easter=-47), "Mardi Gras => 2013-02-12"),
    ("ash wednesday", Yearly(easter=-46), "Ash Wednesday => 2013-02-13"),
    ("palm sunday", Yearly(easter=-7), "Palm Sunday => 2013-03-24"),
    ("maundy thursday", Yearly(easter=-3), "Maundy Thursday => 2013-03-28"),
    ("good friday", Yearly(easter=-2), "Good Friday => 2013-03-29"),
    ("easter sunday", Yearly(easter=0), "Easter Sunday => 2013-03-31"),
    ("easter monday", Yearly(easter=1), "Easter Monday => 2013-04-01"),
    ("easter", Yearly(easter=0), "Easter => 2013-03-31"),
    ("ascension day", Yearly(easter=39), "Ascension Day => 2013-05-09"),
    ("whit sunday", Yearly(easter=49), "Whit Sunday => 2013-05-19"),
    ("pentecost", Yearly(easter=49), "Pentecost => 2013-05-19"),
)
