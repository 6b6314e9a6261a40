"""A small vocabulary, and short ways to parse, check, evaluate and decide in tests."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from geldstap.engine.bounds import BoundsAlgebra, Open
from geldstap.engine.checker import check
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra, Value
from geldstap.engine.parser import parse
from geldstap.engine.regulation import (
    Condition,
    Definition,
    Exactly,
    Figure,
    FigurePeriod,
    Payout,
    Program,
    Rule,
    Somewhere,
    Validity,
    Version,
)
from geldstap.engine.tree import (
    Arithmetic,
    Both,
    Call,
    Choose,
    Comparison,
    Fault,
    Fold,
    Literal,
    Name,
    Node,
    Not,
    OneOf,
)
from geldstap.engine.types import PERSONAL_ROLES, Known, Scope, Type, figure_type
from geldstap.engine.units import NUMBER, parse_unit
from geldstap.model.fact import Fact, FactKey, FactKind, Household, Role, Vocabulary
from geldstap.model.fact import Known as KnownValue
from geldstap.model.money import Period

YES_NO, NUMBERS, DAYS, CHOICE = FactKind.BOOLEAN, FactKind.NUMBER, FactKind.DATE, FactKind.CHOICE
A, P, K, R = PERSONAL_ROLES
TODAY = date(2026, 11, 22)
ALWAYS = Validity(date(2026, 1, 1), date(2026, 12, 31))


def _number(
    name: str, unit: str, *roles: Role, high: int = 10_000, low: int = 0, whole: bool = False
) -> Fact:
    ends = (Decimal(low), Decimal(high))
    return Fact(name, NUMBERS, roles or (Role.HOUSEHOLD,), unit, *ends, whole=whole)


VOCABULARY = Vocabulary(
    (
        Fact("geboortedatum", DAYS, PERSONAL_ROLES, "", date(1905, 1, 1), date(2035, 12, 31)),
        Fact("heeft_partner", YES_NO),
        _number("aantal_kinderen", "personen", high=15, whole=True),
        _number("aantal_medebewoners", "personen", high=15, whole=True),
        Fact("zorgverzekerd", YES_NO, (A, P)),
        Fact("woonsituatie", CHOICE, options=("huur", "koop", "anders")),
        Fact("student", CHOICE, (A,), options=("nee", "mbo", "hbo_wo")),
        Fact("ingeschreven", YES_NO),
        _number("kale_huur", "euro per maand"),
        _number("inkomen", "euro per maand netto"),
        _number("toetsingsinkomen", "euro per jaar bruto", A, P, high=100_000),
        _number("vermogen", "euro", high=100_000),
        _number("spaargeld", "euro", K, R, high=100_000),
        Fact("startdatum", DAYS, (Role.ENERGY,), "", date(2000, 1, 1), date(2040, 12, 31)),
        _number("verbruik_stroom", "kWh per jaar", Role.ENERGY),
    )
)
# name -> unit, and a value, its two ends (None: no upper bound), or its values through time
FigureSketch = tuple[str, Decimal | int | tuple[int, int | None] | Mapping[Validity, int]]
FIGURES: Mapping[str, FigureSketch] = {
    "norm": ("euro per maand", 1400),
    "deel": ("", (92, 100)),
    "grens": ("euro", (5000, None)),
}
DEFINITIONS: Mapping[str, str] = {
    "leeftijd": "leeftijd_op(geboortedatum, peildatum)",
    "jaarhuur": "kale_huur * 12 maanden per jaar",
    "verdient": "toetsingsinkomen > 0 euro per jaar",
}
PERSONAL_DEFINITIONS = frozenset({"leeftijd", "verdient"})


def shape(node: Node) -> str:
    """A tree in brackets, so that a test can show what binds to what."""
    match node:
        case Literal(value=value, unit=unit):
            return f"{value}{' ' + str(unit) if str(unit) else ''}"
        case Name(name=name, owner=owner):
            return f"{owner}.{name}" if owner else name
        case (
            Arithmetic(operator=sign, left=left, right=right)
            | Comparison(operator=sign, left=left, right=right)
        ):
            return f"({shape(left)} {sign} {shape(right)})"
        case Both(every=every, items=items):
            return f"[{(' en ' if every else ' of ').join(map(shape, items))}]"
        case Not(item=item):
            return f"(niet {shape(item)})"
        case Choose(condition=condition, then=then, otherwise=otherwise):
            return f"(als {shape(condition)} dan {shape(then)} anders {shape(otherwise)})"
        case OneOf(item=item, options=options):
            return f"({shape(item)} in {', '.join(options)})"
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(map(shape, arguments))})"
        case Fold(kind=kind, roles=roles, body=body, only=only, otherwise=otherwise):
            words = (("van", body), ("met", only), ("anders", otherwise))
            parts = [kind, "+".join(roles)]
            parts += [f"{word} {shape(part)}" for word, part in words if part]
            return f"({' '.join(parts)})"
    return type(node).__name__


def parsed(text: str) -> Node:
    """The tree of an expression that has no fault."""
    tree, fault = parse(text)
    assert tree is not None, fault
    return tree


def parse_fault(text: str) -> tuple[str, str, dict[str, str]]:
    """The kind of a fault, the part of the text that it points at, and its arguments."""
    tree, fault = parse(text)
    assert tree is None
    assert fault is not None
    return fault.kind, text[fault.at.offset : fault.at.offset + fault.at.length], arguments(fault)


def arguments(fault: Fault) -> dict[str, str]:
    """The arguments of a fault by name."""
    return dict(fault.arguments)


def figure(name: str, sketch: FigureSketch) -> Figure:
    """A figure; without dates it holds in 2026. Two ends are an unknown value."""
    unit, value = sketch
    periods: Mapping[Validity, object] = value if isinstance(value, Mapping) else {ALWAYS: value}
    return Figure(
        name,
        parse_unit(unit) or NUMBER,
        tuple(FigurePeriod(validity, _figure_value(each)) for validity, each in periods.items()),
    )


def _figure_value(value: object) -> Exactly | Somewhere:
    if isinstance(value, tuple):
        low, high = value
        return Somewhere(Decimal(low), None if high is None else Decimal(high))
    return Exactly(Decimal(str(value)))


def scope(*persons: Role, definitions: Mapping[str, Known] | None = None) -> Scope:
    """What names mean in tests."""
    figures = {name: Known(name, figure_type(figure(name, s))) for name, s in FIGURES.items()}
    return Scope(VOCABULARY, figures, DEFINED if definitions is None else definitions, persons)


def _defined() -> dict[str, Known]:
    known: dict[str, Known] = {}
    for name, text in DEFINITIONS.items():
        personal = name in PERSONAL_DEFINITIONS
        persons = PERSONAL_ROLES if personal else ()
        found = check(parsed(text), Scope(VOCABULARY, persons=persons))
        known[name] = Known(name, found.type, personal, found.needs)
    return known


DEFINED = _defined()


def type_of(text: str, *persons: Role) -> Type:
    """The type of an expression that has no fault."""
    found = check(parsed(text), scope(*persons))
    assert found.faults == ()
    return found.type


def check_faults(text: str, *persons: Role) -> list[tuple[str, str, dict[str, str]]]:
    """The faults that the checker finds: kind, the part of the text, arguments."""
    found = check(parsed(text), scope(*persons))
    return [
        (fault.kind, text[fault.at.offset : fault.at.offset + fault.at.length], arguments(fault))
        for fault in found.faults
    ]


def program(
    definitions: Mapping[str, str] = DEFINITIONS, figures: Mapping[str, FigureSketch] = FIGURES
) -> Program:
    """A program with definitions (in order: each may use those before it) and figures."""
    made = {name: figure(name, sketch) for name, sketch in figures.items()}
    known: dict[str, Known] = {}
    checked: dict[str, Definition] = {}
    for name, text in definitions.items():
        personal = name in PERSONAL_DEFINITIONS
        persons = PERSONAL_ROLES if personal else ()
        found = check(parsed(text), Scope(VOCABULARY, _types(made), known, persons))
        assert found.faults == (), (name, found.faults)
        known[name] = Known(name, found.type, personal, found.needs)
        kind, unit = found.type.kind, found.type.unit
        checked[name] = Definition(name, found.tree, personal, unit=unit, gives=kind)
    return Program(VOCABULARY, {}, checked, made)


def resolved(text: str, within: Program) -> Node:
    """A checked tree of an expression over the names of a program."""
    known = {
        name: Known(name, Type(definition.gives, definition.unit), definition.personal)
        for name, definition in within.definitions.items()
    }
    found = check(parsed(text), Scope(within.vocabulary, _types(within.figures), known))
    assert found.faults == (), found.faults
    return found.tree


def _types(figures: Mapping[str, Figure]) -> dict[str, Known]:
    return {name: Known(name, figure_type(each)) for name, each in figures.items()}


def rule(
    within: Program,
    conditions: Mapping[str, str | None],
    amount: str = "",
    *,
    paid: str = "",
    valid: Validity = ALWAYS,
    open_for: Validity | None = None,
    unknown_conditions: bool = False,
    covered: bool = True,
) -> Rule:
    """A rule with one version. A condition without text is judged by a person."""
    made = tuple(
        Condition(id_, resolved(text, within) if text else None, by_person=not text)
        for id_, text in conditions.items()
    )
    version = Version(
        valid,
        made,
        Payout(resolved(amount, within), Period.YEAR) if amount else None,
        Payout(resolved(paid, within), Period.MONTH) if paid else None,
        open_for,
        unknown_conditions,
        covered,
    )
    return Rule("regeling", "set", (version,))


def household(facts: Mapping[str, KnownValue | int]) -> Household:
    """Facts by question id; whole numbers may be written as int."""
    return Household({FactKey.parse(key): _known(value) for key, value in facts.items()})


def _known(value: KnownValue | int) -> KnownValue:
    if isinstance(value, bool) or not isinstance(value, int):
        return value
    return Decimal(value)


ALONE: Mapping[str, KnownValue | int] = {
    "heeft_partner": False,
    "aantal_kinderen": 0,
    "aantal_medebewoners": 0,
}


def exactly(
    text: str, facts: Mapping[str, KnownValue | int] | None = None, within: Program | None = None
) -> Value:
    """The value of an expression where everything that it needs is known."""
    within = within or program()
    algebra = ExactAlgebra(household({} if facts is None else facts))
    return Evaluator(within, TODAY, algebra).value(resolved(text, within))


def openly(
    text: str, facts: Mapping[str, KnownValue | int] | None = None, within: Program | None = None
) -> Open:
    """The value of an expression with what is known."""
    within = within or program()
    algebra = BoundsAlgebra(household({} if facts is None else facts), VOCABULARY)
    return Evaluator(within, TODAY, algebra).value(resolved(text, within))
