"""The words of the interview for a new set or regulation (content/*/maken.yaml)."""

from geldstap.text.content import QuestionText, texts
from geldstap.text.words import Words

FILE = "maken.yaml"


def question(words: Words, name: str) -> QuestionText:
    """The words of one of the questions. Raises KeyError for an unknown one."""
    file = texts(words.folder, FILE)
    entry = file["vragen"][name]
    return QuestionText(
        question=entry["vraag"],
        short=entry["kort"],
        note=entry.get("uitleg", ""),
        why=file["waarom"],
        example=entry.get("voorbeeld", ""),
        options=entry.get("keuzes", {}),
    )


def form(words: Words, name: str, part: str) -> str:
    """A sentence about a form: its title, its beginning, or what makes it."""
    return str(texts(words.folder, FILE)["formulieren"][name][part])
