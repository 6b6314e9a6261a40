"""What says that somebody gets a regulation already (`krijgt_al`)."""

from geldstap.model.fact import FactKind, Vocabulary
from geldstap.rulesets.raw import RawRegulation
from geldstap.source.nearest import nearest


def check_received(regulation: RawRegulation, vocabulary: Vocabulary) -> None:
    """It names a yes/no fact of the household. Problem: unknown_name(text, suggestion)."""
    named = regulation.received
    if named is None:
        return
    fact = vocabulary.find(named.fact)
    if fact is None or fact.kind is not FactKind.BOOLEAN:
        facts = (each.name for each in vocabulary if each.kind is FactKind.BOOLEAN)
        suggestion = nearest(named.fact, facts)
        named.at.problem("unknown_name", text=named.fact, suggestion=suggestion)
