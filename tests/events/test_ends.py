"""Where a phrase or a series ends, since what follows is another clause."""


def test_a_but_between_things_begins_another_clause(tell):
    text = "Japan put its operations into action but the Americans, having broken the codes, were fully aware of them."
    assert tell(text)["put"].title == "Japan put its operations into action"


def test_places_go_on_about_the_phrase_before_them(tell):
    text = "The flood has forced the culling of more than a million birds in Asia, the Middle East and Africa."
    assert "culling the Middle East" not in tell(text)["forced"].title
