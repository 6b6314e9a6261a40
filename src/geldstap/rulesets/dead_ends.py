"""Remarks on rules: who can never get it, who always does, and what leads nowhere."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import TypeAlias

from geldstap.engine.decide import decide
from geldstap.engine.functions import right_name
from geldstap.engine.leaning import figures_behind
from geldstap.engine.regulation import Condition, Exactly, Program, Rule, Somewhere, Version
from geldstap.engine.tree import Arithmetic, DefinitionRef, FigureRef, Literal, Node, walk
from geldstap.model.decision import Decision, Outcome, Truth
from geldstap.model.fact import Between, FactKey, Household, Known
from geldstap.model.problem import Problem
from geldstap.rulesets.library import Library
from geldstap.rulesets.loader import LoadedSet
from geldstap.rulesets.raw import RawCondition, RawRegulation
from geldstap.source.cursor import Cursor

End: TypeAlias = Decimal | date
_NOBODY = Household({})
# So many readings decide whether a number or a day can be found that isn't turned away.
_MOST_READINGS = 160
_CENT = Decimal("0.01")
_SHARE = re.compile(r"(\d+(?:,\d+)?) ?%")
_NAME = re.compile(r"\{([^{}\s]+)\}")
_LIMIT = "grens"


def remarks_on_rules(own: LoadedSet, library: Library, day: date) -> Iterator[Problem]:
    """All remarks on the rules of a set.

    Kinds: nobody(text), everybody(text), contradict(text, other), always_met(text),
    no_such_name(text), other_share(text, said, other).
    """
    shared = frozenset(each.key for each in own.raw.definitions.values())
    for id_, raw in own.raw.regulations.items():
        rule = library.program.rules.get(id_)
        if rule is None:
            continue
        yield from _of_outcomes(raw, rule, library.program, day)
        yield from _of_texts(raw, rule, library, shared)


def leaning_on_unknown(tree: Node, program: Program, day: date) -> bool:
    """Whether a condition leans on a figure that isn't known: no example can show both sides."""
    for name in figures_behind(program, tree):
        period = program.figures[name].on(day)
        if period is None or isinstance(period.value, Somewhere):
            return True
    return False


# Outcomes


def _of_outcomes(raw: RawRegulation, rule: Rule, program: Program, day: date) -> Iterator[Problem]:
    version = _current(rule, day)
    if version is None or not version.covered:
        return
    on = version.validity.nearest(day)
    alone = replace(rule, versions=(replace(version, open_for=None),))
    found = _decided(program, alone, _NOBODY, on)
    if _is_nobody(program, alone, on):
        yield _contradiction(raw, alone, program, on) or raw.at.remark("nobody", text=rule.id)
        return
    if found.outcome is Outcome.YES:
        yield raw.at.remark("everybody", text=rule.id)
        return
    met = [reason.id for reason in found.reasons if reason.truth is Truth.TRUE]
    for condition in _raw_conditions(raw, version):
        if condition.id in met and condition.expression is not None:
            yield condition.expression.at.remark("always_met", text=condition.id)


def _contradiction(raw: RawRegulation, rule: Rule, program: Program, on: date) -> Problem | None:
    """The two conditions that nobody meets together, where it is two of them."""
    (version,) = rule.versions
    checkable = [each for each in version.conditions if each.tree is not None]
    if any(_is_nobody(program, _with_only(rule, each), on) for each in checkable):
        return None
    places = {each.id: each.expression for each in _raw_conditions(raw, version)}
    for one, other in combinations(checkable, 2):
        if _is_nobody(program, _with_only(rule, one, other), on):
            place = places.get(other.id)
            at = raw.at if place is None else place.at
            return at.remark("contradict", text=one.id, other=other.id)
    return None


def _with_only(rule: Rule, *conditions: Condition) -> Rule:
    (version,) = rule.versions
    return replace(
        rule, versions=(replace(version, conditions=conditions, amount=None, paid=None),)
    )


def _is_nobody(program: Program, rule: Rule, on: date) -> bool:
    """Whether it is surely a no for everybody; never said where that isn't sure.

    Nothing known must already give no; or whatever one number or day is, gives no.
    """

    def outcome(key: FactKey | None, value: Known | None) -> Outcome:
        facts = {} if key is None or value is None else {key: value}
        return _decided(program, rule, Household(facts), on, split=False).outcome

    first = _decided(program, rule, _NOBODY, on)
    if first.outcome is Outcome.NO:
        return True
    several = [key for key in first.missing if _occurs_twice(rule, key)]
    return any(_everywhere_no(key, program, outcome) for key in several)


def _occurs_twice(rule: Rule, key: FactKey) -> bool:
    """Only where two conditions look at the same fact they can exclude each other."""
    (version,) = rule.versions
    looking = sum(1 for each in version.conditions if each.tree is not None)
    return looking > 1 and key.index == 0


