"""How much wider the amounts are that we give to somebody who answered half, than they need be.

Random households of which half the facts are hidden: the width of the amount by the reading
with unknowns, beside the true range. That range is searched by brute force: of completions
that are granted, the least and the most, climbing fact by fact over corners, limits give or
take a cent, birthdays, and unknown figures at both ends. A search finds no more than there is:
the true range may be wider than found, so the ratio printed is an upper bound.

    python -m benchmarks.tightness [--households 200] [--sweeps 2]
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import mean
from typing import TypeAlias, cast

from benchmarks.questions import Setting, setting
from geldstap.engine.ask import grounds_of
from geldstap.engine.decide import decide
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra, Value
from geldstap.engine.horizon import Standing
from geldstap.engine.leaning import figures_of, trees_of
from geldstap.engine.regulation import Exactly, Figure, Program, Somewhere, Version
from geldstap.engine.tree import Literal, Node, walk
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    Fact,
    FactKey,
    FactKind,
    Household,
    Known,
    Role,
    existence,
)

SEED = 20261122
AIM = 1.15
CENT = Decimal("0.01")
OLDEST = 120
PARTNERS, AGREEING = 0.5, 0.6
RANDOM_VALUES = 4
_PARTNER = FactKey(HAS_PARTNER)
GROUPS = (Role.CHILDREN, Role.RESIDENTS)
# What stands for all members of a group of which it isn't known how many there are.
EVERYBODY = 0

# A fact, or an unknown figure by its name; and what it may be.
Leaf: TypeAlias = FactKey | str
Choice: TypeAlias = Mapping[Leaf, Known]
# How many conditions fail (the fewer the better), and the amount.
Score: TypeAlias = tuple[int, Decimal]


# Households


def household(place: Setting, draw: random.Random) -> Household:
    """A complete household: every fact that a rule leans on, of everybody who is there."""
    grounds = grounds_of(place.program, place.day).values()
    names = frozenset[str]().union(*(each.names for each in grounds))
    sizes = {Role.CHILDREN: draw.choice((0, 0, 1, 2, 3)), Role.RESIDENTS: draw.choice((0, 0, 0, 1))}
    partner = draw.random() < PARTNERS
    facts: dict[FactKey, Known] = {FactKey(HAS_PARTNER): partner}
    facts |= {FactKey(GROUP_SIZES[role]): Decimal(size) for role, size in sizes.items()}
    people = [(Role.HOUSEHOLD, 0), (Role.APPLICANT, 0), *([(Role.PARTNER, 0)] * partner)]
    people += [(role, index) for role in GROUPS for index in range(1, sizes[role] + 1)]
    for role, index in people:
        for fact in place.program.vocabulary.in_section(role):
            if fact.name in names:
                facts.setdefault(FactKey(fact.name, role, index), _drawn(fact, role, draw))
    return Household(facts)


def _drawn(fact: Fact, role: Role, draw: random.Random) -> Known:
    """A value as there are many: most people are poor, and most answers are “ja”."""
    if fact.kind is FactKind.BOOLEAN:
        return draw.random() < AGREEING
    if fact.kind is FactKind.CHOICE:
        return draw.choice(fact.options)
    if fact.kind is FactKind.DATE:
        years = (0, 26) if role is Role.CHILDREN else (16, 80)
        return date(2026, 11, 22) - timedelta(days=draw.randrange(years[0] * 365, years[1] * 365))
    most = min(40_000 if "jaar" in fact.unit else 1_500, int(cast("Decimal", fact.high)))
    return Decimal(draw.randrange(most * 100)) / 100


def half(full: Household, draw: random.Random) -> Household:
    """Half of the facts; of persons of whom it isn't known that they exist nothing is known."""
    keys = sorted(full.facts)
    kept = set(draw.sample(keys, len(keys) // 2))
    return Household(
        {
            key: value
            for key, value in full.facts.items()
            if key in kept
            and (key.role not in (Role.PARTNER, *GROUPS) or existence(key.role) in kept)
        }
    )


# Completions


@dataclass(slots=True)
class Search:
    """Looks for the least and the most that a rule gives to completions of a household."""

    program: Program
    standing: Standing
    known: Household
    full: Household
    names: frozenset[str]
    draw: random.Random
    sweeps: int
    _options: dict[Leaf, list[Known]] = field(default_factory=dict)
    _programs: dict[tuple[Known, ...], Program] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find what is open, and what each may be."""
        pool = _limits(self.program, self.standing)
        for key in self._hidden():
            fact = self.program.vocabulary.of(key)
            self._options[key] = _corners(fact, pool, self.standing.day, self.draw)
        for name in sorted(figures_of(self.program, self.standing.version)):
            if ends := _ends(self.program.figures[name], self.standing.day):
                self._options[name] = list(ends)
        # Last: what a partner is worth only shows once the partner is as well off as can be.
        if options := self._options.pop(_PARTNER, None):
            self._options[_PARTNER] = options

    def _hidden(self) -> Iterator[FactKey]:
        """The facts to complete; of a group of unknown size all members are alike."""
        for role in (Role.HOUSEHOLD, Role.APPLICANT, Role.PARTNER, *GROUPS):
            size = self.known.get(GROUP_SIZES[role]) if role in GROUPS else None
            if role not in GROUPS:
                indices: Sequence[int] = (0,)
            elif size is None:
                indices = (EVERYBODY,)
            else:
                indices = range(1, int(cast("Decimal", size)) + 1)
            for fact in self.program.vocabulary.in_section(role):
                for index in indices:
                    key = FactKey(fact.name, role, index)
                    if fact.name in self.names and key not in self.known.facts:
                        yield key

    def ends(self, low: Decimal, high: Decimal | None) -> tuple[Decimal, Decimal] | None:
        """The least and the most that were found; None where no completion is granted.

        `low` and `high` are where the search can stop: nothing beyond was claimed.
        """
        most, least = self._best(1, high), self._best(-1, low)
        return None if most is None or least is None else (least, most)

    def _best(self, sign: int, enough: Decimal | None) -> Decimal | None:
        found: list[Decimal] = []
        for start in self._starts():
            choice, score = dict(start), self._score(start)
            for _ in range(self.sweeps):
                before = score
                for leaf in self._options:
                    score = self._climb(choice, leaf, score, sign)
                    if enough is not None and score[0] == 0 and score[1] * sign >= enough * sign:
                        return score[1]
                if score == before:
                    break
            if score[0] == 0:
                found.append(score[1])
        return max(found, key=lambda amount: amount * sign, default=None)

    def _starts(self) -> Iterator[Choice]:
        """How it really is, and anyhow; each with and without a partner where that is open."""
        for start in (self._truth(), self._any()):
            yield from ({**start, _PARTNER: here} for here in self._options.get(_PARTNER, ()))
            if _PARTNER not in self._options:
                yield start

    def _truth(self) -> Choice:
        """How it really is; figures as a set puts them first."""
        return {
            leaf: self.full.facts.get(leaf, options[0]) if isinstance(leaf, FactKey) else options[0]
            for leaf, options in self._options.items()
        }

    def _any(self) -> Choice:
        return {leaf: self.draw.choice(options) for leaf, options in self._options.items()}

    def _climb(self, choice: dict[Leaf, Known], leaf: Leaf, score: Score, sign: int) -> Score:
        """Give one leaf its best value, and come closer to it where it is a number."""
        for option in self._options[leaf]:
            score = self._try(choice, leaf, option, score, sign)
        known = choice[leaf]
        if isinstance(leaf, FactKey) and isinstance(known, Decimal):
            fact = self.program.vocabulary.of(leaf)
            if not fact.whole:
                score = self._approach(choice, leaf, score, sign)
        return score

    def _approach(self, choice: dict[Leaf, Known], leaf: FactKey, score: Score, sign: int) -> Score:
        fact = self.program.vocabulary.of(leaf)
        low, high = cast("Decimal", fact.low), cast("Decimal", fact.high)
        step = Decimal(4096)
        while step >= CENT:
            for move in (step, -step):
                value = cast("Decimal", choice[leaf]) + move
                before = None
                while before != score and low <= value <= high:
                    before, score = score, self._try(choice, leaf, value, score, sign)
                    value += move
            step = (step / 4).quantize(CENT)
        return score

    def _try(
        self, choice: dict[Leaf, Known], leaf: Leaf, option: Known, score: Score, sign: int
    ) -> Score:
        before = choice[leaf]
        if option == before:
            return score
        choice[leaf] = option
        found = self._score(choice)
        if (-found[0], found[1] * sign) > (-score[0], score[1] * sign):
            return found
        choice[leaf] = before
        return score

    def _score(self, choice: Choice) -> Score:
        """How many conditions fail for a completion, and what the amount is."""
        program = self._program(choice)
        algebra = ExactAlgebra(self._completed(choice))
        evaluator: Evaluator[Value] = Evaluator(program, self.standing.day, algebra)
        version = self.standing.version
        failing = sum(not evaluator.value(tree) for tree in version.condition_trees)
        assert version.amount is not None
        amount = cast("Decimal", evaluator.value(version.amount.tree))
        return failing, max(amount, Decimal(0))

    def _completed(self, choice: Choice) -> Household:
        facts = dict(self.known.facts)
        facts |= {key: value for key, value in choice.items() if isinstance(key, FactKey)}
        for role in GROUPS:
            size = facts.get(FactKey(GROUP_SIZES[role]))
            shared = [key for key in choice if isinstance(key, FactKey) and key.role is role]
            for key in shared if isinstance(size, Decimal) else ():
                if key.index == EVERYBODY:
                    value = facts.pop(key)
                    for index in range(1, int(cast("Decimal", size)) + 1):
                        facts[FactKey(key.name, role, index)] = value
        return Household(facts)

    def _program(self, choice: Choice) -> Program:
        """The program with its unknown figures as chosen."""
        chosen = {name: value for name, value in choice.items() if isinstance(name, str)}
        key = tuple(chosen.values())
        if key not in self._programs:
            figures = dict(self.program.figures)
            for name, value in chosen.items():
                exactly = Exactly(cast("Decimal", value))
                periods = (replace(each, value=exactly) for each in figures[name].periods)
                figures[name] = replace(figures[name], periods=tuple(periods))
            self._programs[key] = replace(self.program, figures=figures)
        return self._programs[key]


def _ends(figure: Figure, day: date) -> tuple[Decimal, ...]:
    """Both ends of an unknown figure; where it has no highest, a hundred times the lowest."""
    period = figure.on(day)
    if period is None or not isinstance(period.value, Somewhere):
        return ()
    low, high = period.value.low, period.value.high
    return (low, low * 100 + 1 if high is None else high)


def _limits(program: Program, standing: Standing) -> tuple[Decimal, ...]:
    """The figures and numbers that a version names: where something may turn."""
    found = set[Decimal]()
    for name in figures_of(program, standing.version):
        period = program.figures[name].on(standing.day)
        if period is not None and isinstance(period.value, Exactly):
            found.add(period.value.value)
    for node in _nodes(program, standing.version):
        if isinstance(node, Literal) and isinstance(node.value, Decimal):
            found.add(node.value)
    return tuple(sorted(found))


def _nodes(program: Program, version: Version) -> Iterator[Node]:
    for _, tree in trees_of(program, version):
        yield from walk(tree)


def _corners(fact: Fact, pool: Sequence[Decimal], day: date, draw: random.Random) -> list[Known]:
    """Values of a fact at which something may turn, and some in between."""
    if fact.kind is FactKind.BOOLEAN:
        return [True, False]
    if fact.kind is FactKind.CHOICE:
        return list(fact.options)
    if fact.kind is FactKind.DATE:
        return list(_birthdays(fact, pool, day))
    low, high = cast("Decimal", fact.low), cast("Decimal", fact.high)
    if fact.whole:
        return [Decimal(each) for each in range(int(low), int(high) + 1)]
    # What is at most 1 is a share, and no limit of an amount.
    limits = [limit for limit in pool if limit > 1]
    near = {limit + step for limit in limits for step in (-CENT, Decimal(0), CENT)}
    # An amount that runs off beyond a limit isn't found from the level side of it.
    beyond = {
        (limit + (upper - limit) / part).quantize(CENT)
        for limit, upper in pairwise(limits)
        for part in (4, 16)
    }
    between = beyond | {Decimal(draw.randrange(60_000_00)) / 100 for _ in range(RANDOM_VALUES)}
    return list[Known](
        sorted({low, high, *(each for each in near | between if low <= each <= high)})
    )


def _birthdays(fact: Fact, pool: Sequence[Decimal], day: date) -> Iterator[date]:
    """Days on and beside which an age that is named is reached, now or when the year began."""
    low, high = cast("date", fact.low), cast("date", fact.high)
    ages = [int(age) for age in pool if 1 <= age <= OLDEST]
    starts = (day, day.replace(month=1, day=1))
    turns = {start.replace(year=start.year - age) for age in ages for start in starts}
    near = {turn + timedelta(days=step) for turn in turns for step in (-1, 0, 1)}
    yield from sorted({low, high, *(each for each in near if low <= each <= high)})


# Measuring


@dataclass(frozen=True, slots=True)
class Width:
    """One amount: what was said, what is surely possible, and of whom which facts were hidden."""

    regulation: str
    number: int
    said: tuple[Decimal, Decimal | None]
    found: tuple[Decimal, Decimal] | None
    hidden: tuple[str, ...]

    @property
    def bounded(self) -> bool:
        """Whether there is something to compare."""
        return self.found is not None and self.said[1] is not None

    @property
    def widths(self) -> tuple[Decimal, Decimal]:
        """What was said, and what was found."""
        assert self.found is not None
        assert self.said[1] is not None
        return self.said[1] - self.said[0], self.found[1] - self.found[0]

    @property
    def excess(self) -> Decimal:
        """How much wider than found."""
        said, found = self.widths
        return said - found


def measure(place: Setting, households: int, sweeps: int) -> Iterator[Width]:
    """Every amount that is said to half-answered households. Raises ValueError where unsound."""
    draw = random.Random(SEED)  # noqa: S311 - a fixed town, no secret
    grounds = grounds_of(place.program, place.day)
    for number in range(households):
        full = household(place, draw)
        known = half(full, draw)
        for id_, ground in grounds.items():
            standing = ground.standing
            decision = decide(place.program, place.program.rules[id_], known, place.day)
            amount = (decision.last_known or decision).amount
            if standing.version.amount is None or amount is None:
                continue
            search = Search(
                place.program,
                standing,
                known,
                full,
                ground.names,
                random.Random(SEED),  # noqa: S311 - as above
                sweeps,
            )
            said = (amount.low, amount.high)
            found = search.ends(*said)
            if found and (found[0] < said[0] or (said[1] is not None and found[1] > said[1])):
                raise ValueError((id_, number, said, found))
            hidden = tuple(
                str(key)
                for key in sorted(full.facts.keys() - known.facts.keys())
                if key.name in ground.names
            )
            yield Width(id_, number, said, found, hidden)


def report(widths: Sequence[Width]) -> Iterator[str]:
    """The measured figures beside their aim."""
    compared = [each for each in widths if each.bounded]
    unbounded = sum(each.said[1] is None for each in widths)
    yield f"{len(widths)} amounts said, of which {len(compared)} compared"
    refused = len(widths) - len(compared) - unbounded
    yield f"    without upper bound {unbounded}; no granted completion was found of {refused}"
    yield from _ratios("all", compared)
    by_rule = defaultdict[str, list[Width]](list)
    for each in compared:
        by_rule[each.regulation].append(each)
    for id_, some in sorted(by_rule.items()):
        yield from _ratios(id_, some)
    yield "the worst three"
    for each in sorted(compared, key=lambda each: each.excess, reverse=True)[:3]:
        ranges = f"said {_range(each.said)}, found {_range(each.found)}"
        yield f"    household {each.number}, {each.regulation}: {ranges}"
        yield f"        hidden: {', '.join(each.hidden)}"


def _ratios(name: str, compared: Sequence[Width]) -> Iterator[str]:
    said, found = (sum(some) for some in zip(*(each.widths for each in compared), strict=True))
    ratios = [float(a / b) for a, b in (each.widths for each in compared) if b]
    exact = sum(each.excess == 0 for each in compared)
    single = sum(not each.widths[1] for each in compared)
    loose = sum(bool(each.excess) and not each.widths[1] for each in compared)
    yield (
        f"{name}: mean width {_ratio(said, found)} of the true one found  (aim: {AIM});"
        f" mean of ratios {mean(ratios) if ratios else 1:.3f}"
    )
    yield f"    exact {exact} of {len(compared)}; one amount {single}, said wider {loose}"


def _ratio(said: Decimal | int, found: Decimal | int) -> str:
    return f"{said / found:.3f}x" if found else "(no width)"


def _range(ends: tuple[Decimal, Decimal | None] | None) -> str:
    assert ends is not None
    return f"{ends[0]:.2f}-{ends[1]:.2f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--households", type=int, default=200)
    parser.add_argument("--sweeps", type=int, default=2)
    arguments = parser.parse_args()
    for line in report(list(measure(setting(), arguments.households, arguments.sweeps))):
        print(line)


if __name__ == "__main__":
    main()
