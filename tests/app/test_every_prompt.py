"""Every question of the program in both prompters: help, back, skip, why and stop are reachable.

The questions are those of every page in every state that `exploring` finds. With keys they
are shown on screens of three sizes; in plain mode on paper of two widths.
"""

import os
import re
from collections.abc import Iterator, Mapping
from io import StringIO

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.keys import STOP
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.screen import Back, Help, Prompt, PromptKind, Reply, Screen, Skip, Stop
from geldstap.terminal.capabilities import Streams, TerminalSettings
from geldstap.terminal.fold import fold
from geldstap.terminal.plain import PlainPrompter
from geldstap.text.words import Words
from tests.app.exploring import Spot
from tests.terminal.window import Moment, Window, window

SIZES = [(40, 20), (80, 24), (120, 40)]
# Longer pages are read on demand, with GELDSTAP_ALLE_VRAGEN=1.
MOST_LEAVES = 8
_STOP, _BACK, _F1 = "\x03", "\x1b[Z", "\x1bOP"
_UP, _DOWN = "\x1b[5~", "\x1b[6~"
# From this width on there is room for the signs beside the number.
_ROOMY = 80
_LEAF = re.compile(r"Blad (\d+) van (\d+)")


@pytest.fixture(scope="module")
def asked(spots: Mapping[Spot, Conversation]) -> list[tuple[Spot, Screen, Prompt]]:
    """Everything that is asked anywhere."""
    screens = ((spot, conversation.screen()) for spot, conversation in spots.items())
    return [(spot, screen, screen.prompt) for spot, screen in screens if screen.prompt is not None]


@pytest.fixture(scope="module")
def sampled(asked: list[tuple[Spot, Screen, Prompt]]) -> list[tuple[Spot, Screen, Prompt]]:
    """One question of each kind on each page; with GELDSTAP_ALLE_VRAGEN=1 every question."""
    if os.environ.get("GELDSTAP_ALLE_VRAGEN"):
        return asked
    kinds = {
        (spot.where.page, prompt.kind): (spot, screen, prompt) for spot, screen, prompt in asked
    }
    return list(kinds.values())


@pytest.fixture(scope="module")
def words_of(spots: Mapping[Spot, Conversation]) -> Mapping[str, Words]:
    """The words of each language."""
    world = next(iter(spots.values())).world
    return {language: world.words(language) for language in ("nl", "en")}


def replies(prompt: Prompt) -> Iterator[tuple[str, Reply]]:
    """What is typed in plain mode, and the reply that it has to bring."""
    yield "?", Help()
    yield ".", Stop()
    if prompt.can_go_back:
        yield "<", Back()
    if prompt.can_skip:
        yield "w", Skip()
        yield "z", Skip(declined=True)


def pressed(prompt: Prompt) -> Iterator[tuple[str, Reply]]:
    """What is pressed, and the reply that it has to bring.

    A sign comes in place of what is filled in, but for one's own words: these are cleared.
    """
    clear, enter = ("\x15", "\r") if prompt.kind is PromptKind.TEXT else ("", "")
    for sign, reply in replies(prompt):
        wants_enter = enter or ("\r" if sign == STOP.typed else "")
        yield f"{clear if prompt.own_words else ''}{sign}{wants_enter}", reply
    yield f"{clear}{_F1}", Help()
    yield f"{clear}{_STOP}", Stop()
    if prompt.can_go_back:
        yield f"{clear}{_BACK}", Back()


def test_plain_mode_reaches_everything_at_every_question(
    asked: list[tuple[Spot, Screen, Prompt]], words_of: Mapping[str, Words]
) -> None:
    """The question stands above the place to type, whole, with the number of a human."""
    width = 40
    settings = TerminalSettings(width, 24, colour=False, unicode=True, plain=True)
    for spot, screen, prompt in asked:
        for typed, reply in replies(prompt):
            said = StringIO()
            streams = Streams(StringIO(f"{typed}\n"), said, said)
            prompter = PlainPrompter(settings, streams, words_of.__getitem__, lambda: 0.0)
            assert prompter.ask(screen) == reply, (spot, typed)
            text = said.getvalue()
            for line in fold(prompt.question, width):
                assert f"{line}\n" in text, spot
            assert screen.help_line.phone in " ".join(text.split()), spot
            assert "\x1b" not in text, spot


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_keys_reach_everything_at_every_question(
    sampled: list[tuple[Spot, Screen, Prompt]],
    words_of: Mapping[str, Words],
    columns: int,
    rows: int,
) -> None:
    """And question, help line, number and the place where one is are whole and in view."""
    with window(columns, rows, words_of.__getitem__) as shown:
        # Each key at one size per question is enough: bindings don't depend on the size. That
        # nothing is cut is seen on the smallest screen and, in turn, on the others.
        for number, (spot, screen, prompt) in enumerate(sampled):
            tried = list(pressed(prompt))
            every = SIZES[number % len(SIZES)] == (columns, rows)
            if not every and (columns, rows) != SIZES[0]:
                continue
            for keys, reply in tried if every else tried[:1]:
                assert shown.ask(screen, keys) == reply, (spot, keys)
                assert shown.asked, spot
                _is_whole(shown.asked[0], screen, prompt, spot, columns)


@pytest.mark.parametrize(("columns", "rows"), SIZES[:2])
def test_every_leaf_of_every_long_page_can_be_read(
    sampled: list[tuple[Spot, Screen, Prompt]],
    words_of: Mapping[str, Words],
    columns: int,
    rows: int,
) -> None:
    """With one key, and on each of them question, help line and pointer are in view."""
    long = 0
    with window(columns, rows, words_of.__getitem__) as shown:
        seen: set[str] = set()
        for spot, screen, prompt in sampled:
            if spot.where.page in seen and spot.where.page == QUESTION:
                continue
            seen.add(spot.where.page)
            shown.ask(screen, _STOP)
            found = _LEAF.search(shown.asked[0].text)
            if found is None:
                continue
            long += 1
            total = int(found[2])
            if total > MOST_LEAVES and not os.environ.get("GELDSTAP_ALLE_VRAGEN"):
                continue
            _read(shown, screen, prompt, spot, total)
    assert long > 3


def _read(shown: Window, screen: Screen, prompt: Prompt, spot: Spot, total: int) -> None:
    assert isinstance(shown.ask(screen, _UP * total + _DOWN * (total - 1) + _STOP), Stop)
    leaves: dict[int, Moment] = {}
    for moment in shown.asked:
        found = _LEAF.search(moment.text)
        assert found is not None, (spot, moment.text)
        leaves[int(found[1])] = moment
        _is_whole(moment, screen, prompt, spot, shown.columns)
    assert sorted(leaves) == list(range(1, total + 1)), spot


def _is_whole(moment: Moment, screen: Screen, prompt: Prompt, spot: Spot, columns: int) -> None:
    """Nothing that one needs is cut or out of view."""
    shown = "\n".join(moment.lines)
    assert screen.help_line.phone in moment.last, (spot, shown)
    assert prompt.question in moment.text, (spot, shown)
    assert screen.where in moment.text, (spot, shown)
    assert ">" in moment.cursor_line, (spot, shown)
    assert moment.cursor_is_shown, spot
    assert max(map(len, moment.lines)) <= columns, spot
    is_last_form = columns < _ROOMY
    assert is_last_form or "? hulp" in moment.last, (spot, shown)
    assert is_last_form or ("< terug" in moment.last) == prompt.can_go_back, (spot, shown)
