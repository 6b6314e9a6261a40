"""The JSON of `geldstap gesprek --json`: what was chosen and said for a conversation, and its form."""

from collections.abc import Sequence
from datetime import date

from geldstap.export import schema_parts
from geldstap.export.json_results import Json, contact, head
from geldstap.export.schema_parts import TEXT, TEXTS, ids, list_of, object_of, or_null, top
from geldstap.model.contact import Contact
from geldstap.report.conversation import TalkTexts
from geldstap.steps.conversation import Line, Note, Term, known
from geldstap.steps.talk_offer import NATIONAL, SINGLE, TYPED, Question

# Where a set may have ids of its own.
_LOCAL = (Question.TOPICS, Question.LOCAL_TOPICS, Question.WHO, Question.PAPERS)
_NAME: Json = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9_]*(\.[1-9])?$"}


def talk(
    note: Note, texts: TalkTexts, peildatum: date, language: str, contacts: Sequence[Contact]
) -> dict[str, Json]:
    """The note as a document of kind `briefje`; what was passed over isn't in it.

    `papieren` may help with the topics where nobody chose any.
    """
    return {
        **head("briefje", peildatum, language),
        "regels": [_line(line, texts) for line in note.lines],
        "papieren": [texts.paper(each) for each in note.papers],
        "gesprek_binnen": None if note.term is None else note.term.value,
        "hulp": [contact(each) for each in contacts],
    }


def _line(line: Line, texts: TalkTexts) -> Json:
    return {
        "vraag": line.question.value,
        "kop": texts.words.questions[line.question].label,
        "keuzes": [{"id": each, "naam": texts.choice(line.question, each)} for each in line.chosen],
        "tekst": line.said,
    }


def talk_schema() -> dict[str, Json]:
    """The form of `geldstap gesprek --json`."""
    choice = object_of({"id": TEXT, "naam": TEXT})
    line = object_of(
        {
            "vraag": {"enum": ids(Question)},
            "kop": TEXT,
            "keuzes": {"type": "array", "items": choice},
            "tekst": TEXT,
        }
    )
    return {
        **top("briefje"),
        "$defs": {"hulp": schema_parts.contact()},
        **object_of(
            schema_parts.head("briefje")
            | {
                "regels": {"type": "array", "items": line},
                "papieren": TEXTS,
                "gesprek_binnen": or_null({"enum": ids(Term)}),
                "hulp": list_of("hulp"),
            }
        ),
    }


def wishes_schema() -> Json:
    """What somebody wants of a conversation, in a household file.

    A municipality may offer more topics, people and papers than are named here.
    """
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {each.value: _wish(each) for each in Question},
    }


def _wish(question: Question) -> Json:
    if question in TYPED:
        return {"type": "string", "minLength": 1, "maxLength": TYPED[question]}
    ids_here: Json = {"enum": list(known(question, NATIONAL))}
    one: Json = {"anyOf": [ids_here, _NAME]} if question in _LOCAL else ids_here
    return one if question in SINGLE else {"type": "array", "items": one}
