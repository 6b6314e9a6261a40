"""`geldstap regelingen toon`: one regulation, as a citizen or as an expert reads it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import MunicipalityName
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.app.rulesets import Shelf
    from geldstap.report.document import Document
    from geldstap.text.words import Words

HELP = msgid(
    "Een regeling in gewone woorden, of met alle cijfers en formules erbij. Ook alles van een set."
)
_FORMATS = {".html": "html", ".txt": "tekst"}

Name = Annotated[
    str,
    typer.Argument(
        metavar=msgid("REGELING"),
        help=msgid(
            "Welke regeling: haar naam, zoals in de lijst. Of een map met een set: alles daarin."
        ),
    ),
]
Folder = Annotated[
    str | None,
    typer.Option("--map", metavar=msgid("MAP"), help=msgid("Een regeling uit de set in deze map.")),
]
InFull = Annotated[
    bool,
    typer.Option(
        "--deskundig",
        help=msgid("Ook elke formule, elk cijfer met zijn bron, en alle voorbeelden."),
    ),
]
Target = Annotated[
    str | None,
    typer.Option(
        "--bewaar",
        metavar=msgid("BESTAND"),
        help=msgid("In een bestand in plaats van op het scherm: .html of .txt."),
    ),
]


def run(
    context: typer.Context,
    name: Name,
    municipality: MunicipalityName = None,
    folder: Folder = None,
    in_full: InFull = False,
    target: Target = None,
) -> ExitCode:
    """Show one regulation, or all of a set in a folder; or write it into a file."""
    from geldstap.app.rulesets import set_document
    from geldstap.cli.sets import shelf_of
    from geldstap.rulesets.names import SET_FILE

    environment: Environment = context.obj
    format_, language = _format(target), environment.language
    if folder is None and (Path(name).name == SET_FILE or (Path(name) / SET_FILE).is_file()):
        shelf = shelf_of(environment, None, name)
        document = set_document(shelf, language, in_full=in_full)
    else:
        shelf = shelf_of(environment, municipality, folder)
        document = _one(shelf, name, language, in_full=in_full)
    words = shelf.world.words(language)
    if target is None:
        output.show(document, environment, words)
        return ExitCode.FINE
    return _write(document, (format_, target), environment, words)


def _one(shelf: "Shelf", name: str, language: str, *, in_full: bool) -> "Document":
    """One regulation. Raises UnknownRegulation, and SeveralRegulations."""
    from geldstap.app.rulesets import Shelf, find, regulation_document, suggestion
    from geldstap.cli.faults import SeveralRegulations, UnknownRegulation

    found = find(shelf, name)
    if not found:
        raise UnknownRegulation(name, suggestion(shelf, name))
    if len(found) > 1:
        places = (each.municipality for each in found)
        raise SeveralRegulations(name, [place.shown for place in places if place])
    (one,) = found
    if one.municipality != shelf.municipality:
        shelf = Shelf.of(shelf.world, one.municipality)
    return regulation_document(shelf, one.id, language, in_full=in_full)


def _format(target: str | None) -> str:
    """The format of a file by the end of its name. Raises BadValue for another."""
    if target is None:
        return ""
    suffix = Path(target).suffix.lower()
    if suffix not in _FORMATS:
        from geldstap.cli.faults import BadValue

        raise BadValue(name="--bewaar", value=target, example="regeling.html")
    return _FORMATS[suffix]


def _write(
    document: "Document", to: tuple[str, str], environment: Environment, words: "Words"
) -> ExitCode:
    """Write a new file; never over another one."""
    from geldstap.cli.writer import FileWriter
    from geldstap.export.formats import render

    format_, target = to
    text = render(format_, document, words)
    path = FileWriter(environment.folder, Path(target)).write(Path(target).name, text)
    if path is None:
        wrong = words.say("Het bestand kon niet worden gemaakt. Er is niets verloren gegaan.")
        output.complain(environment, words, wrong)
        return ExitCode.INPUT_WRONG
    where = words.say("Het bestand staat hier: {pad}", pad=path)
    output.say(environment, where, "", output.human(words))
    return ExitCode.FINE
