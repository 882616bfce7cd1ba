from timeline.exports import write


def test_a_chronology_with_sources_and_method(timeline):
    text = write(timeline, "md").decode()
    assert text.startswith("# Bridge \\<b\\>closes\\</b\\>\n")
    assert "## March 2024" in text
    assert "<!-- ev_" in text
    assert "published 2024-03-08" in text
    assert "never from today" in text
    assert all(event.id in text for event in timeline.events)


def test_user_text_is_no_markup(timeline):
    assert "<b>" not in write(timeline, "md").decode()
