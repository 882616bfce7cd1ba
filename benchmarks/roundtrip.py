"""TimeML there and back: annotated documents → TimeML → timeline → TimeML → timeline. What is the same, of how much.

python benchmarks/roundtrip.py GOLD

Documents are the lines of GOLD/*.jsonl that have events. Each is spelled as TimeML with its events, its times and the
links between the two; no part of the program writes that first spelling. Prints one JSON object.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from timeline.exports.fromtimeml import from_timeml
from timeline.exports.timeml import to_timeml

LINKED = {"IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY"}


def main(folder: Path) -> None:
    """Goes over all documents."""
    found: dict[str, Counter[str]] = {}
    for path in sorted(folder.glob("*.jsonl")):
        documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        counts: Counter[str] = Counter()
        for document in documents:
            if document.get("events"):
                counts.update(_there_and_back(document))
        if counts:
            found[path.stem] = counts
    print(json.dumps(found, indent=2))


def _there_and_back(document: dict[str, Any]) -> Counter[str]:
    links = _links(document)
    first = from_timeml(_spelled(document, links).encode(), [])
    data = to_timeml(first)
    again = from_timeml(data, [])
    events = {(e["start"], e["end"], e["class"]) for e in document["events"]}
    times = {t["tid"]: (t["start"], t["end"], t["type"], t["value"]) for t in document["timexes"]}
    linked = {times[tid] for tid in links.values() if times[tid][3][:1] in "12" and times[tid][2] != "DURATION"}
    text, tags = _walked(ElementTree.fromstring(data).find("TEXT"))
    kept = {(a, b, given["class"]) for name, a, b, given in tags if name == "EVENT"}
    read = {(a, b, given["type"], given["value"]) for name, a, b, given in tags if name == "TIMEX3"}
    dated = {e.id: e.when for e in first.events if e.when.basis != "none"}
    return Counter(
        {
            "documents": 1, "texts the same": int(text == document["text"]),
            "events": len(events), "events the same": len(events & kept),
            "dates linked to": len(linked), "dates linked to, the same": len(linked & read),
            "dated events": len(dated),
            "dated the same": sum(dated.get(e.id) == e.when for e in again.events if e.when.basis != "none"),
        }
    )  # fmt: skip


def _links(document: dict[str, Any]) -> dict[str, str]:
    """Event → the time in the text within which it is, the first that is told."""
    times = {t["tid"] for t in document["timexes"]}
    made: dict[str, str] = {}
    for link in document.get("tlinks", ()):
        if link["rel"] in LINKED and link["target"] in times and link["source"].startswith("e"):
            made.setdefault(link["source"], link["target"])
    return made


def _spelled(document: dict[str, Any], links: dict[str, str]) -> str:
    text = document["text"]
    tags = [
        (t["start"], t["end"], "TIMEX3", {"tid": t["tid"], "type": t["type"], "value": t["value"]})
        for t in document["timexes"]
    ]
    tags += [(e["start"], e["end"], "EVENT", {"eid": e["eid"], "class": e["class"]}) for e in document["events"]]
    pieces, at = [], 0
    for start, end, name, given in sorted(tags, key=lambda tag: (tag[0], -tag[1])):
        if start < at:  # a tag within another: the inner one is left out, and counts as lost
            continue
        attributes = "".join(f" {key}={quoteattr(str(value))}" for key, value in given.items())
        pieces += [escape(text[at:start]), f"<{name}{attributes}>", escape(text[start:end]), f"</{name}>"]
        at = end
    ties = "".join(
        f'<TLINK relType="IS_INCLUDED" eventID={quoteattr(event)} relatedToTime={quoteattr(time)}/>'
        for event, time in links.items()
    )
    day = f'<DCT><TIMEX3 tid="t0" type="DATE" value="{document["dct"]}">{document["dct"]}</TIMEX3></DCT>'
    body = f"<TEXT>{''.join(pieces)}{escape(text[at:])}</TEXT>"
    return f"<TimeML><DOCID>{escape(document['id'])}</DOCID>{day}{body}{ties}</TimeML>"


def _walked(root: ElementTree.Element | None) -> tuple[str, list[tuple[str, int, int, dict[str, str]]]]:
    """The text of an element, and its tags with their places there."""
    assert root is not None
    text, tags = root.text or "", []
    for child in root:
        inner = "".join(child.itertext())
        tags.append((child.tag, len(text), len(text) + len(inner), dict(child.attrib)))
        text += inner + (child.tail or "")
    return text, tags


if __name__ == "__main__":
    main(Path(sys.argv[1]))
