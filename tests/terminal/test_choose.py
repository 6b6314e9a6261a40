"""Which prompter is chosen, and what is imported for it."""

import subprocess
import sys
from dataclasses import replace
from io import StringIO

import pytest

from geldstap.terminal.capabilities import Streams
from geldstap.terminal.choose import choose_prompter
from geldstap.terminal.plain import PlainPrompter
from tests.terminal.screens import settings, words_of

_LOADED = "import sys; print(*sorted(set(sys.modules) & {'prompt_toolkit', 'rich'}))"


@pytest.mark.parametrize(
    ("statement", "loaded"),
    [
        ("import geldstap.terminal", ""),
        ("import geldstap.terminal.choose", ""),
        ("import geldstap.terminal.loop, geldstap.app.keys", ""),
        ("import geldstap.terminal.prompter", "prompt_toolkit rich"),
    ],
)
def test_plain_mode_imports_no_prompt_library(statement: str, loaded: str) -> None:
    """Only the prompter with keys needs them."""
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}; {_LOADED}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == loaded


def test_plain_is_chosen_where_it_was_asked_for() -> None:
    """The command line decides; this only follows."""
    streams = Streams(StringIO(), StringIO(), StringIO())
    prompter = choose_prompter(replace(settings(), plain=True), streams, words_of)
    assert isinstance(prompter, PlainPrompter)
