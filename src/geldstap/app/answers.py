"""From what a person typed or chose to an answer, or to a sentence that says why not."""

import re
from collections.abc import Callable
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from geldstap.app.screen import Choice, Chosen, Reply, Skip, Typed
from geldstap.engine.types import PERSONAL_ROLES
from geldstap.interview.session import is_amount
from geldstap.interview.validation import Refused, accept
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Between, Fact, FactKind, Role
from geldstap.model.money import Amount, Period
from geldstap.report.sides import side_text
from geldstap.text.content import QuestionText
from geldstap.text.days import parse_day
from geldstap.text.estimates import TypedRange, parse_range
from geldstap.text.parse import parse_amount, parse_amount_with_period, parse_number, parse_tariff
from geldstap.text.words import Words

YES, NO = "ja", "nee"
TYPED = "typen"
ONLY_NET = "alleen_netto"


def choices(fact: Fact, question: QuestionText, words: Words) -> tuple[Choice, ...]:
    """The choices of a yes/no fact or of a choice; none for what is typed."""
    if fact.kind is FactKind.BOOLEAN:
        return (Choice(YES, words.say("Ja")), Choice(NO, words.say("Nee")))
    return tuple(Choice(each, question.options.get(each, each)) for each in fact.options)


def side_choices(fact: Fact, sides: tuple[Between, ...], words: Words) -> tuple[Choice, ...]:
    """The sides of an amount that are enough to know; and typing the amount itself."""
    texts = (side_text(fact, side, words) for side in sides)
    return (
        *(
            Choice(_side_key(side), text[:1].upper() + text[1:])
            for side, text in zip(sides, texts, strict=True)
        ),
        Choice(TYPED, words.say("Ik typ liever het bedrag")),
    )


def read_side(sides: tuple[Between, ...], reply: Reply) -> Given | None:
    """The side that was chosen, if the reply is one."""
    return next((Given(side) for side in sides if reply == Chosen(_side_key(side))), None)


def chosen(answer: Answer | None, choices: tuple[Choice, ...]) -> str:
    """The key of the earlier choice; of an amount that was typed, the way back to typing."""
    if not isinstance(answer, Given):
        return ""
    keys = {choice.key for choice in choices}
    key = _key(answer.value)
    if isinstance(answer.value, Between) and key not in keys and ONLY_NET in keys:
        return ONLY_NET
    return TYPED if key not in keys and TYPED in keys else key


