"""`geldstap regelingen nieuw`: a new set, or a regulation in one, from a short interview."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import Yes
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.app.making.form import Around, Form
    from geldstap.app.making.making import Maker, Making

HELP = msgid("Een nieuwe set maken, of een regeling in een set, met een paar vragen.")
_REGULATION = "regeling"

What = Annotated[
    str | None,
    typer.Argument(
        metavar=msgid("[regeling]"),
        help=msgid("Zonder iets erachter een nieuwe set; met “regeling” een regeling in een set."),
    ),
]
Folder = Annotated[
    str | None,
    typer.Argument(
        metavar=msgid("[MAP]"),
        help=msgid("De set waar de regeling in komt. Zonder map de map waar u nu bent."),
    ),
]
Given = Annotated[
    list[str] | None,
    typer.Option(
        "--antwoord",
        metavar=msgid("VRAAG=ANTWOORD"),
        help=msgid(
            "Een antwoord dat u niet meer hoeft te geven, zoals naam=Stadspas. Zo vaak u wilt. "
            "Zonder terminal, of met --ja, vult geldstap de rest zelf in als dat kan."
        ),
    ),
]


def run(
    context: typer.Context,
    what: What = None,
    folder: Folder = None,
    given: Given = None,
    yes: Yes = False,
) -> ExitCode:
    """Ask what is still to be known, then write it."""
    from geldstap.app.making.makers import FORMS, make_regulation, make_set

    environment: Environment = context.obj
    target = _target(what, folder, environment)
    around = _around(environment, target)
    name = "set" if what is None else _REGULATION
    make = make_set if what is None else make_regulation
    answers = _answers(FORMS[name], given or (), around)
    if environment.is_asking and not yes:
        from geldstap.app.making.making import Making

        return _ask(environment, Making.begin(FORMS[name], around, make, answers))
    return _make(FORMS[name], make, answers, around, environment)


def _target(what: str | None, folder: str | None, environment: Environment) -> Path:
    """The set that a regulation comes into. Raises BadValue and NoSet."""
    from geldstap.cli.faults import BadValue
    from geldstap.cli.sets import set_folder

    if what is None:
        return environment.folder
    if what != _REGULATION:
        raise BadValue(name="geldstap regelingen nieuw", value=what, choices=(_REGULATION,))
    return set_folder(folder or ".", environment.folder)


def _around(environment: Environment, target: Path) -> "Around":
    from geldstap.app.making.form import Around
    from geldstap.cli.household import keeping_of, world_of

    world = world_of(environment, keeping_of(environment))
    words = world.words(environment.language)
    return Around(world, words, environment.folder, target)


def _answers(form: "Form", given: Sequence[str], around: "Around") -> dict[str, str]:
    """The answers on the line, read. Raises UnknownQuestion and WrongAnswer."""
    from geldstap.app.making.form import Wrong, read
    from geldstap.cli.faults import UnknownQuestion, WrongAnswer

    ids = [each.id for each in form.fields]
    typed: dict[str, str] = {}
    for each in given:
        id_, equals, text = each.partition("=")
        if not equals or id_.strip() not in ids:
            raise UnknownQuestion(id_, ids)
        typed[id_.strip()] = text
    answers: dict[str, str] = {}
    for asked in form.fields:
        if asked.id in typed:
            found = read(asked, typed[asked.id], around.after(answers))
            if isinstance(found, Wrong):
                raise WrongAnswer(asked.id, typed[asked.id], found.sentence)
            answers[asked.id] = found
    return answers


def _ask(environment: Environment, making: "Making") -> ExitCode:
    from geldstap.cli.household import keeping_of
    from geldstap.cli.talk import run_interview

    ended = run_interview(environment, making, making.around.world, keeping_of(environment))
    if ended is None:
        return ExitCode.INTERRUPTED
    outcome = ended.outcome
    return ExitCode.FINE if outcome is not None and outcome.made else ExitCode.INTERRUPTED


def _make(
    form: "Form",
    make: "Maker",
    answers: dict[str, str],
    around: "Around",
    environment: Environment,
) -> ExitCode:
    """Without asking: what can be proposed is taken. Raises MissingAnswers."""
    from geldstap.app.making.makers import filled_in
    from geldstap.cli.faults import MissingAnswers
    from geldstap.report.document import Document

    whole, missing = filled_in(form, answers, around)
    if missing:
        raise MissingAnswers(missing)
    outcome = make(whole, around.after(whole))
    output.show(Document("", outcome.blocks, environment.language), environment, around.words)
    output.say(environment, "", output.human(around.words))
    return ExitCode.FINE if outcome.made else ExitCode.INPUT_WRONG
