"""Names that are taken: what is named twice, or like a word of the language, has two meanings."""

from collections.abc import Sequence

from geldstap.engine.functions import FUNCTIONS, RIGHT
from geldstap.engine.names import PEILDATUM
from geldstap.engine.parser import KEYWORDS, OWNERS, PERSONS
from geldstap.engine.types import PERSONAL_ROLES
from geldstap.engine.units import BASES, UNIT_WORDS
from geldstap.model.fact import Role, Vocabulary
from geldstap.rulesets.raw import RawSet
from geldstap.source.cursor import Cursor

RESERVED = frozenset(
    {*KEYWORDS, *FUNCTIONS, *PERSONS, *OWNERS, *UNIT_WORDS, *BASES, PEILDATUM, RIGHT}
)


def check_names(vocabulary: Vocabulary, sets: Sequence[RawSet]) -> None:
    """Every name means one thing, over all sets. Problem: name_taken(text)."""
    taken = set(RESERVED) | _facts(vocabulary)
    # A regulation of this name would be mistaken for the rights of all of them.
    regulations = {RIGHT}
    for raw in sets:
        for figure in raw.figures.values():
            if not figure.fills_in:
                _take(figure.name, figure.at, taken)
        for table in raw.tables.values():
            _take(table.table.name, table.at, taken)
        for definition in raw.definitions.values():
            _take(definition.name, definition.at, taken)
    for raw in sets:
        for regulation in raw.regulations.values():
            _take(regulation.id, regulation.at, regulations)
            for definition in regulation.definitions.values():
                _take(definition.name, definition.at, set(taken))


def _facts(vocabulary: Vocabulary) -> set[str]:
    """The facts that an expression names without saying whose they are."""
    free = {Role.HOUSEHOLD, *PERSONAL_ROLES}
    return {fact.name for fact in vocabulary if not free.isdisjoint(fact.roles)}


def _take(name: str, at: Cursor, taken: set[str]) -> None:
    if name in taken:
        at.problem("name_taken", text=name)
    taken.add(name)
