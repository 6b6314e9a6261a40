"""The examples of a set in words: what is expected, where that comes from, and what differs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from geldstap.engine.regulation import Rule
from geldstap.model.decision import AmountRange, Decision
from geldstap.model.money import Period
from geldstap.report import phrases, quantities
from geldstap.report.document import Block, Bullets, Heading, Paragraph, Tone
from geldstap.report.in_short import outcome_in_short
from geldstap.rulesets.examples import Example, Expected, Origin
from geldstap.text.words import Words, msgid

_ORIGINS: dict[Origin, str] = {
    Origin.PUBLISHED: msgid("Met een uitkomst die iemand anders heeft gepubliceerd"),
    Origin.BY_HAND: msgid("Met de hand uitgerekend uit de regel"),
    Origin.NOT_COMPARED: msgid("Niet vergeleken met een gepubliceerde uitkomst"),
}


def example_blocks(rule: Rule, examples: Sequence[Example], words: Words) -> tuple[Block, ...]:
    """The examples of one regulation by where their outcome comes from."""
    return tuple(_blocks(rule, [each for each in examples if rule.id in each.expected], words))


def _blocks(rule: Rule, examples: Sequence[Example], words: Words) -> Iterator[Block]:
    yield Heading(words.say("Voorbeelden waarmee deze regeling is nagerekend"))
    if not examples:
        yield Paragraph(words.say("Van deze regeling is er nog geen voorbeeld."), Tone.OPEN)
        return
    yield Paragraph(how_many(examples, words))
    if all(each.origin is not Origin.PUBLISHED for each in examples):
        yield Paragraph(
            words.say(
                "Van geen van deze voorbeelden heeft de instantie de uitkomst gepubliceerd."
                " Vergeleken is dus alleen met de tekst van de regel."
            ),
            Tone.NOTE,
        )
    for origin, caption in _ORIGINS.items():
        own = [each for each in examples if each.origin is origin]
        if own:
            yield Heading(words.say(caption), 3)
            yield Bullets(tuple(_one(each, rule, words) for each in own))


def how_many(examples: Iterable[Example], words: Words) -> str:
    """How many examples there are, and of how many somebody else published the outcome."""
    counted = Counter(each.origin for each in examples)
    total = words.count("{n} voorbeeld.", "{n} voorbeelden.", counted.total())
    parts = words.say(
        "Uitkomst gepubliceerd: {gepubliceerd}. Met de hand uitgerekend: {met_de_hand}."
        " Niet vergeleken: {niet_vergeleken}.",
        **{origin.value: counted[origin] for origin in Origin},
    )
    return f"{total} {parts}"


def _one(example: Example, rule: Rule, words: Words) -> str:
    expected = expected_in_words(example.expected[rule.id], rule, words)
    return words.say(
        "{naam}, op {dag}: {verwacht}. {uitleg} Bron: {titel}.",
        naam=example.id,
        dag=words.day(example.peildatum),
        verwacht=expected,
        uitleg=phrases.as_sentence(example.note),
        titel=example.title,
    )


def expected_in_words(expected: Expected, rule: Rule, words: Words) -> str:
    """`waarschijnlijk wel, uitbetaald € 130 per maand`: as much as is expected, and no more."""
    decision = Decision(rule.id, rule.ruleset, date.min, expected.outcome, since=expected.since)
    parts = [outcome_in_short(decision, words)]
    if expected.amount is not None:
        period = expected.period or _period(rule, paid=False)
        parts.append(quantities.amount(AmountRange(*expected.amount, period), words))
    if expected.paid is not None:
        paid = AmountRange(expected.paid, expected.paid, _period(rule, paid=True))
        parts.append(words.say("uitbetaald {bedrag}", bedrag=quantities.amount(paid, words)))
    if expected.last_known is not None:
        last = expected_in_words(expected.last_known, rule, words)
        parts.append(words.say("met de laatste cijfers: {uitkomst}", uitkomst=last))
    return ", ".join(parts)


def _period(rule: Rule, *, paid: bool) -> Period | None:
    """The period of the amounts of a rule, where an example doesn't name it."""
    payouts = (version.paid if paid else version.amount for version in rule.versions)
    return next((payout.period for payout in payouts if payout is not None), None)
