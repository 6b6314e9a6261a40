"""Random expressions over the real vocabulary that are well typed, as an author could write them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from hypothesis import strategies as st

from geldstap.engine.functions import DAY_SHIFTS
from geldstap.engine.parser import OWNERS, PERSONS
from geldstap.engine.types import PERSONAL_ROLES
from geldstap.model.fact import Fact, FactKind, Role, Vocabulary
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root

MONTH, NET, YEAR, ONCE, AGE, BARE = (
    "euro per maand",
    "euro per maand netto",
    "euro per jaar bruto",
    "euro",
    "jaar",
    "",
)
UNITS = (MONTH, NET, YEAR, ONCE, AGE, BARE)
FIGURES = {unit: f"cijfer_{index}" for index, unit in enumerate(UNITS)}
# Values near which something may happen; they are also those of figures and of facts.
EDGES: Mapping[str, Sequence[str]] = {
    MONTH: ("0", "500", "710", "932.93"),
    NET: ("0", "500", "1400", "1419.46"),
    YEAR: ("0", "1", "23425", "29736"),
    ONCE: ("0", "1", "8000", "38479"),
    AGE: ("0", "18", "21", "67"),
    BARE: ("0", "1", "2", "3"),
}
ROUNDINGS = ("naar_beneden_op_euro", "naar_boven_op_cent", "afgerond_op_euro", "afgerond_op_cent")
DURATIONS = ("1 maand", "36 maanden", "18 jaar", "2 kwartalen", "13 weken", "1 dag")
# Tables from an amount a year, and the rights that a condition may name.
STEPS, BRACKETS = "percentages", "belasting"
RIGHTS = ("een", "twee")


@cache
def vocabulary() -> Vocabulary:
    """The real one."""
    found, problems = load_vocabulary(regelingen_root() / "feiten.yaml")
    assert problems == ()
    return found


@dataclass(frozen=True, slots=True)
class Named:
    """A definition that an expression may use: its type, and whether it is of a person."""

    name: str
    kind: str
    personal: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: whose facts it may name, and how deep it may still go."""

    roles: tuple[Role, ...] = ()
    definitions: tuple[Named, ...] = ()
    depth: int = 3
    rights: tuple[str, ...] = ()

    def deeper(self) -> "Place":
        """One level down."""
        return replace(self, depth=self.depth - 1)

    def among(self, roles: tuple[Role, ...]) -> "Place":
        """Inside a fold over persons."""
        return replace(self, roles=roles, depth=self.depth - 1)


def of_kind(kind: str, place: Place) -> st.SearchStrategy[str]:
    """An expression: “truth”, “day”, or a number with this unit."""
    if kind == "truth":
        return truth(place)
    return day(place) if kind == "day" else number(kind, place)


@cache
def truth(place: Place) -> st.SearchStrategy[str]:
    """A condition."""
    return st.deferred(lambda: st.one_of(_truths(place)))


@cache
def number(unit: str, place: Place) -> st.SearchStrategy[str]:
    """A number with a unit."""
    return st.deferred(lambda: st.one_of(_numbers(unit, place)))


@cache
def day(place: Place) -> st.SearchStrategy[str]:
    """A day."""
    return st.deferred(lambda: st.one_of(_days(place)))


