"""`geldstap regelingen document`: a set as a static web site."""

from typing import Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import MunicipalityName, SetFolder
from geldstap.text.words import msgid

HELP = msgid("Een set als website: een pagina per regeling, zonder scripts.")

Target = Annotated[
    str,
    typer.Option(
        "--bewaar",
        metavar=msgid("MAP"),
        help=msgid("De map waar de pagina’s in komen. Nieuw, of leeg. Anders: website."),
    ),
]


def run(
    context: typer.Context,
    folder: SetFolder = None,
    municipality: MunicipalityName = None,
    target: Target = "website",
) -> ExitCode:
    """Write all pages of a set into a new folder."""
    from geldstap.app.site import set_site
    from geldstap.cli.sets import own_shelf
    from geldstap.cli.writer import write_new_folder

    environment: Environment = context.obj
    shelf = own_shelf(environment, folder, municipality)
    words = shelf.world.words(environment.language)
    path = environment.folder / target
    files = set_site(shelf, environment.language)
    if not write_new_folder(path, files):
        wrong = words.say("In “{map}” konden de pagina’s niet komen.", map=target)
        remedy = words.say("Noem een map die er nog niet is, of die leeg is.")
        output.complain(environment, words, wrong, remedy)
        return ExitCode.INPUT_WRONG
    first = words.say("Begin bij: {pad}", pad=path / "index.html")
    made = words.count("Er is {n} pagina gemaakt.", "Er zijn {n} pagina’s gemaakt.", len(files))
    output.say(environment, made, first, "", output.human(words))
    return ExitCode.FINE
