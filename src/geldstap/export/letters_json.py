"""The JSON of `geldstap brief --json`; its form is fixed by `help_schemas.letters_schema`."""

from collections.abc import Sequence
from datetime import date

from geldstap.export.json_results import Json, contacts_of, day_of, head
from geldstap.model.contact import Contact
from geldstap.report.arrears import Explained
from geldstap.steps.arrears import Term
from geldstap.text.letter_words import Claim
from geldstap.text.words import Words


def letters(
    found: Sequence[Explained], words: Words, peildatum: date, crisis: Sequence[Contact]
) -> dict[str, Json]:
    """The letters as a document of kind `brieven`."""
    return {
        **head("brieven", peildatum, words.language),
        "brieven": [_letter(each, words) for each in found],
        "bij_gevaar": contacts_of(crisis),
    }


def _letter(explained: Explained, words: Words) -> dict[str, Json]:
    text, received = explained.text(words), explained.received
    return {
        "soort": received.letter.value,
        "naam": text.name,
        "spoed": explained.urgency.value,
        "datum": day_of(received.on),
        "termijnen": [_term(*each, explained.today) for each in explained.terms(words)],
        "betekenis": [_claim(each) for each in text.means],
        "nu": [_claim(each) for each in (*text.now, explained.help(words))],
        "gerust": [_claim(each) for each in text.calm],
        "zeggen": list(text.say),
        "papieren": list(text.papers),
        "hulp": contacts_of(explained.contacts),
    }


def _term(term: Term, claim: Claim, today: date) -> dict[str, Json]:
    return {
        "soort": term.kind.value,
        "dag": day_of(term.last),
        "zonder_verschuiving": day_of(term.from_),
        "voorbij": term.is_over(today),
        **_claim(claim),
    }


def _claim(claim: Claim) -> dict[str, Json]:
    return {"tekst": claim.text, "bron": claim.source, "url": claim.url}
