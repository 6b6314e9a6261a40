"""Contracts as people read them: what leaving costs, from when it is free, what offers save.

No supplier and no comparison site is recommended; what is cheapest isn't known here.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from geldstap.model.decision import AmountRange
from geldstap.model.fact import FactKey
from geldstap.model.money import Amount, Period
from geldstap.model.source import Source
from geldstap.report.document import (
    Block,
    Bullets,
    Card,
    Heading,
    Link,
    Paragraph,
    Row,
    Rows,
    Tone,
)
from geldstap.report.phrases import inside
from geldstap.steps import sources
from geldstap.steps.energy import NEW_RULE_FROM, NOTICE, RULE_SOURCES, WITHDRAWAL, Leaving, Rule
from geldstap.steps.energy_contract import EnergyContract
from geldstap.steps.exit_fee import FLAT_FEES, HIGHEST_FLAT_FEE
from geldstap.steps.offers import OfferResult
from geldstap.steps.phone import (
    LONGEST_TERM_MONTHS,
    RULE_OF_THUMB,
    HandsetLoan,
    PhoneContract,
    PhoneResult,
)
from geldstap.text.words import Words

_EURO = Decimal(1)


def energy_blocks(
    contract: EnergyContract,
    leaving: Leaving,
    results: Sequence[OfferResult],
    words: Words,
    today: date,
) -> tuple[Block, ...]:
    """What leaving costs on `today` and why, the dates, the offers, and how one switches."""
    if leaving.rule is Rule.NO_CHOICE:
        return _no_choice(words)
    about = (
        *_rule(leaving, words),
        *_unsure(leaving, words),
        *_missing(leaving.missing, _fee_known(leaving), words),
        *_dates(leaving, words, today),
        *_new_contract(contract, leaving, words),
    )
    card = Card(
        words.say("Weg bij uw energieleverancier"),
        _energy_status(leaving, words),
        Tone.GOOD if _is_free(leaving) else Tone.PLAIN if _fee_known(leaving) else Tone.OPEN,
        about,
    )
    return (card, *_offers(results, words), *_switching(words), *_energy_sources(leaving, words))
