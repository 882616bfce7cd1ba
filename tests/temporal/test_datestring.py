import pytest

from timeline.errors import DateError
from timeline.temporal import Interval
from timeline.temporal.datestring import parse_date

THURSDAY = Interval.of(2023, 2, 23)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2023-02-23", "2023-02-23/2023-02-24 DAY"),
        ("2023-02", "2023-02-01/2023-03-01 MONTH"),
        ("2023", "2023-01-01/2024-01-01 YEAR"),
        ("Feb. 23, 2023", "2023-02-23/2023-02-24 DAY"),
        ("23 February 2023", "2023-02-23/2023-02-24 DAY"),
        ("Thursday, 23 February 2023", "2023-02-23/2023-02-24 DAY"),
        ("Published: Feb. 23, 2023 8:14 pm ET", "2023-02-23T20:14/2023-02-23T20:15 MINUTE"),
        ("2023-02-23T20:14:00Z", "2023-02-23T20:14/2023-02-23T20:14:01 SECOND"),
        ("23.02.2023", "2023-02-23/2023-02-24 DAY"),
        ("2/23/2023", "2023-02-23/2023-02-24 DAY"),
        ("March 1950", "1950-03-01/1950-04-01 MONTH"),
        ("44 BCE", "-0043-01-01/-0042-01-01 YEAR"),
        ("0001-01-01", "0001-01-01/0001-01-02 DAY"),
        ("9999-12-31", "9999-12-31/10000-01-01 DAY"),
        ("2024-W10", "2024-03-04/2024-03-11 WEEK"),
        ("Q1 2024", "2024-01-01/2024-04-01 QUARTER"),
        ("2024-Q2", "2024-04-01/2024-07-01 QUARTER"),
        ("20240308", "2024-03-08/2024-03-09 DAY"),
        ("23 février 2023", "2023-02-23/2023-02-24 DAY"),
        ("23. Februar 2023", "2023-02-23/2023-02-24 DAY"),
        ("23 de febrero de 2023", "2023-02-23/2023-02-24 DAY"),
    ],
)
def test_full_dates_need_no_base(words, expected):
    assert str(parse_date(words)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "yesterday",
        "last Tuesday",
        "12 May",
        "Friday",
        "in March",
        "now",
        "hello",
        "",
        "31 June 2023",
        "2024-W60",
        "1709900000",
        "20241350",
        "2024-X10",
        "x" * 500,
    ],
)
def test_what_names_no_full_date_is_refused_in_one_line(words):
    with pytest.raises(DateError) as error:
        parse_date(words)
    assert "\n" not in str(error.value)
    assert "2023-02-23" in str(error.value)


def test_relative_words_are_counted_from_the_base_alone():
    assert str(parse_date("yesterday", base=THURSDAY)) == "2023-02-22/2023-02-23 DAY"
    assert str(parse_date("12 May", base=THURSDAY)) == "2023-05-12/2023-05-13 DAY"


def test_an_ambiguous_order_is_refused_or_settled():
    with pytest.raises(DateError, match="ambiguous; write 2024-03-04 or 2024-04-03"):
        parse_date("03/04/2024")
    assert str(parse_date("03/04/2024", day_order="dmy")).startswith("2024-04-03")
    assert str(parse_date("03/04/2024", day_order="mdy")).startswith("2024-03-04")
