"""Two versions of a set side by side, with who gains and who loses."""

from decimal import Decimal

from geldstap.app.world import World
from geldstap.export import json_results, ruleset_json
from geldstap.model.fact import FactKey, Household
from geldstap.report.document import Document
from geldstap.report.ruleset_changes import Compared, compared_blocks
from geldstap.rulesets.check import CheckedSet
from geldstap.rulesets.compare import differences
from geldstap.rulesets.gains import Somebody, examples_of, gains
from geldstap.source.grid import read_grid

# Net incomes per month of the reference households, in euros.
_INCOMES = range(1000, 3501, 250)
_NET = (FactKey("netto_inkomen"), FactKey("gemiddeld_netto_inkomen_36_maanden"))


def compared_sets(world: World, old: CheckedSet, new: CheckedSet, language: str) -> Compared:
    """What differs around the reference date, for examples and reference households."""
    households = (*_reference(world, language), *examples_of(old, new))
    return Compared(
        old.library,
        new.library,
        differences(old.own, new.own, world.day),
        gains(old, new, households, world.day),
    )


def _reference(world: World, language: str) -> tuple[Somebody, ...]:
    """Invented households with several net incomes; their gross income isn't known."""
    words = world.words(language)
    return tuple(
        Somebody(
            words.say(
                "{wie}, {bedrag} netto per maand",
                wie=one.names[language],
                bedrag=words.euros(Decimal(income)),
            ),
            Household({**one.household.facts, **dict.fromkeys(_NET, Decimal(income))}),
        )
        for one in read_grid(world.vocabulary)[0]
        for income in _INCOMES
    )


def compared_document(compared: Compared, world: World, language: str) -> Document:
    """For the screen."""
    words = world.words(language)
    info = compared.new.infos(language)[-1]
    title = words.say("Wat er verandert: {set}", set=info.name)
    return Document(title, tuple(compared_blocks(compared, words)), language)


def compared_json(compared: Compared, world: World, language: str) -> str:
    """As a versioned JSON document."""
    return json_results.dumps(ruleset_json.comparison(compared, world.day, language))
