from markdown_it import MarkdownIt

from timeline.exports import write


def rows(timeline):
    tokens = MarkdownIt("commonmark").enable("table").parse(write(timeline, "mdtable").decode())
    cells = [t for t in tokens if t.type == "inline"]
    return tokens, cells


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("mdtable")


def test_markdown_reads_a_row_an_event(story):
    tokens, _ = rows(story)
    assert sum(t.type == "tr_open" for t in tokens) == len(story.events) + 1
    assert sum(t.type == "td_open" for t in tokens) == 4 * len(story.events)


def test_a_bar_in_a_title_makes_no_cell(story):
    told = story.model_copy(update={"events": (story.events[0].model_copy(update={"title": "a | b"}),)})
    tokens, cells = rows(told)
    assert sum(t.type == "td_open" for t in tokens) == 4
    assert "a | b" in [c.content.replace("\\|", "|") for c in cells]