def _key(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return _side_key(value) if isinstance(value, Between) else str(value)


def _side_key(side: Between) -> str:
    return f"{side.low}_{side.high}"


def read(fact: Fact, reply: Reply, words: Words, today: date) -> Given | NotKnown | Declined | str:
    """The answer in a reply, or what is wrong with it in words."""
    match reply:
        case Skip(declined):
            return Declined() if declined else NotKnown()
        case Chosen(key) if fact.kind is FactKind.BOOLEAN:
            return Given(key == YES)
        case Chosen(key):
            return Given(key)
        case Typed(text):
            return _typed(fact, text, words, today)
    return words.say("Dit begrijpen wij niet.")


def asks_period(fact: Fact, text: str) -> bool:
    """Whether an amount was typed that people know for several periods, without saying which."""
    if not fact.any_period:
        return False
    found = parse_range(text) if estimable(fact) else None
    if found is not None:
        return found.period is None
    typed = parse_amount_with_period(_without_basis(text), Period.MONTH)
    return typed is not None and not typed.period_typed and bool(typed.amount.euros)


def estimable(fact: Fact) -> bool:
    """Whether a range can be an answer: the rules of regulations can reckon with one."""
    roles = {Role.HOUSEHOLD, *PERSONAL_ROLES}
    return fact.kind is FactKind.NUMBER and not fact.whole and roles.issuperset(fact.roles)


def _typed(fact: Fact, text: str, words: Words, today: date) -> Given | str:
    if fact.kind is FactKind.NUMBER and (wrong := _other_basis(fact, text, words)):
        return wrong
    value = _parsed(fact, text, words, today)
    if value is None:
        return _unreadable(fact, words, text)
    answer = accept(fact, value)
    return _refused(answer, fact, words) if isinstance(answer, Refused) else answer


def _parsed(
    fact: Fact, text: str, words: Words, today: date
) -> Decimal | date | Amount | Between | None:
    if fact.kind is FactKind.DATE:
        latest = today if fact.name == "geboortedatum" else None
        return parse_day(text, words.language, today, latest)
    bare = _without_basis(text)
    if estimable(fact) and (found := parse_range(bare, _reader(fact))):
        return _between(fact, found)
    if fact.any_period:
        typed = parse_amount_with_period(bare, Period.MONTH)
        return None if typed is None else typed.amount
    if fact.unit in ("euro per kWh", "euro per m3"):
        return parse_tariff(bare)
    return _parsed_amount(fact, bare) if is_amount(fact) else parse_number(bare)


def _reader(fact: Fact) -> Callable[[str], Decimal | None]:
    return parse_amount if is_amount(fact) else parse_number


def _parsed_amount(fact: Fact, text: str) -> Decimal | None:
    """An amount in the period of its fact, also where another period was typed."""
    period = _period(fact)
    if period is None:
        return parse_amount(text)
    typed = parse_amount_with_period(text, period)
    return None if typed is None else typed.amount.per(period)


def _between(fact: Fact, found: TypedRange) -> Between | Decimal | None:
    """A range in the unit of the fact; where nothing was said of an end, that of the domain.

    Rounding never leaves out what was typed.
    """
    own = _period(fact)
    if own is None and found.period is not None:
        return None
    times = Decimal(1)
    if own is not None and found.period is not None:
        times = Amount(times, found.period).per(own)
    # Of a guess of some hundreds of euros no cents are told.
    step = Decimal(1) if found.about is not None and found.about * times >= _HUNDRED else _CENT
    low, high = fact.low, fact.high
    if found.low is not None:
        low = (found.low * times).quantize(step, ROUND_FLOOR)
    if found.high is not None:
        high = (found.high * times).quantize(step, ROUND_CEILING)
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return None
    return low if low == high else Between(low, high)


def _period(fact: Fact) -> Period | None:
    """The period of an amount, None where it has none."""
    return _PERIODS.get(_BASIS.sub("", fact.unit).strip())


_PERIODS = {"euro per maand": Period.MONTH, "euro per jaar": Period.YEAR}
_BASIS = re.compile(r"\b(?:bruto|netto|gross|nett?)\b", re.IGNORECASE)
_NET = re.compile(r"\b(?:netto|nett?)\b", re.IGNORECASE)
_CENT, _HUNDRED = Decimal("0.01"), Decimal(100)


def _without_basis(text: str) -> str:
    """Without gross or net: that it is the one that is asked for, was seen to before."""
    return " ".join(_BASIS.sub(" ", text).split())


def _other_basis(fact: Fact, text: str, words: Words) -> str:
    """What is said where net was typed and gross is asked, or the other way round."""
    found = _BASIS.search(text)
    if found is None:
        return ""
    is_net = bool(_NET.fullmatch(found[0]))
    if "bruto" in fact.unit and is_net:
        return words.say(
            "Wij vragen hier bruto: het bedrag voordat er belasting en premies af gaan. Weet u "
            "alleen het netto bedrag? Typ dan w voor “weet ik niet”."
        )
    if "netto" in fact.unit and not is_net:
        return words.say(
            "Wij vragen hier netto: het bedrag dat op uw rekening komt. Weet u alleen het bruto "
            "bedrag? Typ dan w voor “weet ik niet”."
        )
    return ""


def _unreadable(fact: Fact, words: Words, text: str) -> str:
    if fact.kind is FactKind.NUMBER and not estimable(fact) and parse_range(text):
        return one_number(words)
    if fact.kind is FactKind.DATE:
        return words.say("Deze datum begrijpen wij niet. Typ de dag zoals in het voorbeeld.")
    if is_amount(fact):
        return words.say("Dit bedrag begrijpen wij niet. Typ bijvoorbeeld 1250 of 1.250,50.")
    return words.say("Dit getal begrijpen wij niet. Typ een getal in cijfers, bijvoorbeeld 2.")


def one_number(words: Words) -> str:
    """What is said of a range where one number is reckoned with."""
    return words.say(
        "Hier rekenen wij met één getal. Typ wat het beste past, bijvoorbeeld: ongeveer 1200."
    )


def _refused(refused: Refused, fact: Fact, words: Words) -> str:
    if refused.reason == "not_whole":
        return words.say("Typ een heel getal, bijvoorbeeld 2.")
    limit = _limit(refused.limit, fact, words)
    if refused.reason == "too_low":
        return words.say("Dit kan niet lager zijn dan {grens}. Klopt wat u typte?", grens=limit)
    return words.say("Dit kan niet hoger zijn dan {grens}. Klopt wat u typte?", grens=limit)


def _limit(limit: Decimal | date | None, fact: Fact, words: Words) -> str:
    if isinstance(limit, date):
        return words.day(limit)
    number = Decimal(0) if limit is None else limit
    return words.euros(number) if is_amount(fact) else words.number(number)
