"""What to ask: the facts that can still change an outcome or an amount, and how many at most.

The order is the author's. A fact that isn't named here can turn out any way: nothing that is
said changes. Once it is known who lives in the household, the number of questions never
rises, unless an earlier answer changes.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from geldstap.engine.bounds import Missing
from geldstap.engine.horizon import Standing, stand
from geldstap.engine.leaning import facts_of
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Program
from geldstap.model.fact import GROUP_SIZES, HAS_PARTNER, FactKey, Household, Role

_COMPOSITION = frozenset(
    FactKey(name) for name in (HAS_PARTNER, GROUP_SIZES[Role.CHILDREN], GROUP_SIZES[Role.RESIDENTS])
)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a rule is read by on a day, and the names of all facts that it leans on."""

    standing: Standing
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions that are left.

    `keys` are these questions in the author's order. `at_most` is how many there will be
    still; None while a question is left about who lives here, because each person brings
    questions of their own. `missing` says of each rule, by its id, which facts keep it open,
    and `grounds` what it was read by.
    """

    keys: tuple[FactKey, ...]
    at_most: int | None
    missing: Mapping[str, Missing]
    grounds: Mapping[str, Ground]


def asking(
    program: Program, household: Household, day: date, passed_over: Collection[FactKey] = ()
) -> Asking:
    """The questions for a household on a day.

    What is known isn't asked, not even where it is only known about; neither is what was
    passed over.
    """
    grounds = grounds_of(program, day)
    reader = Reader(program, household)
    missing = {id_: missing_of(reader, ground) for id_, ground in grounds.items()}
    return _asking(program, household, passed_over, missing, grounds)


def after(
    before: Asking,
    program: Program,
    household: Household,
    changed: Collection[FactKey],
    passed_over: Collection[FactKey] = (),
) -> Asking:
    """The same after some facts got another value; only rules that lean on them are read.

    `household` and `passed_over` are those after the change; program and day stay.
    """
    names = {key.name for key in changed}
    reader = Reader(program, household)
    missing = {
        id_: before.missing[id_] if names.isdisjoint(ground.names) else missing_of(reader, ground)
        for id_, ground in before.grounds.items()
    }
    return _asking(program, household, passed_over, missing, before.grounds)


def grounds_of(program: Program, day: date) -> dict[str, Ground]:
    """Every rule of which something is known on a day, by its id."""
    standings = {id_: stand(program, rule, day) for id_, rule in program.rules.items()}
    return {
        id_: Ground(standing, facts_of(program, standing.version))
        for id_, standing in standings.items()
        if standing is not None and standing.version.covered
    }


def missing_of(reader: Reader, ground: Ground) -> Missing:
    """The facts and figures that keep the outcome or the amount of a rule open."""
    return reader.brief(ground.standing.version, ground.standing.day).missing


def _asking(
    program: Program,
    household: Household,
    passed_over: Collection[FactKey],
    missing: Mapping[str, Missing],
    grounds: Mapping[str, Ground],
) -> Asking:
    leaves = frozenset[FactKey | str]().union(*missing.values())
    facts = {leaf for leaf in leaves if isinstance(leaf, FactKey)}
    keys = facts - household.facts.keys() - set(passed_over)
    at_most = len(keys) if keys.isdisjoint(_COMPOSITION) else None
    return Asking(tuple(sorted(keys, key=program.vocabulary.rank)), at_most, missing, grounds)
