"""How somebody about whom all is known answers: reply by reply, and the keys that it takes.

What a household says is given as it is; to anything else one says “weet ik niet”.
"""

from decimal import Decimal

from geldstap.app.answers import chosen
from geldstap.app.screen import Choice, Chosen, Marked, Prompt, PromptKind, Reply, Skip, Typed
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from geldstap.model.money import Amount
from geldstap.report.review import prefilled_text
from geldstap.terminal.options import options
from geldstap.text.words import Words

# What one says to what isn't about a fact: on after a pause, by the month, and yes, it is so.
_ASKED_BACK = {"pauze": "verder", "periode": "maand", "klopt": "ja"}
_CLEAR = "\x15"
_ENTER = "\r"


def reply_to(prompt: Prompt, session: Session, words: Words) -> Reply:
    """What the household answers; a checklist is marked line by line."""
    if prompt.id in _ASKED_BACK:
        return Chosen(_ASKED_BACK[prompt.id])
    match prompt.kind:
        case PromptKind.CONTINUE:
            return Chosen("")
        case PromptKind.CHECKLIST:
            return _marked(prompt, session)
        case PromptKind.CHOICE:
            key = _choice(prompt, session)
            return Chosen(key) if key else Skip()
    text = prefilled_text(session.answers.get(prompt.id), words)
    return Typed(text) if text else Skip()


def keys(prompt: Prompt, reply: Reply, words: Words) -> str:
    """What one presses for a reply in the mode with keys.

    Raises StopIteration for a reply that no line of the list brings.
    """
    match reply:
        case Typed(text):
            return f"{_CLEAR if prompt.prefilled else ''}{text}{_ENTER}"
        case Skip(declined) if prompt.kind is PromptKind.TEXT:
            return f"{'z' if declined else 'w'}{_ENTER}"
    option = next(each for each in options(prompt, words) if each.reply == reply)
    return option.mark if option.mark.isalpha() else f"{option.mark}{_ENTER}"


def _marked(prompt: Prompt, session: Session) -> Reply:
    open_lines = (line.key for line in prompt.choices if line.mark is None)
    waiting = tuple(key for key in open_lines if session.value(key) not in (None, False))
    return Marked(waiting[:1]) if waiting else Chosen(prompt.endings[-1].key)


def _choice(prompt: Prompt, session: Session) -> str:
    """The line for what is known; of sides of a limit, the one on which an amount lies."""
    answer = session.answers.get(prompt.id)
    if not isinstance(answer, Given):
        return ""
    amount = answer.value.euros if isinstance(answer.value, Amount) else answer.value
    if isinstance(amount, Decimal):
        side = next((each.key for each in prompt.choices if _lies_on(amount, each)), "")
        if side:
            return side
    key = chosen(answer, prompt.choices)
    return key if any(choice.key == key for choice in prompt.choices) else ""


def _lies_on(amount: Decimal, side: Choice) -> bool:
    """Whether an amount lies on a side, whose key is its lowest and highest value."""
    low, _, high = side.key.partition("_")
    try:
        return Decimal(low) <= amount <= Decimal(high)
    except ArithmeticError:
        return False