def _truths(place: Place) -> list[st.SearchStrategy[str]]:
    simple = [
        _facts(FactKind.BOOLEAN, "", place),
        _choices(place),
        st.sampled_from(["ja", "nee"]),
        *_uses("truth", place),
        *([st.sampled_from([f"recht.{id_}" for id_ in place.rights])] if place.rights else []),
    ]
    if place.depth <= 0:
        return simple
    inner = truth(place.deeper())
    units = st.sampled_from(UNITS)
    signs = st.sampled_from(["<", "<=", ">", ">=", "=", "<>"])
    numbers = units.flatmap(
        lambda unit: _joined(number(unit, place.deeper()), signs, number(unit, place.deeper()))
    )
    return [
        *simple,
        numbers,
        numbers,
        _joined(day(place.deeper()), signs, day(place.deeper())),
        st.builds(
            "(maanden_tussen({}, {}) {} {} maanden)".format,
            day(place.deeper()),
            day(place.deeper()),
            signs,
            st.sampled_from([0, 1, 36]),
        ),
        st.builds("niet ({})".format, inner),
        _joined(inner, st.sampled_from(["en", "of"]), inner),
        _groups().flatmap(lambda group: _there_is(*group, place)),
        _groups().flatmap(
            lambda group: st.builds(
                f"elke {group[0]} heeft ({{}})".format, truth(place.among(group[1]))
            )
        ),
        _chosen("truth", place),
    ]


def _numbers(unit: str, place: Place) -> list[st.SearchStrategy[str]]:
    simple = [
        st.sampled_from([f"{value} {unit}".strip() for value in EDGES[unit]]),
        st.just(FIGURES[unit]),
        *_uses(unit, place),
    ]
    if _named(FactKind.NUMBER, unit, place):
        simple += [_facts(FactKind.NUMBER, unit, place)] * 2
    if unit == BARE:
        simple.append(st.builds("aantal {}".format, _groups().map(lambda group: group[0])))
    if place.depth <= 0:
        return simple
    inner, bare = number(unit, place.deeper()), number(BARE, place.deeper())
    found = [
        *simple,
        _joined(inner, st.sampled_from(["+", "-"]), inner),
        st.builds("{}({}, {})".format, st.sampled_from(["minimum", "maximum"]), inner, inner),
        st.builds("{}({})".format, st.sampled_from(ROUNDINGS), inner),
        st.builds("({} van ({}))".format, _shares(place), inner),
        st.builds("(({}) / {})".format, inner, st.sampled_from(["3", "0.5", "12"])),
        st.builds("(({}) * ({}))".format, inner, bare),
        st.builds("(({} - {}) * ({} - {}))".format, inner, inner, bare, bare),
        _chosen(unit, place),
        _groups().flatmap(lambda group: _sum(unit, *group, place)),
        _groups().flatmap(lambda group: _extreme(unit, *group, place)),
    ]
    if unit == BARE:
        found.append(_groups().flatmap(lambda group: _count(*group, place)))
        found.append(st.builds(f"opzoeken({STEPS}, {{}})".format, number(YEAR, place.deeper())))
    if unit == YEAR:
        found.append(st.builds(f"opzoeken({BRACKETS}, {{}})".format, inner))
    if unit == AGE:
        found.append(
            st.builds("leeftijd_op({}, {})".format, day(place.deeper()), day(place.deeper()))
        )
    if unit == MONTH:
        yearly = number(YEAR, place.deeper())
        found.append(st.builds("(({}) / 12 maanden per jaar)".format, yearly))
    return found


def _days(place: Place) -> list[st.SearchStrategy[str]]:
    simple = [
        st.sampled_from(["peildatum", "2008-02-29", "2026-11-22", "2005-01-01"]),
        _facts(FactKind.DATE, "", place),
    ]
    if place.depth <= 0:
        return simple
    return [
        *simple,
        st.builds("{}({})".format, st.sampled_from(DAY_SHIFTS), day(place.deeper())),
        _joined(day(place.deeper()), st.sampled_from(["+", "-"]), st.sampled_from(DURATIONS)),
        _chosen("day", place),
    ]


def _shares(place: Place) -> st.SearchStrategy[str]:
    percentages = st.sampled_from(["0%", "13.73%", "65%", "100%", "130%"])
    return st.one_of(percentages, st.just(FIGURES[BARE]), *_uses(BARE, place))


def _joined(
    left: st.SearchStrategy[str], sign: st.SearchStrategy[str], right: st.SearchStrategy[str]
) -> st.SearchStrategy[str]:
    return st.builds("({} {} {})".format, left, sign, right)


