"""The results that commands print: for people as a document, for programs as JSON."""

from collections.abc import Callable
from dataclasses import dataclass

from geldstap.app.world import World
from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.interview.session import Session
from geldstap.report.document import Document


@dataclass(frozen=True, slots=True)
class Result:
    """What comes out of a session, made with a language and the world.

    `json` is None where no form of it was published; then nobody can ask for it.
    """

    document: Callable[[Session, str, World], Document]
    json: Callable[[Session, str, World], str] | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What a result is made from."""

    session: Session
    language: str
    world: World


def write(result: Result, answered: Answered, environment: Environment, as_json: bool) -> None:
    """Print a result to standard output."""
    session, language, world = answered.session, answered.language, answered.world
    if as_json and result.json is not None:
        output.data(environment, result.json(session, language, world))
    else:
        output.show(result.document(session, language, world), environment, world.words(language))
