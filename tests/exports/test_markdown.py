from markdown_it import MarkdownIt

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


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("md")


def test_no_source_begins_a_list_of_its_own(timeline):
    for title in ("- item", "1. item", "+ x", "12) y"):
        source = timeline.sources[0].model_copy(update={"title": title})
        text = write(timeline.model_copy(update={"sources": (source,)}), "md").decode()
        assert sum(t.type == "bullet_list_open" for t in MarkdownIt().parse(text.partition("## Sources")[2])) == 0
        assert sum(t.type == "ordered_list_open" for t in MarkdownIt().parse(text)) == 1
