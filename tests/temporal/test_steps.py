from timeline.temporal import Interval, display, explain, read_times

THURSDAY = Interval.of(2023, 2, 23)


def card(text, dct=THURSDAY):
    (dated,) = read_times(text, dct)
    return [tuple(step) for step in explain(dated)]


def test_a_card_tells_phrase_rule_anchor_arithmetic_and_the_other_reading():
    assert card("last Tuesday") == [
        ("phrase", '"last Tuesday"'),
        ("rule", "<last> <dayname>"),
        ("counted from", "Thursday 23 February 2023, the publication date"),
        ("reading", "the Tuesday before that = Tuesday 21 February 2023"),
        ("other reading", "Tuesday 14 February 2023: the Tuesday of the week before"),
    ]


def test_each_operator_is_a_step():
    steps = [words for name, words in card("two days before last Friday") if name == "reading"]
    assert steps == [
        "the Friday before that = Friday 17 February 2023",
        "2 days before that = Wednesday 15 February 2023",
    ]


def test_what_is_not_dated_says_why():
    assert card("last Tuesday", None)[-1] == ("not dated", "no publication date")
    assert card("now")[-1] == ("not dated", "vague")


def test_words_are_never_finer_than_told():
    told = {
        "March 2024": "March 2024",
        "the week of March 5, 2024": "the week of 4 March 2024",
        "early 2024": "early in 2024",
        "around May 4, 2012": "around 4 May 2012",
        "since 1994": "since 1994",
        "before May 2012": "before May 2012",
        "44 BC": "44 BCE",
        "the 5th century": "the 5th century",
        "the 2nd century BC": "the 2nd century BCE",
        "the 1990s": "the 1990s",
        "late on May 4, 2012": "late on 4 May 2012",
        "from June to August 2012": "June 2012 to August 2012",
    }
    assert {words: display(read_times(words, THURSDAY)[0].interval) for words in told} == told
