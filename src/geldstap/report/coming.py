"""One thing that comes up, in words: its day, what it is, and for whom."""

from geldstap.model.event import Event
from geldstap.model.fact import FactKey, Role
from geldstap.report import phrases
from geldstap.rulesets.library import Library
from geldstap.steps.birthdays import Turn
from geldstap.steps.earlier import Earlier
from geldstap.steps.effects import Direction
from geldstap.steps.overview import Coming, Kind
from geldstap.steps.plan import ENERGY, LETTER
from geldstap.text.letter_words import letter_text
from geldstap.text.words import Words, msgid

_DIRECTIONS: dict[Direction, str] = {
    Direction.STARTS: msgid("begint misschien"),
    Direction.STOPS: msgid("stopt"),
    Direction.MORE: msgid("hoger"),
    Direction.LESS: msgid("lager"),
    Direction.UNSURE: msgid("misschien anders"),
}


def coming_line(item: Coming, library: Library, words: Words, *, sources: bool = True) -> str:
    """One thing that comes up: its day, what it is, and whether it is in the plan.

    `sources`: also where a day that holds for many people stands.
    """
    day = words.day(item.day)
    if item.until is not None and item.until != item.day:
        day = words.say("tussen {eerste} en {laatste}", eerste=day, laatste=words.day(item.until))
    elif item.kind is Kind.HANDSET_PAID:
        day = words.say("rond {dag}", dag=day)
    line = f"{phrases.as_sentence(day)[:-1]}: {_what(item, library, words, sources=sources)}"
    return " ".join((line, words.say("Dit staat in uw plan."))) if item.planned else line


def _what(item: Coming, library: Library, words: Words, *, sources: bool) -> str:
    subject = item.subjects[0]
    match item.kind:
        case Kind.RESPOND:
            phrase = letter_text(words, subject.removeprefix(LETTER)).phrase
            return words.say("laatste dag om te reageren op {naam}.", naam=phrase)
        case Kind.GIVE_NOTICE:
            return words.say(
                "laatste dag om {naam} op te zeggen, als u weg wilt zodra het afloopt.",
                naam=_contract(subject, words),
            )
        case Kind.FREE_FROM:
            return words.say(
                "vanaf deze dag kunt u zonder kosten weg bij {naam}, als u op tijd opzegt.",
                naam=_company(subject, words),
            )
        case Kind.HANDSET_PAID:
            return words.say("uw toestel is afbetaald. Dan kunnen de kosten ervoor stoppen.")
        case Kind.RECONSIDER:
            return words.say(
                "laatste dag om terug te komen op uw energiecontract, als u het aan de deur, aan de "
                "telefoon of op internet sloot."
            )
        case Kind.PENSION:
            return _pension(item, words)
        case Kind.BIRTHDAY:
            return _birthday(item, library, words)
        case Kind.YEARLY:
            text = words.yearly()[subject]
            source = words.say("Bron: {bron}.", bron=text.source) if sources else ""
            return f"{phrases.inside(text.text)}. {source}".rstrip()
    return _about_regulations(item, library, words)


def _about_regulations(item: Coming, library: Library, words: Words) -> str:
    names = phrases.listed((_name(id_, library, words) for id_ in item.subjects), words)
    match item.kind:
        case Kind.APPLY:
            return words.say("laatste dag om {naam} aan te vragen, als het bij u past.", naam=names)
        case Kind.DECISION:
            return words.say("uiterlijk dan komt het besluit over {naam}.", naam=names)
        case Kind.QUARTER:
            return words.say(
                "een nieuw kwartaal voor {naam}. Wat op deze dag zo is, telt voor het hele kwartaal. "
                "Het geld komt als het kwartaal voorbij is.",
                naam=names,
            )
        case Kind.EARLIER:
            years = ", ".join(_year(each, library, words) for each in item.earlier)
            return words.say(
                "laatste dag om nog aan te vragen wat u eerder niet kreeg: {namen}.", namen=years
            )
    return words.count(
        "tot en met deze dag kennen wij de bedragen van {namen}. Kijk daarna of er een nieuwe versie "
        "van geldstap is.",
        "tot en met deze dag kennen wij de bedragen van {n} regelingen: {namen}. Kijk daarna of er "
        "een nieuwe versie van geldstap is.",
        len(item.subjects),
        namen=names,
    )


def _birthday(item: Coming, library: Library, words: Words) -> str:
    key = FactKey.parse(item.subjects[0])
    match key.role:
        case Role.CHILDREN:
            text = words.event(Event.CHILD_TURNS, nummer=key.index, leeftijd=item.age)
            whose = phrases.inside(text.name)
        case Role.PARTNER:
            whose = words.say("uw partner wordt {leeftijd} jaar", leeftijd=item.age)
        case _:
            whose = words.say("u wordt {leeftijd} jaar", leeftijd=item.age)
    turns = "; ".join(_turn(each, library, words) for each in item.turns)
    return words.say("{wie}. Wat verandert: {regelingen}.", wie=whose, regelingen=turns)


def _turn(turn: Turn, library: Library, words: Words) -> str:
    name, how = _name(turn.regulation, library, words), words.say(_DIRECTIONS[turn.direction])
    if turn.since is None:
        return f"{name} ({how})"
    return words.say("{naam} ({hoe}, vanaf {dag})", naam=name, hoe=how, dag=words.day(turn.since))


def _pension(item: Coming, words: Words) -> str:
    if FactKey.parse(item.subjects[0]).role is Role.PARTNER:
        return words.say(
            "uw partner bereikt de AOW-leeftijd ({leeftijd} jaar). De AOW vraagt uw partner zelf aan "
            "bij de SVB. Andere regelingen kunnen dan ook veranderen.",
            leeftijd=item.age,
        )
    return words.say(
        "u bereikt de AOW-leeftijd ({leeftijd} jaar). De AOW vraagt u zelf aan bij de SVB. Andere "
        "regelingen kunnen dan ook veranderen.",
        leeftijd=item.age,
    )


def _year(each: Earlier, library: Library, words: Words) -> str:
    name = _name(each.regulation, library, words)
    return words.say("{naam} over {jaar}", naam=name, jaar=each.first.year)


def _contract(subject: str, words: Words) -> str:
    if subject == ENERGY:
        return words.say("uw energiecontract")
    return words.say("uw telefoonabonnement")


def _company(subject: str, words: Words) -> str:
    if subject == ENERGY:
        return words.say("uw energieleverancier")
    return words.say("uw telefoonaanbieder")


def _name(id_: str, library: Library, words: Words) -> str:
    return library.regulation(id_, words.language).name
