"""The form for a new set, and what is written when it is right."""

from geldstap.app.making import readers
from geldstap.app.making.form import Answers, Around, Field, Form
from geldstap.export.json_results import dumps
from geldstap.export.schemas import household_definitions
from geldstap.rulesets.making.drafts import HelpDraft, SetDraft, id_of
from geldstap.rulesets.making.files import set_files, write_set
from geldstap.rulesets.schemas.files import file_schema

_FILES = ("set", "bronnen", "cijfers", "tabellen", "begrippen", "regeling", "en", "hulp", "gesprek")


def _municipality(answers: Answers) -> str:
    return answers.get("gemeente", "")


def _publisher(answers: Answers, _: Around) -> str:
    return f"de gemeente {_municipality(answers)}"


def _folder(answers: Answers, _: Around) -> str:
    return id_of(_municipality(answers), "-")


def _helper(answers: Answers, _: Around) -> str:
    return f"De gemeente {_municipality(answers)}"


def _phone(answers: Answers, around: Around) -> str:
    place = around.world.places.find(_municipality(answers))
    return place.phone if place else ""


def _is_called(answers: Answers) -> bool:
    return answers.get("hulp_naam") != ""


FORM = Form(
    "set",
    (
        Field("gemeente", readers.municipality),
        Field("uitgever", readers.text, proposed=_publisher),
        Field("map", readers.new_folder, proposed=_folder),
        Field("hulp_naam", readers.text, optional=True, proposed=_helper),
        Field(
            "hulp_telefoon",
            readers.phone,
            optional=True,
            asked=_is_called,
            after="hulp_naam",
            proposed=_phone,
        ),
        Field(
            "hulp_rol",
            readers.choice,
            choices=("helpt", "beslist"),
            asked=_is_called,
            after="hulp_naam",
        ),
        Field("niet_gedekt", readers.several, optional=True),
    ),
)


def draft(answers: Answers, around: Around) -> SetDraft:
    """What the answers say. Raises LookupError for a municipality that there isn't."""
    place = around.world.places.find(_municipality(answers))
    if place is None:
        raise LookupError(_municipality(answers))
    helper = HelpDraft(
        answers.get("hulp_naam", ""),
        answers.get("hulp_telefoon", ""),
        answers.get("hulp_rol", "beslist"),
    )
    return SetDraft(
        id_of(place.shown, "-"),
        place.code,
        place.shown,
        answers["uitgever"],
        around.day,
        helper,
        tuple(filter(None, answers.get("niet_gedekt", "").split("; "))),
    )


def write(answers: Answers, around: Around) -> None:
    """Write the set into its folder. Raises InTheWay or OSError."""
    write_set(around.folder / answers["map"], set_files(draft(answers, around), _schemas(around)))


def _schemas(around: Around) -> dict[str, str]:
    """The JSON Schemas that an editor completes and checks with."""
    definitions = household_definitions(around.world.vocabulary)
    schemas = {name: file_schema(name) for name in _FILES}
    schemas["voorbeelden"] = file_schema("voorbeelden", definitions)
    return {name: dumps(schema) for name, schema in schemas.items()}