def _chosen(kind: str, place: Place) -> st.SearchStrategy[str]:
    part = of_kind(kind, place.deeper())
    return st.builds("(als {} dan {} anders {})".format, truth(place.deeper()), part, part)


def _groups() -> st.SearchStrategy[tuple[str, tuple[Role, ...]]]:
    return st.sampled_from(sorted(PERSONS.items()))


def _there_is(group: str, roles: tuple[Role, ...], place: Place) -> st.SearchStrategy[str]:
    only = st.builds(f"(er is een {group} met ({{}}))".format, truth(place.among(roles)))
    return st.one_of(st.just(f"(er is een {group})"), only)


def _count(group: str, roles: tuple[Role, ...], place: Place) -> st.SearchStrategy[str]:
    return st.builds(f"(aantal {group} met ({{}}))".format, truth(place.among(roles)))


def _sum(unit: str, group: str, roles: tuple[Role, ...], place: Place) -> st.SearchStrategy[str]:
    body, only = number(unit, place.among(roles)), truth(place.among(roles))
    return st.one_of(
        st.builds(f"(som van ({{}}) over {group})".format, body),
        st.builds(f"(som van ({{}}) over {group} met ({{}}))".format, body, only),
    )


def _extreme(
    unit: str, group: str, roles: tuple[Role, ...], place: Place
) -> st.SearchStrategy[str]:
    body, only = number(unit, place.among(roles)), truth(place.among(roles))
    return st.builds(
        f"({{}} van ({{}}) over {group}{{}} anders ({{}}))".format,
        st.sampled_from(["hoogste", "laagste"]),
        body,
        st.one_of(st.just(""), only.map(" met ({})".format)),
        number(unit, place.among(())),
    )


def _choices(place: Place) -> st.SearchStrategy[str]:
    facts = dict(_available(FactKind.CHOICE, place.roles))

    def compared(name: str) -> st.SearchStrategy[str]:
        options = st.sampled_from(facts[name].options)
        several = st.lists(options, min_size=1, max_size=3).map(", ".join)
        return st.one_of(
            st.builds(f"({name} = {{}})".format, options),
            st.builds(f"({name} <> {{}})".format, options),
            st.builds(f"({name} in ({{}}))".format, several),
        )

    return st.sampled_from(sorted(facts)).flatmap(compared)


def _facts(kind: FactKind, unit: str, place: Place) -> st.SearchStrategy[str]:
    return st.sampled_from(_named(kind, unit, place))


def _named(kind: FactKind, unit: str, place: Place) -> list[str]:
    units = (unit, "personen" if unit == BARE else unit)
    return [name for name, fact in _available(kind, place.roles) if fact.unit in units]


@cache
def _available(kind: FactKind, roles: tuple[Role, ...]) -> tuple[tuple[str, Fact], ...]:
    """The facts of a kind that may be named where these persons are at hand, as written."""
    words = vocabulary()
    found: dict[str, Fact] = {}
    for fact in (fact for fact in words if fact.kind is kind):
        personal = any(words.find(fact.name, role) is not None for role in PERSONAL_ROLES)
        if Role.HOUSEHOLD in fact.roles and not (personal and roles):
            found[fact.name] = fact
        if roles and all(words.find(fact.name, role) is not None for role in roles):
            found[fact.name] = fact
        # The budget has dozens of facts that are all alike.
        owners = (owner for owner, role in OWNERS.items() if role in fact.roles)
        found |= {f"{owner}.{fact.name}": fact for owner in owners if owner != Role.BUDGET}
    return tuple(found.items())


def _uses(kind: str, place: Place) -> list[st.SearchStrategy[str]]:
    """The definitions that give this, in a strategy of their own; none where there are none."""
    names = [
        name
        for each in place.definitions
        if each.kind == kind
        for name in ([f"aanvrager.{each.name}"] if each.personal else [each.name])
    ]
    names += [e.name for e in place.definitions if e.personal and place.roles and e.kind == kind]
    return [st.sampled_from(names)] * 2 if names else []
