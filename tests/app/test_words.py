"""Texts of users are shown, never taken for markup."""

from timeline.app.words import plain, quoted


def test_the_quote_is_marked_in_its_paragraph_and_escaped(timeline, article):
    event = next(e for e in timeline.events if e.mentions[0].phrase)
    page = quoted(event, article.model_copy(update={"text": article.text.replace("bridge", "<i>dge")}))
    assert "<mark" in page
    assert "<i>" not in page


def test_plain_escapes_markup():
    assert plain("[x](javascript:y) $a$ :red[b]") == r"\[x\]\(javascript\:y\) \$a\$ \:red\[b\]"
