"""The options that stand before or after any command."""

from datetime import date
from pathlib import Path

import pytest

from geldstap.cli.options import CommandLine, Options, parse


@pytest.mark.parametrize(
    "arguments",
    [
        ["--taal", "en", "recht", "--json"],
        ["recht", "--taal", "en", "--json"],
        ["recht", "--json", "--taal=en"],
    ],
)
def test_stand_before_or_after_the_command(arguments: list[str]) -> None:
    """The rest keeps its order."""
    line = CommandLine(Options(language="en"), ("recht", "--json"))
    assert parse(arguments) == line


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (["--eenvoudig"], Options(plain=True)),
        (["--niet-eenvoudig"], Options(plain=False)),
        (["--peildatum", "2026-12-01"], Options(day=date(2026, 12, 1))),
        (["--gegevens", "/ergens/mijn map"], Options(data=Path("/ergens/mijn map"))),
    ],
)
def test_say_what_was_asked_for(arguments: list[str], options: Options) -> None:
    """Each gives its own value."""
    assert parse(arguments) == CommandLine(options)


def test_help_and_version_are_wishes() -> None:
    """Wherever they stand."""
    assert parse(["budget", "-h"]).wants_help
    assert parse(["--help"]).wants_help
    assert parse(["recht", "--versie"]).wants_version


def test_behind_two_hyphens_all_is_rest() -> None:
    """What looks like an option there isn't one."""
    assert parse(["voorbeeld", "--", "--taal"]).rest == ("voorbeeld", "--", "--taal")


def test_the_last_one_counts() -> None:
    """As with other programs."""
    assert parse(["--taal", "en", "--taal", "nl"]).options.language == "nl"


def test_the_first_fault_is_kept() -> None:
    """And the other options are read all the same, so that the language is known."""
    line = parse(["--peildatum", "gisteren", "--taal", "fr", "--taal", "en"])
    assert line.fault is not None
    assert vars(line.fault)["value"] == "gisteren"
    assert line.options.language == "en"
