"""That an amount wasn't compared with a published outcome: said wherever it is shown in full."""

from collections.abc import Mapping

from geldstap.model.decision import Decision
from geldstap.model.fact import Vocabulary
from geldstap.model.regulation import Compared, Regulation
from geldstap.report import quantities
from geldstap.text.words import Words, msgid

_LINES: Mapping[Compared, str] = {
    Compared.NO: msgid("Ons bedrag is niet vergeleken met een gepubliceerde uitkomst."),
    Compared.EXTREMES: msgid(
        "Alleen het hoogste of het laagste bedrag is vergeleken met een gepubliceerd bedrag."
    ),
}


def compared_line(
    decision: Decision, regulation: Regulation, vocabulary: Vocabulary, words: Words
) -> str:
    """What to know of the amount of a result; empty where none is told, or it was compared."""
    amount = quantities.told(decision.last_known or decision, vocabulary)
    # Nothing is known of it but that it isn't less than zero: there is nothing to compare.
    if amount is None or (amount.high is None and not amount.low):
        return ""
    return compared_in_words(regulation, words)


def compared_in_words(regulation: Regulation, words: Words) -> str:
    """The same for a regulation that computes an amount, whoever asks."""
    line = _LINES.get(regulation.compared)
    return "" if line is None else words.say(line)
