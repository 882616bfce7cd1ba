"""The examples that end each command's help. They run in the tests, in this order."""

from __future__ import annotations

EXAMPLES = {
    "extract": (
        "timeline extract story.txt --published 2024-03-08",
        "timeline extract *.md --most 10 -o story.json",
        "cat story.txt | timeline extract - --published 2024-03-08 | head",
    ),
    "tag": (
        "timeline tag story.txt --published 2024-03-08",
        "timeline tag articles.jsonl --format jsonl",
        "echo 'It closed on 5 May 2024.' | timeline tag -",
    ),
    "events": (
        "timeline events story.txt --published 2024-03-08",
        "timeline events articles.jsonl --format jsonl",
        "timeline events story.md --detector rules",
    ),
    "explain": (
        'timeline explain "last Tuesday" --published 2023-02-23',
        "timeline explain story.txt --published 2024-03-08",
        "timeline explain story.md --phrase tuesday --format json",
    ),
    "convert": (
        "timeline convert story.json -o story.csv",
        "timeline convert story.json --to md --without quotes",
        "cat story.json | timeline convert - --to jsonl | head",
    ),
    "merge": (
        "timeline merge story.json other.json -o both.json",
        "timeline merge story.json other.json --to csv",
        'timeline merge *.json --title "The mayor" -o all.md',
    ),
    "diff": (
        "timeline diff story.json both.json",
        "timeline diff story.json both.json --format json",
        "timeline diff story.json story.json --exit-code",
    ),
    "check": (
        "timeline check story.json",
        "timeline check *.json -q",
        "timeline extract story.md -f json | timeline check -",
    ),
    "formats": (
        "timeline formats",
        "timeline formats --json",
        "timeline formats | head -n 3",
    ),
    "schema": (
        "timeline schema",
        "timeline schema > timeline.schema.json",
        "timeline schema | head",
    ),
    "app": (
        "timeline app",
        "timeline app --port 8600",
        "timeline app --check",
    ),
}


def examples(command: str) -> str:
    """The end of a command's help, one example a line (`\\b` keeps the lines)."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in EXAMPLES[command])])
