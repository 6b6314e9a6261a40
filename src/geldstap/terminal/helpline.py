"""The line below every question. The number of a human is the last thing to go."""

from geldstap.app.keys import BACK, DECLINE, DONT_KNOW, HELP, STOP, Key
from geldstap.app.screen import HelpLine, Prompt, PromptKind
from geldstap.terminal.fold import fold, margin
from geldstap.text.words import Words

_BETWEEN = " · "


def help_line(line: HelpLine, prompt: Prompt, words: Words, width: int) -> list[str]:
    """The line for the prompter with keys: the fullest form that fits.

    One line, unless the width can't even hold the number: then it goes on below.
    """
    forms = [margin(width) + form for form in _forms(line, prompt, words)]
    return next(([form] for form in forms if len(form) <= width), fold(forms[-1], width))


def plain_help(line: HelpLine, prompt: Prompt, words: Words) -> list[str]:
    """The same for plain mode, in sentences that read well aloud."""
    keys = [(BACK.typed, words.say("terug"))] if prompt.can_go_back else []
    if prompt.can_skip and prompt.kind is PromptKind.TEXT:
        keys += [
            (DONT_KNOW.typed, words.say("weet ik niet")),
            (DECLINE.typed, words.say("zeg ik liever niet")),
        ]
    keys.append((STOP.typed, words.say("stoppen")))
    named = ", ".join(f"{sign} = {meaning}" for sign, meaning in keys)
    asking = words.say("{toets} = hulp.", toets=HELP.typed)
    return [f"{asking} {_human(line)}".rstrip(), named]


def human(line: HelpLine, words: Words) -> str:
    """Below a last screen: who can be called."""
    return words.say("Liever een mens spreken? {wie}", wie=_human(line)) if _human(line) else ""


def _forms(line: HelpLine, prompt: Prompt, words: Words) -> list[str]:
    """From the fullest form to the number alone."""
    asking = _named(HELP, words.say("hulp"))
    back = [_named(BACK, words.say("terug"))] if prompt.can_go_back else []
    skip = [_named(DONT_KNOW, words.say("weet ik niet"))] if prompt.can_skip else []
    named = [asking, f"{line.contact} {line.phone}".strip()]
    short = [f"{asking} {line.phone}".rstrip()]
    pieces = [
        [*named, *back, *skip],
        [*named, *back],
        [*short, *back, *skip],
        [*short, *back],
        short,
        [f"{HELP.typed} {line.phone}".rstrip()],
        [line.phone or HELP.typed],
    ]
    return [_BETWEEN.join(filter(None, form)) for form in pieces]


def _named(key: Key, meaning: str) -> str:
    return f"{key.typed} {meaning}"


def _human(line: HelpLine) -> str:
    return ": ".join(filter(None, (line.contact, line.phone)))
