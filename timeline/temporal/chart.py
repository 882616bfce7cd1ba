"""Bottom-up chart parser over the *shape* of a run (the classes of its tokens). Shapes repeat, so plans are cached.

A pattern is a line of symbols: `<x>` is captured, a bare word is literal, `?` optional, `|` either; words in
parentheses steer the meaning and stay outside the mention, as TimeML wants it: "(since) <time>" marks "1994" alone.

>>> list(expand("the? <rel> a|an"))
[('the', '<rel>', 'a'), ('the', '<rel>', 'an'), ('<rel>', 'a'), ('<rel>', 'an')]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from timeline.errors import RuleError

from .joints import Joints
from .lexer import Lexicon, Token

ROOTS = ("time", "period", "set")  # what a mention may be, in order of preference
KEPT = 4  # plans kept for each (first, last, symbol): the next best is taken when a meaning says "not this reading"
PLANS = 1 << 12  # shapes whose plans are remembered
PARSES = 1 << 13  # runs whose mentions are remembered: news repeats its phrases
STEP = re.compile(r"(\()?([^()?]+)(\))?(\?)?")


class Rule(NamedTuple):
    """One row of a grammar: what it builds, from what, and its meaning; the example is run as a test."""

    yields: str
    pattern: str
    meaning: Callable[..., Any]
    example: str = ""
    weight: int = 0


class Parse(NamedTuple):
    """A mention in a run: token spans (two when words outside split it), its value and the rule that built it.

    `whole` are the tokens with the words outside.
    """

    spans: tuple[tuple[int, int], ...]
    value: Any
    rule: Rule
    whole: tuple[int, int] = (0, 0)


_Run = tuple[tuple[int, tuple[Any, ...]], ...]  # the classes and values of its tokens, without their places
_Key = tuple[int, int, str]  # first token, last token, symbol


class _Plan(NamedTuple):
    score: int
    rule: Rule
    kept: tuple[_Key, ...]  # captured children: first, last, symbol
    outside: tuple[tuple[int, int], ...]  # token spans of the words in parentheses


class _Leaf(NamedTuple):
    score: int
    position: int
    role: int


_Node = dict[str | None, Any]  # of the trie of patterns: symbol → node, None → the rules that end here
_Forest = dict[_Key, list["_Plan | _Leaf"]]
_Candidates = tuple[tuple[tuple[int, str], ...], ...]  # for each first token: (last, symbol), longest first


def expand(pattern: str) -> Iterator[tuple[str, ...]]:
    """All plain symbol rows of a pattern; an outside word keeps its parentheses."""
    options = []
    for step in pattern.split():
        m = STEP.fullmatch(step)
        if not m or bool(m[1]) != bool(m[3]):
            raise RuleError(f"bad step in pattern: {pattern}\n{' ' * (21 + pattern.index(step))}^")
        words = [f"({w})" if m[1] else w for w in m[2].split("|")]
        options.append([*words, ""] if m[4] else words)
    for choice in product(*options):
        yield tuple(s for s in choice if s)


def symbol_of(step: str) -> str:
    """`<x>` matches the class or symbol x; a bare word matches itself alone, written "=word"."""
    step = step.removeprefix("(").removesuffix(")")
    return step[1:-1] if step.startswith("<") else f"={step}"


def literals(rules: Iterable[Rule]) -> set[str]:
    """The bare words of all patterns: they need an entry in the lexicon."""
    return {symbol_of(s)[1:] for r in rules for row in expand(r.pattern) for s in row if "<" not in s}


class Grammar:
    """Rules over a lexicon. `parse(run)` yields the leftmost longest mentions of a run."""

    def __init__(self, rules: Sequence[Rule], lexicon: Lexicon) -> None:
        self.rules, self.lexicon = tuple(rules), lexicon
        self._trie: _Node = {}
        known = {c for kind in lexicon.kinds for c in kind} | {r.yields for r in rules} | set(lexicon.numeral_classes)
        self._joints = Joints()
        for rule in self.rules:
            for row in expand(rule.pattern):
                self._add(rule, row, known)
                self._joints.add(rule.yields, [symbol_of(step) for step in row])
        self._joined: dict[tuple[int, int], bool] = {}
        self._plans = lru_cache(maxsize=PLANS)(self._forest)
        self._parses = lru_cache(maxsize=PARSES)(self._parsed)

    def _add(self, rule: Rule, row: tuple[str, ...], known: set[str]) -> None:
        node = self._trie
        for step in row:
            if symbol_of(step) not in known:
                caret = " " * (19 + rule.pattern.index(symbol_of(step).removeprefix("="))) + "^"
                raise RuleError(f"unknown symbol in: {rule.pattern}\n{caret}")
            node = node.setdefault(symbol_of(step), {})
        kept = tuple(i for i, step in enumerate(row) if "<" in step)
        outside = tuple(i for i, step in enumerate(row) if step.startswith("("))
        node.setdefault(None, []).append((rule, kept, outside))

    def split(self, run: Sequence[Token]) -> Iterator[Sequence[Token]]:
        """A run cut wherever no pattern goes on; the parts without a trigger are left out.

        A mention never goes over a cut, so nothing is lost; and short shapes repeat far more often than long ones.
        """
        hot, first, live = self.lexicon.hot, 0, False
        for i, token in enumerate(run):
            if i > first and not self._joins(run[i - 1].kind, token.kind):
                if live:
                    yield run[first:i]
                first, live = i, False
            live = live or hot[token.kind]
        if live:
            yield run[first:]

    def _joins(self, left: int, right: int) -> bool:
        """Whether some pattern may go on from a token of one kind to a token of the other."""
        joined = self._joined.get((left, right))
        if joined is None:
            kinds = self.lexicon.kinds
            joined = self._joined[left, right] = self._joints.between(kinds[left], kinds[right])
        return joined

    def parse(self, run: Sequence[Token]) -> tuple[Parse, ...]:
        """Mentions of a run, left to right, without overlap."""
        return self._parses(tuple([t[:2] for t in run]))

    def _parsed(self, run: _Run) -> tuple[Parse, ...]:
        candidates, forest = self._plans(tuple(kind for kind, _ in run))
        parses: list[Parse] = []
        first = 0
        while first < len(run):
            for last, symbol in candidates[first]:
                found = self._root(forest, (first, last, symbol), run)
                if found and not _overtaken(found, first, candidates):
                    parses.append(found)
                    first = last
                    break
            else:
                first += 1
        return tuple(parses)

    def _root(self, forest: _Forest, key: _Key, run: _Run) -> Parse | None:
        """The mention at a root; a mere promotion ("<day>" is a time) shows the rule and the outside words under it."""
        plan, value = _chosen(key, forest, run)
        if not isinstance(plan, _Plan) or value is None:
            return None
        while len(plan.kept) == 1 and plan.kept[0][:2] == key[:2]:
            below, _ = _chosen(plan.kept[0], forest, run)
            if not isinstance(below, _Plan):
                break
            plan = below
        return Parse(_inside(key[0], key[1], plan.outside), value, plan.rule, (key[0], key[1]))

    def _forest(self, shape: tuple[int, ...]) -> tuple[_Candidates, _Forest]:
        """All plans over a shape, right to left, packed; and for each token the roots that start there."""
        kinds, hot, n = self.lexicon.kinds, self.lexicon.hot, len(shape)
        chart = _Chart(n)
        for i in reversed(range(n)):
            for role, name in enumerate(kinds[shape[i]]):
                chart.put(i, i + 1, name).append(_Leaf(0, i, role))
            self._grow(i, chart)
        candidates = []
        for i in range(n):
            roots = [(j, s) for j, s in chart.ends[i] if s in ROOTS and any(hot[k] for k in shape[i:j])]
            roots.sort(key=lambda js: (-js[0], -chart.forest[i, js[0], js[1]][0].score, ROOTS.index(js[1])))
            candidates.append(tuple(roots))
        return tuple(candidates), chart.forest

    def _grow(self, i: int, chart: _Chart) -> None:
        """All that begins at token i: what is new there, or scores better than before, is walked on from again."""
        forest, walked = chart.forest, dict[_Key, int]()
        grew = True
        while grew:
            grew = False
            stack: list[tuple[_Node, int, int, tuple[_Key, ...]]] = []
            for j, name in tuple(chart.ends[i]):
                key, score = (i, j, name), forest[i, j, name][0].score
                if walked.get(key) != score and (node := self._trie.get(name)):
                    walked[key] = score
                    grew |= _complete(node, (key,), score, chart)
                    stack.append((node, j, score, (key,)))
            while stack:
                node, at, score, path = stack.pop()
                for _, j, name in chart.steps(node, at):
                    key = (at, j, name)
                    here, total, following = (*path, key), score + forest[key][0].score, node[name]
                    grew |= _complete(following, here, total, chart)
                    stack.append((following, j, total, here))


class _Chart:
    """The plans found so far, and what begins at each token, in the order in which it was found."""

    def __init__(self, n: int) -> None:
        self.forest: _Forest = {}
        self.ends: list[list[tuple[int, str]]] = [[] for _ in range(n + 1)]
        self._named: list[dict[str, list[tuple[int, int]]]] = [{} for _ in range(n + 1)]

    def put(self, i: int, j: int, name: str) -> list[_Plan | _Leaf]:
        """The plans of a symbol from token i to j; none yet where it is new."""
        plans = self.forest.get((i, j, name))
        if plans is None:
            plans = self.forest[i, j, name] = []
            self._named[i].setdefault(name, []).append((len(self.ends[i]), j))
            self.ends[i].append((j, name))
        return plans

    def steps(self, node: _Node, at: int) -> list[tuple[int, int, str]]:
        """What begins at a token and goes on from a node of the trie: (rank, last, symbol) by rank."""
        named = self._named[at]
        if node.keys().isdisjoint(named):
            return []
        return sorted([(rank, j, name) for name in named.keys() & node.keys() for rank, j in named[name]])


def _complete(node: _Node, path: tuple[_Key, ...], score: int, chart: _Chart) -> bool:
    """Keeps a plan for each rule whose pattern ends at a node; True when one is new or better."""
    kept_any = False
    for rule, kept, outside in node.get(None, ()):
        key = (path[0][0], path[-1][1], rule.yields)
        places = tuple([path[k][:2] for k in outside]) if outside else ()
        plan = _Plan(score + rule.weight - 1, rule, tuple([path[k] for k in kept]), places)
        kept_any |= _keep(chart.put(*key), key, plan)
    return kept_any


def _keep(plans: list[_Plan | _Leaf], key: _Key, plan: _Plan) -> bool:
    """Puts a plan among the best of its key."""
    if not plans:
        plans.append(plan)
        return True
    for k, old in enumerate(plans):
        if isinstance(old, _Plan) and (old.rule, old.kept) == (plan.rule, plan.kept):
            if old.score >= plan.score:
                return False
            del plans[k]
            break
    if key in plan.kept or (len(plans) >= KEPT and plans[-1].score >= plan.score):
        return False
    plans.append(plan)
    plans.sort(key=lambda p: -p.score)
    del plans[KEPT:]
    return True


def _chosen(key: _Key, forest: _Forest, run: _Run) -> tuple[_Plan | _Leaf | None, Any]:
    """The best plan whose meaning accepts, and its value."""
    for plan in forest[key]:
        if isinstance(plan, _Leaf):
            return plan, run[plan.position][1][plan.role]
        children = [_chosen(child, forest, run)[1] for child in plan.kept]
        value = None if None in children else plan.rule.meaning(*children)
        if value is not None:
            return plan, value
    return None, None


def _overtaken(found: Parse, first: int, candidates: _Candidates) -> bool:
    """ "at noon" must not cut "noon Thursday" short: what begins after the outside words may reach further."""
    inner = found.spans[0][0]
    longest = candidates[inner][0][0] if candidates[inner] else 0
    return inner > first and len(found.spans) == 1 and longest > found.spans[-1][1]


def _inside(first: int, last: int, outside: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """[first, last) without the outside spans."""
    spans, at = [], first
    for lo, hi in outside:
        if lo > at:
            spans.append((at, lo))
        at = hi
    return (*spans, (at, last)) if at < last else tuple(spans)
