"""A chronology in Markdown: months as headings, each event with its sentence and a numbered source, then the method."""

from __future__ import annotations

import re
from itertools import groupby

from timeline.models import Event, Timeline
from timeline.temporal.en.steps import MONTHS

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def to_markdown(timeline: Timeline) -> bytes:
    """Dated events under their month or year, the undated at the end; `<!-- id -->` keeps each entry known."""
    lines = [f"# {escape(timeline.title or 'Timeline')}", ""]
    numbers = {source.id: n for n, source in enumerate(timeline.sources, 1)}
    dated = [e for e in timeline.events if e.when.earliest]
    for heading, events in groupby(dated, key=_heading):
        lines += [f"## {heading}", "", *(_entry(e, numbers) for e in events), ""]
    rest = [e for e in timeline.events if not e.when.earliest]
    if rest:
        lines += ["## Not dated to a day", "", *(_entry(e, numbers) for e in rest), ""]
    lines += ["## Sources", "", *_sources(timeline), "", "## Method", "", *_method(timeline), ""]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _heading(event: Event) -> str:
    told = event.when.start or event.when.earliest or ""
    y, _, rest = told.lstrip("-").partition("-")
    before = told.startswith("-")
    year = f"{int(y) + 1} BCE" if before and y.isdigit() else y.lstrip("0") or "1 BCE"
    month = rest[:2]
    named = month.isdigit() and 1 <= int(month) <= 12 and event.when.precision not in ("year", "decade", "century")
    return f"{MONTHS[int(month) - 1]} {year}" if named else year


def _entry(event: Event, numbers: dict[str, int]) -> str:
    when, first = event.when, event.mentions[0]
    status = "" if event.factuality == "happened" else f" ({event.factuality})"
    quote = " ".join(first.quote.exact.split())
    cited = "".join(f" [{numbers[s]}]" for s in dict.fromkeys(m.source for m in event.mentions) if s in numbers)
    return f"- **{when.display}** — {escape(event.title)}{status}. “{escape(quote)}”{cited} <!-- {event.id} -->"


def _sources(timeline: Timeline) -> list[str]:
    lines = []
    for n, source in enumerate(timeline.sources, 1):
        told = [escape(source.title or source.id), escape(source.publisher or ""), escape(source.url or "")]
        date = source.published
        told.append(f"published {date.edtf} (from: {escape(date.origin)})" if date else "publication date not known")
        lines.append(f"{n}. " + ", ".join(x for x in told if x))
    return lines


def _method(timeline: Timeline) -> list[str]:
    made = timeline.generator
    model = f", model {made.model}" if made.model else ""
    policy = ", ".join(f"{k} {v}" for k, v in timeline.settings.policy.model_dump().items())
    return [
        f"Made with {made.name} {made.version}, detector {made.detector}{model}. Readings: {escape(policy)}.",
        "Relative phrases are counted from each article's publication date, never from today.",
    ]


def escape(text: str) -> str:
    """Text that Markdown takes for text, on one line.

    >>> escape("<b>*Bold*</b>")
    '\\\\<b\\\\>\\\\*Bold\\\\*\\\\</b\\\\>'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