def _everywhere_no(
    key: FactKey, program: Program, outcome: Callable[[FactKey, Known], Outcome]
) -> bool:
    """Whether it is no for each value of one fact. False where that takes too long to see."""
    fact = program.vocabulary.of(key)
    if fact.low is None or fact.high is None:
        return False
    waiting = [(fact.low, fact.high)]
    left = _MOST_READINGS
    while waiting:
        low, high = waiting.pop()
        left -= 2
        if left < 0 or outcome(key, low) is not Outcome.NO or outcome(key, high) is not Outcome.NO:
            return False
        if outcome(key, Between(low, high)) is Outcome.NO:
            continue
        middle = _middle(low, high)
        if middle is None:
            return False
        waiting += [(low, middle[0]), (middle[1], high)]
    return True


def _middle(low: End, high: End) -> tuple[End, End] | None:
    """The end of the lower half and the start of the upper one; None where there is no half."""
    if isinstance(low, date) and isinstance(high, date):
        if high <= low:
            return None
        middle = low + (high - low) // 2
        return middle, middle + timedelta(days=1)
    if isinstance(low, Decimal) and isinstance(high, Decimal) and high - low >= _CENT:
        half = ((low + high) / 2).quantize(_CENT)
        return min(half, high - _CENT), min(half, high - _CENT) + _CENT
    return None


def _decided(
    program: Program, rule: Rule, household: Household, on: date, *, split: bool = True
) -> Decision:
    decision = decide(program, rule, household, on, split=split)
    return decision.last_known or decision


def _current(rule: Rule, day: date) -> Version | None:
    """The version of a day; where there is none, the last one."""
    covering = (version for version in rule.versions if version.validity.covers(day))
    return next(covering, rule.versions[-1] if rule.versions else None)


def _raw_conditions(raw: RawRegulation, version: Version) -> Iterable[RawCondition]:
    same = (each for each in raw.versions if each.validity == version.validity)
    return next((each.conditions for each in same), ())


# Texts beside rules


def _of_texts(
    raw: RawRegulation, rule: Rule, library: Library, shared: frozenset[str]
) -> Iterator[Problem]:
    mine = shared | {each.key for each in raw.definitions.values()}
    for version in rule.versions:
        trees = {each.id: each.tree for each in version.conditions}
        for condition in _raw_conditions(raw, version):
            at = raw.at if condition.expression is None else condition.expression.at
            for name in _NAME.findall(condition.text):
                if not _is_known(name, raw, library):
                    yield at.remark("no_such_name", text=name)
            tree = trees.get(condition.id)
            if tree is not None:
                yield from _other_share(condition, tree, mine, library.program, at)


def _is_known(name: str, raw: RawRegulation, library: Library) -> bool:
    program = library.program
    return (
        name == _LIMIT
        or name in raw.definitions
        or name in program.definitions
        or name in program.figures
        or (name.startswith(right_name("")) and name.removeprefix(right_name("")) in program.rules)
    )


def _other_share(
    condition: RawCondition, tree: Node, own: frozenset[str], program: Program, at: Cursor
) -> Iterator[Problem]:
    """The text names percentages, the rule has others: one of the two is wrong.

    Where a limit isn't known, what it was may well be told.
    """
    if any(_is_unknown(program, name) for name in figures_behind(program, tree)):
        return
    said = {Decimal(each.replace(",", ".")) / 100 for each in _SHARE.findall(condition.text)}
    counted = set(_shares(tree, own, program))
    if said and counted and said.isdisjoint(counted):
        shares = {"text": condition.id, "said": _percentages(said), "other": _percentages(counted)}
        yield at.remark("other_share", **shares)


def _percentages(shares: Iterable[Decimal]) -> str:
    return ", ".join(
        f"{(share * 100).normalize():f}%".replace(".", ",") for share in sorted(shares)
    )


def _shares(tree: Node, own: frozenset[str], program: Program) -> Iterator[Decimal]:
    """The percentages that a condition names itself, or in definitions of its own set."""
    for node in walk(tree):
        match node:
            case Arithmetic(operator="*", left=Literal(value=Decimal() as share, unit=unit)):
                yield from () if str(unit) else (share,)
            case FigureRef(name=name) if not str(program.figures[name].unit):
                yield from _values(program, name)
            case DefinitionRef(name=name) if name in own:
                yield from _shares(program.definitions[name].tree, own - {name}, program)


def _values(program: Program, figure: str) -> Iterator[Decimal]:
    for period in program.figures[figure].periods:
        if isinstance(period.value, Exactly):
            yield period.value.value


def _is_unknown(program: Program, figure: str) -> bool:
    return any(isinstance(each.value, Somewhere) for each in program.figures[figure].periods)
