"""What is wrong in somebody's file, in a sentence that says what to do about it.

A kind has one or more messages: the first one is used whose arguments are all known, so
that a bound or a suggestion is named where there is one. What comes out of the file is
shown without characters that could steer a terminal.
"""

from collections.abc import Iterable, Mapping
from string import Formatter
from unicodedata import category

from geldstap.model.problem import Problem
from geldstap.text.words import Words, msgid

_WIDEST = 76
_LEAD = 30

MESSAGES: Mapping[str, tuple[str, ...]] = {
    "unknown_key": (
        msgid('onbekend veld "{key}". Bedoelde u "{suggestion}"?'),
        msgid('onbekend veld "{key}". Haal het weg of kijk de naam na.'),
    ),
    "missing_key": (msgid('het veld "{key}" ontbreekt. Voeg het toe.'),),
    "duplicate_key": (msgid('het veld "{key}" staat hier twee keer. Haal er een weg.'),),
    "not_a_mapping": (msgid('hier horen velden te staan, elk als "naam: waarde" op een regel.'),),
    "not_a_list": (msgid("hier hoort een lijst te staan, met een streepje voor elke regel."),),
    "not_text": (
        msgid("hier hoort tekst te staan, geen lijst en geen velden. Zet er één waarde neer."),
    ),
    "not_a_number": (msgid('"{text}" is geen getal. Schrijf cijfers, bijvoorbeeld 1250 of 0.25.'),),
    "not_a_date": (
        msgid('"{text}" is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 1985-03-12.'),
    ),
    "not_a_choice": (
        msgid('"{text}" kan hier niet. Bedoelde u "{suggestion}"? U kunt kiezen uit: {choices}.'),
        msgid('"{text}" kan hier niet. U kunt kiezen uit: {choices}.'),
    ),
    "not_yes_no": (msgid('"{text}" is hier geen antwoord. Schrijf ja of nee.'),),
    "out_of_domain": (
        msgid('"{text}" kan hier niet. Schrijf een waarde van {low} tot en met {high}.'),
        msgid('"{text}" is te laag. Schrijf {low} of hoger.'),
        msgid('"{text}" is te hoog. Schrijf {high} of lager.'),
    ),
    "not_whole": (msgid('"{text}" is geen heel getal. Schrijf een getal zonder decimalen.'),),
    "not_an_amount": (
        msgid(
            '"{text}" is geen bedrag. Schrijf bijvoorbeeld 1250.50, of 63 per week waar een'
            " andere periode mag."
        ),
    ),
    "unknown_municipality": (
        msgid('de gemeente "{text}" kennen wij niet. Bedoelde u "{suggestion}"?'),
        msgid('de gemeente "{text}" kennen wij niet. Kijk de naam na, of schrijf uw postcode.'),
    ),
    "unknown_postcode": (
        msgid(
            'de postcode "{text}" kennen wij niet. Schrijf de vier cijfers, of de naam van uw'
            " gemeente."
        ),
    ),
    "yaml_syntax": (
        msgid(
            "deze regel is niet te lezen ({detail}). Kijk naar de inspringing, de dubbele punten"
            " en de aanhalingstekens."
        ),
        msgid(
            "deze regel is niet te lezen. Kijk naar de inspringing, de dubbele punten en de"
            " aanhalingstekens."
        ),
    ),
    "alias_not_allowed": (
        msgid("verwijzingen met & en * kunnen hier niet. Schrijf de waarde voluit."),
    ),
    "too_large": (msgid("dit bestand is te groot om te lezen. Maak het kleiner of deel het op."),),
    "too_deep": (msgid("dit staat te diep ingesprongen. Gebruik minder lagen."),),
    "not_utf8": (msgid("dit bestand is niet te lezen als tekst. Sla het op als UTF-8."),),
    "file_not_found": (msgid("dit bestand is er niet. Kijk de naam en de map na."),),
    "file_unreadable": (
        msgid("dit bestand kan niet worden geopend. Kijk of u het mag lezen, of kopieer het."),
    ),
    "control_character": (
        msgid("hier staat een onzichtbaar teken dat niet mag. Haal het weg of typ de regel over."),
    ),
    "unknown_period": (
        msgid(
            '"{text}" is geen periode die wij kennen. Schrijf per week, per 4 weken, per maand,'
            " per kwartaal of per jaar."
        ),
    ),
    "too_many_items": (msgid("dit zijn er te veel. Er kunnen er hoogstens {limit} staan."),),
}
_UNEXPECTED = msgid("hier klopt iets niet. Kijk deze plek na.")
_WHOLE_FILE = frozenset({"file_not_found", "file_unreadable", "not_utf8", "too_large"})


def sentence(problem: Problem, words: Words) -> str:
    """What is wrong and what to write instead."""
    known = {name: printable(value) for name, value in problem.arguments.items() if value}
    messages = MESSAGES.get(problem.kind, ())
    return words.say(next((m for m in messages if _names(m) <= known.keys()), _UNEXPECTED), **known)


def render(problems: Iterable[Problem], words: Words) -> str:
    """All problems by place: `file:line:column: sentence`, the line, and carets below it."""
    ordered = sorted(problems, key=lambda problem: problem.place)
    return "\n\n".join(_one(problem, words) for problem in ordered)


def printable(text: str) -> str:
    """The text without control, format and other characters that have no shape."""
    return "".join(c if c == " " or category(c)[0] not in "CZ" else "·" for c in text)


def _one(problem: Problem, words: Words) -> str:
    place = problem.place
    where = printable(place.file)
    if problem.kind not in _WHOLE_FILE:
        where = f"{where}:{place.line}:{place.column}"
    lines = [f"{where}: {sentence(problem, words)}"]
    if problem.quoted.strip():
        lines += _excerpt(problem)
    return "\n".join(lines)


def _excerpt(problem: Problem) -> list[str]:
    """The line around the fault with carets below it, narrow enough not to be wrapped."""
    before = problem.place.column - 1
    start = max(0, before - _LEAD) if len(problem.quoted) > _WIDEST else 0
    shown = printable(problem.quoted.replace("\t", " "))[start : start + _WIDEST]
    room = max(1, len(shown) - (before - start))
    carets = "^" * min(max(1, problem.place.length), room)
    return [f"    {shown.rstrip()}", " " * (4 + before - start) + carets]


def _names(message: str) -> set[str]:
    """The arguments that a message needs."""
    return {name for _, name, _, _ in Formatter().parse(message) if name}
