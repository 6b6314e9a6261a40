"""`geldstap regelingen effect`: what a set does for many households at once."""

from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, MunicipalityName, SetFolder
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.text.words import Words

HELP = msgid("Wat een set doet voor veel huishoudens: wie krijgt wat, en wat kost het?")

Households = Annotated[
    str | None,
    typer.Option(
        "--bestand",
        metavar=msgid("BESTAND"),
        help=msgid("Een CSV-bestand met huishoudens, zonder gegevens die iemand herkenbaar maken."),
    ),
]
Assumed = Annotated[
    list[str] | None,
    typer.Option(
        "--neem-aan",
        metavar=msgid("FEIT=WAARDE"),
        help=msgid("Wat voor alle huishoudens hetzelfde is. Mag vaker."),
    ),
]
Target = Annotated[
    str | None,
    typer.Option(
        "--bewaar",
        metavar=msgid("MAP"),
        help=msgid("Ook een tabel (CSV) en een plaatje (SVG), in een map die er al is."),
    ),
]


def run(  # noqa: PLR0913, PLR0917 - one for each option of the command
    context: typer.Context,
    folder: SetFolder = None,
    municipality: MunicipalityName = None,
    households: Households = None,
    assumed: Assumed = None,
    target: Target = None,
    as_json: AsJson = False,
) -> ExitCode:
    """Say what a set does for invented households, or for those of a file."""
    from geldstap.cli.faults import NeedsArrays

    if find_spec("numpy") is None:
        raise NeedsArrays
    from geldstap.app.effect import (
        effect_document,
        effect_files,
        effect_on_file,
        effect_on_grid,
        effect_text,
    )
    from geldstap.cli.faults import WrongFile
    from geldstap.cli.sets import set_in_use

    environment: Environment = context.obj
    taken = _assumed(assumed or ())
    world, library, ruleset = set_in_use(environment, folder, municipality)
    if households is None:
        seen = effect_on_grid(world, library, ruleset)
    else:
        path = environment.folder / households
        found, problems = effect_on_file(world, library, ruleset, path, taken)
        if found is None:
            raise WrongFile(problems)
        seen = found
    words = world.words(environment.language)
    if as_json:
        output.data(environment, effect_text(seen, environment.language))
    else:
        output.show(effect_document(seen, environment.language), environment, words)
        output.say(environment, "", output.human(words))
    if target is None:
        return ExitCode.FINE
    return _write(effect_files(seen, environment.language), target, environment, words)


def _assumed(lines: Iterable[str]) -> dict[str, str]:
    """Facts with their value. Raises BadAssumption for what isn't written `feit=waarde`."""
    from geldstap.cli.faults import BadAssumption

    found: dict[str, str] = {}
    for line in lines:
        name, is_there, value = line.partition("=")
        if not (name.strip() and is_there and value.strip()):
            raise BadAssumption(line)
        found[name.strip()] = value.strip()
    return found


def _write(
    files: Mapping[str, str], target: str, environment: Environment, words: "Words"
) -> ExitCode:
    """Write new files into a folder; never over others."""
    from geldstap.cli.writer import FileWriter

    folder = environment.folder / target
    paths = [FileWriter(folder).write(name, text) for name, text in files.items()]
    if None in paths:
        wrong = words.say("De bestanden konden niet worden gemaakt. Bestaat de map?")
        output.complain(environment, words, wrong)
        return ExitCode.INPUT_WRONG
    for path in paths:
        output.say(environment, words.say("Het bestand staat hier: {pad}", pad=path))
    return ExitCode.FINE
