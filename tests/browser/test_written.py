"""The scripts of the list and of the text, handed what a browser may hand them: the old after the new."""

import pytest

from timeline.app.panels import written

CALLS = """async ([code, place, calls]) => {
  document.body.innerHTML = place;
  const script = await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  for (const data of calls) script.default({ parentElement: document.body, data, setTriggerValue: () => {} });
  return document.body.innerText.trim();
}"""


def told(words, session, turn):
    return {"text": words, "html": f"<p>{words}</p>", "selected": None, "session": session, "turn": turn}


@pytest.mark.parametrize("name", ["chronology", "reader"])
@pytest.mark.parametrize(
    ("calls", "shown"),
    [
        ([("old", "a", 1), ("new", "a", 2)], "new"),
        ([("new", "a", 2), ("old", "a", 1)], "new"),
        ([("old", "a", 2), ("new", "b", 1)], "new"),  # the server was started again: its session counts from one
    ],
)
def test_what_comes_late_is_not_shown(browser, name, calls, shown):
    page = browser.new_page()
    code = written.script(name)
    place = f'<div class="{name}" role="region"></div>'
    assert page.evaluate(CALLS, [code, place, [told(*call) for call in calls]]) == shown
    page.close()
