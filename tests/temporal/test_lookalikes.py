"""The negative corpus: words that look like times, with what is right for each (nothing, or a part)."""

import pytest

from timeline.temporal import tag

CORPUS = [
    # "may", "march", "sun", "second", "fall" as other words
    ("It may rain.", []),
    ("They may, or may not, agree.", []),
    ("May I come in?", []),
    ("Mrs May resigned.", []),
    ("Theresa May spoke.", []),
    ("They march every summer.", ["every summer"]),
    ("A march through the city.", []),
    ("March on, he said.", []),
    ("The sun rose.", []),
    ("The Sun reported it.", []),
    ("She sat down.", []),
    ("He sat on the board.", []),
    ("A second chance came.", []),
    ("Second, they agreed.", []),
    ("The fall of the wall.", []),
    ("Prices fall quickly.", []),
    ("They fall behind.", []),
    ("They wed in church.", []),
    ("A spring tide helped.", []),
    # names
    ("Friday Night Lights is a show.", []),
    ("A Sunday Times reporter called.", []),
    ("The Sunday Mirror said so.", []),
    # numbers that are no years
    ("It cost $1990.", []),
    ("It cost $1,990.", []),
    ("They hired 2000 people.", []),
    ("About 1500 jobs went.", []),
    ("It rose 1999.5 points.", []),
    ("Flight 1549 landed.", []),
    ("Room 2001 was empty.", []),
    ("The score was 3-2.", []),
    ("The ratio is 1/2.", []),
    ("Version 2.0 works.", []),
    ("It is 1600 miles away.", []),
    ("In G7 talks they met.", []),
    ("A B-52 took off.", []),
    # ages and roles
    ("The 38-year-old man left.", []),
    ("She is 38 years old.", []),
    ("The former president spoke.", []),
    ("The board minutes were read.", []),
    ("It lasted for minutes.", ["minutes"]),
    ("It came as soon as it could.", []),
    ("The past president spoke.", []),
    # and what must still be found beside them
    ("It may rain in May.", ["May"]),
    ("In March they march.", ["March"]),
    ("He left in the fall.", ["the fall"]),
    ("She spoke on Sunday.", ["Sunday"]),
    ("Since 1990 it grew.", ["1990"]),
    ("They met in May 2012.", ["May 2012"]),
]


@pytest.mark.parametrize(("text", "found"), CORPUS, ids=[row[0] for row in CORPUS])
def test_look_alikes(text, found):
    assert [m.text for m in tag(text)] == found
