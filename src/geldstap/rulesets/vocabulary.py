"""The vocabulary file (`regelingen/feiten.yaml`) as facts.

What the engine leans on is checked here: numbers and days have a domain, persons mean the
same by the same name, a condition under which a question is asked is one, and facts that
are asked together can be. What answers are usual lies within what is possible.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from geldstap.engine.checker import check
from geldstap.engine.tree import Fault
from geldstap.engine.types import PERSONAL_ROLES, TRUTH, Scope, fact_type
from geldstap.engine.units import parse_unit
from geldstap.model.fact import Fact, FactKind, Role, Usual, Vocabulary
from geldstap.model.problem import Problem
from geldstap.rulesets import keys
from geldstap.rulesets.checklists import check_together
from geldstap.rulesets.fields import Fields, name_of, share, text_of, texts
from geldstap.rulesets.positions import report
from geldstap.rulesets.regulations import expression
from geldstap.source.cursor import Cursor, file_cursor

T = TypeVar("T")


def load_vocabulary(path: Path) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Read all facts; what is wrong with one of them doesn't hide the others."""
    root, problems = file_cursor(path)
    if root is None:
        return Vocabulary(()), tuple(problems)
    read = [(item.fields(*keys.FACT), item) for item in root.items()]
    found = [(fact, fields, item) for fields, item in read if (fact := _fact(fields)) is not None]
    vocabulary = Vocabulary(tuple(fact for fact, _, _ in found))
    for position, (fact, fields, item) in enumerate(found):
        _check_domain(fact, fields, item)
        if fact.usual is not None:
            _check_usual(fact, fact.usual, fields["aannemelijk"])
        _check_names(fact, item, vocabulary.facts[:position])
        if "wanneer" in fields:
            _check_condition(fields["wanneer"], vocabulary)
        if fact.together:
            check_together(position, vocabulary, fields["samen"])
    return vocabulary, tuple(problems)


def _fact(fields: Fields) -> Fact | None:
    def read(name: str, reader: Callable[[Cursor], T | None], default: T) -> T:
        value = reader(fields[name]) if name in fields else None
        return default if value is None else value

    name = name_of(fields, "naam")
    kind = read("soort", lambda at: at.choice(tuple(FactKind)), "")
    if not name or not kind:
        return None
    bound: Callable[[Cursor], Decimal | date | None] = (
        Cursor.day if kind == FactKind.DATE else share
    )
    return Fact(
        name,
        FactKind(kind),
        roles=read("van", _roles, (Role.HOUSEHOLD,)),
        unit=read("eenheid", Cursor.text, ""),
        low=bound(fields["vanaf"]) if "vanaf" in fields else None,
        high=bound(fields["tot_en_met"]) if "tot_en_met" in fields else None,
        whole=read("geheel", Cursor.yes_no, default=False),
        options=read("keuzes", texts, ()),
        any_period=read("elke_periode", Cursor.yes_no, default=False),
        group=read("groep", Cursor.text, ""),
        asked_when=read("wanneer", Cursor.text, ""),
        together=name_of(fields, "samen"),
        meaning=read("betekenis", Cursor.text, ""),
        usual=read("aannemelijk", _usual, None),
    )


def _usual(at: Cursor) -> Usual:
    """Between which values nearly all answers lie; for a day in years from the reference date."""
    fields = at.fields(*keys.USUAL)
    low, high = (share(fields[end]) if end in fields else None for end in ("vanaf", "tot_en_met"))
    return Usual(low, high, text_of(fields, "want"))


def _check_domain(fact: Fact, fields: Fields, item: Cursor) -> None:
    """What is unknown stands for its whole domain: so that must be known.

    Problems: missing_key(key), bounds_reversed(low, high), unknown_unit(text).
    """
    wanted: tuple[str, ...] = ()
    if fact.kind in (FactKind.NUMBER, FactKind.DATE):
        wanted = ("vanaf", "tot_en_met")
    elif fact.kind is FactKind.CHOICE:
        wanted = ("keuzes",)
    for key in wanted:
        if key not in fields:
            item.problem("missing_key", key=key)
    if fact.low is not None and fact.high is not None and _reversed(fact.low, fact.high):
        fields["vanaf"].problem("bounds_reversed", low=str(fact.low), high=str(fact.high))
    if parse_unit(fact.unit) is None:
        fields["eenheid"].problem("unknown_unit", text=fact.unit)


def _check_usual(fact: Fact, usual: Usual, at: Cursor) -> None:
    """Only of what is counted or dated, with an end, and within the domain.

    Problems: usual_of_choice(text), usual_without_end, bounds_reversed(low, high),
    usual_out_of_domain(text, low, high).
    """
    if fact.kind not in (FactKind.NUMBER, FactKind.DATE):
        at.problem("usual_of_choice", text=fact.name)
        return
    ends = [end for end in (usual.low, usual.high) if end is not None]
    if not ends:
        at.problem("usual_without_end")
    if ends != sorted(ends):
        at.problem("bounds_reversed", low=str(usual.low), high=str(usual.high))
    for end in ends:
        if not _is_possible(fact, end):
            low, high = str(fact.low), str(fact.high)
            at.problem("usual_out_of_domain", text=str(end), low=low, high=high)


def _is_possible(fact: Fact, end: Decimal) -> bool:
    """Whether an end is a value of the fact; the years of a day are whole."""
    if fact.kind is FactKind.DATE:
        return end == int(end)
    low, high = fact.low, fact.high
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        return low <= end <= high
    return True


def _reversed(low: Decimal | date, high: Decimal | date) -> bool:
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        return high < low
    return isinstance(low, date) and isinstance(high, date) and high < low


def _check_names(fact: Fact, item: Cursor, earlier: tuple[Fact, ...]) -> None:
    """One fact per name and section; the same kind of value for every person.

    Problems: name_taken(text), kinds_differ(left, right), units_differ(left, right).
    """
    persons = frozenset(PERSONAL_ROLES)
    for other in (each for each in earlier if each.name == fact.name):
        if not set(fact.roles).isdisjoint(other.roles):
            item.problem("name_taken", text=fact.name)
        if persons.isdisjoint(fact.roles) or persons.isdisjoint(other.roles):
            continue
        if (fact.kind, fact.options) != (other.kind, other.options):
            item.problem("kinds_differ", left=other.kind, right=fact.kind)
        elif fact_type(fact).unit != fact_type(other).unit:
            item.problem("units_differ", left=other.unit or "-", right=fact.unit or "-")


def _check_condition(at: Cursor, vocabulary: Vocabulary) -> None:
    """A condition under which a question is asked. Problems: those of expressions."""
    read = expression(at)
    if read is None:
        return
    checked = check(read.tree, Scope(vocabulary))
    report(at, checked.faults)
    if not checked.faults and checked.type != TRUTH:
        report(at, [Fault("wants_truth", read.tree.at, (("found", checked.type.word),))])


def _roles(at: Cursor) -> tuple[Role, ...]:
    found = (item.choice(tuple(Role)) for item in at.items())
    return tuple(Role(role) for role in found if role is not None)
