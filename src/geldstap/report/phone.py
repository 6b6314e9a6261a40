"""A phone contract in words: from when one can leave, the handset, the rule of thumb."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from geldstap.model.money import Amount, Period
from geldstap.report.document import Block, Bullets, Card, Heading, Paragraph, Tone
from geldstap.steps.phone import (
    LONGEST_TERM_MONTHS,
    NOTICE_MONTHS,
    RULE_OF_THUMB,
    HandsetLoan,
    PhoneContract,
    PhoneKind,
    PhoneResult,
)
from geldstap.text.words import Words


def phone_status(result: PhoneResult, words: Words) -> str:
    """From when one can leave, in a sentence."""
    if not result.tied:
        return words.say("Prepaid heeft geen looptijd. U kunt stoppen wanneer u wilt.")
    if result.leave_from is None:
        return _not_known(result, words)
    if result.notice_by is None:
        return words.say("U kunt elke dag zonder kosten opzeggen.")
    return words.say(
        "U kunt zonder kosten weg vanaf {dag}, als u uiterlijk {opzeggen} opzegt.",
        dag=words.day(result.leave_from),
        opzeggen=words.day(result.notice_by),
    )


def phone_card(contract: PhoneContract, result: PhoneResult, words: Words, today: date) -> Card:
    """From when one can leave as seen on `today`, the rule behind it, and what is missing."""
    texts = (
        *_notice(result, words, today),
        *_rule(contract, words),
        *_too_long(result, words),
    )
    return Card(
        words.say("Weg bij uw telefoonaanbieder"),
        phone_status(result, words),
        _tone(result),
        (
            *_missing(result, words),
            *(Paragraph(text) for text in texts),
        ),
    )


def handset_blocks(contract: PhoneContract, result: PhoneResult, words: Words) -> tuple[Block, ...]:
    """The loan that goes on beside the subscription; nothing where there is none."""
    if not contract.handset_loan:
        return ()
    texts = tuple(_handset(contract, result.handset, words))
    return (Heading(words.say("Uw toestel"), 3), *(Paragraph(text) for text in texts))


def costs_blocks(contract: PhoneContract, result: PhoneResult, words: Words) -> tuple[Block, ...]:
    """The costs, where they are known, beside the rule of thumb, which is called that."""
    texts = (*_costs(contract, result, words), _rule_of_thumb(words))
    return (
        Heading(words.say("Wat het abonnement kost"), 3),
        *(Paragraph(text) for text in texts),
    )


def _not_known(result: PhoneResult, words: Words) -> str:
    if result.leave_at_latest is None:
        return words.say("Vanaf wanneer u zonder kosten weg kunt, weten wij nog niet.")
    return words.say(
        "Vanaf wanneer u zonder kosten weg kunt, hangt af van de einddatum. Het is uiterlijk {dag}.",
        dag=words.day(result.leave_at_latest),
    )


def _tone(result: PhoneResult) -> Tone:
    if result.tied and result.leave_from is None:
        return Tone.OPEN
    return Tone.PLAIN if result.notice_by else Tone.GOOD


def _missing(result: PhoneResult, words: Words) -> Iterator[Block]:
    if result.tied and result.missing:
        yield Paragraph(words.say("Wij kunnen meer zeggen als u dit weet:"))
        yield Bullets(tuple(words.question(key).short for key in result.missing))


def _notice(result: PhoneResult, words: Words, today: date) -> Iterator[str]:
    """Not a day that closes a door: after it leaving is free, only later."""
    if result.leave_from is None:
        return
    if result.notice_by is None:
        yield words.say(
            "Zegt u op {dag} op, dan bent u uiterlijk {weg} weg.",
            dag=words.day(today),
            weg=words.day(result.leave_from),
        )
    else:
        yield words.say("Later opzeggen kan ook zonder kosten. U gaat dan later weg.")
    yield words.count(
        "De opzegtermijn is hoogstens {n} maand.",
        "De opzegtermijn is hoogstens {n} maanden.",
        NOTICE_MONTHS,
    )


def _rule(contract: PhoneContract, words: Words) -> Iterator[str]:
    if contract.kind is PhoneKind.TERM:
        yield words.say(
            "Een vaste looptijd duurt hoogstens {maanden} maanden. Daarna kunt u elke dag zonder kosten opzeggen.",
            maanden=LONGEST_TERM_MONTHS,
        )


def _too_long(result: PhoneResult, words: Words) -> Iterator[str]:
    if result.term_too_long:
        yield words.say(
            "De einddatum die u invulde is meer dan {maanden} maanden ver weg. Langer mag een vaste looptijd niet duren. Kijk de datum na, of vraag het aan uw aanbieder.",
            maanden=LONGEST_TERM_MONTHS,
        )


def _handset(contract: PhoneContract, loan: HandsetLoan | None, words: Words) -> Iterator[str]:
    if loan is not None and loan.months_left == 0:
        yield words.say(
            "Uw toestel is afbetaald. Kijk op uw rekening of de kosten van het toestel zijn gestopt."
        )
        return
    yield words.say(
        "Het toestel betaalt u apart af. Dat gaat door, ook als u het abonnement opzegt."
    )
    if loan is None:
        yield words.say("Wanneer het is afbetaald, weten wij nog niet.")
    else:
        yield _to_pay(loan, words)
        yield from _freed(contract, words)


def _to_pay(loan: HandsetLoan, words: Words) -> str:
    return words.count(
        "U betaalt nog {n} maand, tot ongeveer {dag}. Kijk daarna op uw rekening of de kosten van het toestel zijn gestopt.",
        "U betaalt nog {n} maanden, tot ongeveer {dag}. Kijk daarna op uw rekening of de kosten van het toestel zijn gestopt.",
        loan.months_left,
        dag=words.day(loan.ends),
    )


def _freed(contract: PhoneContract, words: Words) -> Iterator[str]:
    if contract.handset_costs:
        yield words.say(
            "Dat is dan {bedrag} minder.", bedrag=_monthly(contract.handset_costs, words)
        )


def _costs(contract: PhoneContract, result: PhoneResult, words: Words) -> Iterator[str]:
    above = result.above_rule_of_thumb
    if contract.costs is None or above is None:
        return
    costs = _monthly(contract.costs, words)
    if above.euros == 0:
        yield words.say(
            "Uw abonnement kost {bedrag}. Dat is niet meer dan de vuistregel van {regel}.",
            bedrag=costs,
            regel=words.amount(RULE_OF_THUMB),
        )
        return
    yield words.say(
        "Uw abonnement kost {bedrag}. Dat is {verschil} meer dan de vuistregel van {regel}. In een jaar is het verschil {per_jaar}.",
        bedrag=costs,
        verschil=words.euros(above.euros),
        regel=words.amount(RULE_OF_THUMB),
        per_jaar=words.euros(above.per(Period.YEAR)),
    )


def _rule_of_thumb(words: Words) -> str:
    return words.say(
        "De vuistregel is dat een abonnement zonder toestel niet meer dan {regel} hoeft te kosten. Die komt uit een brief in onderzoek van Hogeschool Utrecht. Het is geen vergelijking van prijzen: wat u nodig heeft, weet u zelf het best.",
        regel=words.amount(RULE_OF_THUMB),
    )


def _monthly(euros: Decimal, words: Words) -> str:
    return words.amount(Amount(euros, Period.MONTH))
