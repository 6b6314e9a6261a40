"""The words of the way from net pay to a gross year income (content/*/netto.yaml)."""

from decimal import Decimal

from geldstap.model.fact import Role
from geldstap.text.content import QuestionText, texts
from geldstap.text.words import Words

FILE = "netto.yaml"


def question(words: Words, name: str, role: Role, **values: object) -> QuestionText:
    """The words of one of the questions. Raises KeyError for an unknown one."""
    entry = texts(words.folder, FILE)["vragen"][name]
    return QuestionText(
        question=_for(entry["vraag"], role).format(**values),
        short=name,
        note=_for(entry["uitleg"], role),
        example=entry.get("voorbeeld", ""),
        options=entry.get("keuzes", {}),
    )


def sentence(words: Words, section: str, name: str, role: Role, **values: object) -> str:
    """One sentence of a section: schatting, keuzes, aannames or papieren."""
    return _for(texts(words.folder, FILE)[section][name], role).format(**values)


def about(words: Words, low: Decimal, high: Decimal) -> str:
    """`ongeveer € 24.000 tot € 26.500 per jaar`."""
    text = texts(words.folder, FILE)["schatting"]["ongeveer"]
    return str(text).format(laag=words.euros(low), hoog=words.euros(high))


def _for(text: object, role: Role) -> str:
    """The text for a person, where it differs."""
    return str(text[role.value] if isinstance(text, dict) else text)
