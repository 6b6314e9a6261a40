"""Everything that is written: results to standard output, messages to standard error."""

from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from geldstap.cli.environment import Environment
from geldstap.text.words import Words

if TYPE_CHECKING:
    from geldstap.cli.exit_codes import ExitCode
    from geldstap.model.problem import Problem
    from geldstap.report.document import Document

# National, in both languages: held equal to `regelingen/hulp.yaml` by a test. It stands
# here because it must be said also where that file can't be read.
HUMAN = "Geldfit: 0800-8115"
READABLE = 80


def result_width(environment: Environment) -> int:
    """Characters in a line of a result: no more than one reads well, nor than fit."""
    return min(environment.width, READABLE) if environment.is_shown else READABLE


def has_keys(environment: Environment) -> bool:
    """Whether the screen may be drawn on, instead of only written to.

    Where nothing was said about plain mode, what was kept counts; not for what goes to a file
    or another program, which would only wait for it.
    """
    plain = environment.options.plain
    if plain is None:
        plain = environment.is_shown and _kept_plain(environment)
    return not (environment.is_simple or plain)


def _kept_plain(environment: Environment) -> bool:
    from geldstap.store.answers import AnswerStore
    from geldstap.store.places import data_folder

    return AnswerStore(data_folder(environment.options.data)).wants_plain()


def show(document: "Document", environment: Environment, words: Words) -> None:
    """A result for a person: with weight and colour where the screen has them."""
    if (environment.is_shown or environment.colour) and has_keys(environment):
        from geldstap.terminal.rich_view import Look, render

        look = Look(result_width(environment), environment.colour, environment.unicode)
        text = render(document, words, look)
    else:
        from geldstap.export.plain import render as render_plain

        # What may be read aloud has no bars: they would only be signs.
        bars = not (environment.is_shown or environment.options.plain)
        text = render_plain(document, words, result_width(environment), bars=bars)
    _write(environment.stdout, text.splitlines(), environment)


def say(environment: Environment, *texts: str) -> None:
    """Sentences as a result, each on lines of its own; "" is a blank line."""
    _write(environment.stdout, _folded(texts, result_width(environment)), environment)


def ask(environment: Environment, *texts: str) -> None:
    """What somebody is asked: on the screen, also where the result goes elsewhere."""
    _write(_screen(environment), _folded(texts, min(environment.width, READABLE)), environment)


def ask_line(environment: Environment, text: str) -> str:
    """The line that somebody types below a text; "" where there is no more input."""
    from geldstap.terminal.writer import Writer

    ask(environment, text)
    Writer(_screen(environment), environment.width, environment.unicode).input_here()
    return environment.stdin.readline()


def _screen(environment: Environment) -> TextIO:
    return environment.stdout if environment.is_shown else environment.stderr


def lines(environment: Environment, written: list[str]) -> None:
    """Lines that are folded already."""
    _write(environment.stdout, written, environment)


def data(environment: Environment, text: str) -> None:
    """A document for programs: UTF-8, whatever the console speaks."""
    if isinstance(environment.stdout, TextIOWrapper):
        environment.stdout.reconfigure(encoding="utf-8", newline="\n")
    environment.stdout.write(text)


def complain(environment: Environment, words: Words, *sentences: str) -> None:
    """What went wrong, how to go on, and whom one can call."""
    first, *others = sentences
    fault = words.say("Fout: {fout}", fout=first)
    lines = _folded((fault, *others, "", human(words)), min(environment.width, READABLE))
    _write(environment.stderr, lines, environment)


def refuse(environment: Environment, words: Words, problems: "tuple[Problem, ...]") -> "ExitCode":
    """Why a file isn't accepted; the exit code of that."""
    from geldstap.cli.exit_codes import ExitCode
    from geldstap.text.problems import render

    width = min(environment.width, READABLE)
    first, *others = render(problems, words).splitlines()
    fault = words.say("Fout: {fout}", fout=first)
    after = (words.say("Er is niets veranderd op deze computer."), "", human(words))
    written = [*_folded((fault,), width), *others, *_folded(after, width)]
    _write(environment.stderr, written, environment)
    return ExitCode.INPUT_WRONG


def complain_about_file(
    problems: "tuple[Problem, ...]", environment: Environment, words: Words
) -> None:
    """All that is wrong in a household file, at once."""
    from geldstap.text.problems import render

    after = (
        "",
        words.say("Er is niets berekend. Verbeter het bestand en probeer het opnieuw."),
        words.say("Welke velden er zijn: geldstap schema huishouden"),
        "",
        human(words),
    )
    lines = [*render(problems, words).splitlines(), *_folded(after, READABLE)]
    _write(environment.stderr, lines, environment)


def human(words: Words, who: str = HUMAN) -> str:
    """Whom one can call: `who` with a number, else somebody for everywhere in the country."""
    return words.say("Liever een mens spreken? {wie}", wie=who)


def _folded(texts: tuple[str, ...], width: int) -> list[str]:
    from geldstap.export.wrap import wrap

    # What is wider than a line sticks out: a path that is broken can't be copied.
    return [line for text in texts for line in (wrap(text, width) or [""])]


def _write(stream: TextIO, lines: list[str], environment: Environment) -> None:
    from geldstap.terminal.writer import Writer

    Writer(stream, environment.width, environment.unicode).lines(lines)
