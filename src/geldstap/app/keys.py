"""The one table of keys: it drives the bindings, the help line and the page about keys.

The same keys work at every prompt and in both prompters. In lists a single press is
enough; where text is typed, the sign and Enter.
"""

from dataclasses import dataclass

from geldstap.app.screen import Back, Help, LeaveNow, Prompt, PromptKind, Reply, Skip, Stop
from geldstap.report.document import Bullets, Document, Paragraph, Row, Rows
from geldstap.text.words import Words


@dataclass(frozen=True, slots=True)
class Key:
    """What brings one reply.

    `typed` is ended with Enter where text is typed. `in_lists` acts at once in lists,
    `everywhere` at once at each prompt; both are names that prompt_toolkit knows.
    `sequences` is what those keys send to a terminal that hands over whole lines.
    """

    reply: Reply
    typed: str
    in_lists: tuple[str, ...] = ()
    everywhere: tuple[str, ...] = ()
    sequences: tuple[str, ...] = ()


# The second is what Enter becomes when it is pressed between two questions, while the terminal
# itself reads lines.
ENTERS = ("c-m", "c-j")

# Twice within a second these leave at once.
INTERRUPTS = ("c-c", "<sigint>")

HELP = Key(Help(), "?", ("?",), ("f1",), ("\x1bOP", "\x1b[11~", "\x1b[[A"))
BACK = Key(Back(), "<", ("<",), ("s-tab",), ("\x1b[Z",))
DONT_KNOW = Key(Skip(), "w", ("w", "W"))
DECLINE = Key(Skip(declined=True), "z", ("z", "Z"))
# In lists it wants Enter, too: a dot is part of an amount, and stopping may cost answers.
STOP = Key(Stop(), ".", (), INTERRUPTS)
LEAVE = Key(LeaveNow(), "weg", ("c-w",))

KEYS = (HELP, BACK, DONT_KNOW, DECLINE, STOP, LEAVE)

# What the prompt library does with these (search, clear, suspend, insert a control
# character) speaks English or loses the page: here they do nothing.
UNUSED = ("c-l", "c-q", "c-r", "c-s", "c-z")

# The choices of a question with yes or no, and the letters that stand for them.
YES_NO = {"ja": "j", "nee": "n"}

# The ways to be done with a checklist, and the letters that choose them at once.
ENDINGS = {"alles": "a", "geen": "g", "klaar": "k"}


def offered(key: Key, prompt: Prompt) -> bool:
    """Whether the key means something here. `w` is a letter where nothing can be skipped."""
    return prompt.can_skip or not isinstance(key.reply, Skip)


def typed_key(line: str, prompt: Prompt) -> Reply | None:
    """The reply of a key that was typed and ended with Enter, if the line is one.

    Who had begun to answer and then asks for help or goes back types the sign behind it: no
    answer ends so, but in one's own words.
    """
    sign = line.strip()
    for key in KEYS:
        if offered(key, prompt) and (sign.casefold() == key.typed or sign in key.sequences):
            return key.reply
    if prompt.kind is PromptKind.TEXT and not prompt.own_words:
        last = sign[-1:]
        begun = sign.rstrip(last).rstrip()
        return Help(begun) if last == HELP.typed else Back(begun) if last == BACK.typed else None
    return None


def page(words: Words) -> Document:
    """The page about keys."""
    return Document(
        title=words.say("Toetsen"),
        blocks=(
            Paragraph(
                words.say(
                    "Deze toetsen werken bij elke vraag. Typt u tekst, of gebruikt u de "
                    "eenvoudige weergave? Druk dan na het teken op Enter."
                )
            ),
            Rows(_rows(words)),
            Paragraph(words.say("Kiezen uit een lijst kan op drie manieren:")),
            Bullets(
                (
                    words.say("Typ het nummer en druk op Enter."),
                    words.say("Ga met de pijltjes naar uw keuze en druk op Enter."),
                    words.say("Typ de eerste letter en druk op Enter, als één keuze zo begint."),
                )
            ),
            Paragraph(
                words.say(
                    "Soms kunt u in een lijst meer dan één regel kiezen. Enter of de spatiebalk "
                    "kiest een regel; nog een keer haalt de keuze weg. Pijl naar rechts zegt bij "
                    "een regel weet ik niet, en nog een keer zeg ik liever niet. Met k bent u "
                    "klaar, met g kiest u geen van de regels."
                )
            ),
            Paragraph(
                words.say(
                    "Past een tekst niet op het scherm? Met de spatiebalk of PageDown leest u "
                    "verder, met PageUp gaat u terug."
                )
            ),
        ),
        language=words.language,
    )


def _rows(words: Words) -> tuple[Row, ...]:
    return (
        Row(
            words.say("{toets} of F1", toets=HELP.typed),
            words.say("hulp: het nummer van een mens, en waarom wij dit vragen"),
        ),
        Row(
            words.say("{toets} of Shift+Tab", toets=BACK.typed),
            words.say("terug naar de vorige vraag; uw antwoord staat er nog"),
        ),
        Row(DONT_KNOW.typed, words.say("weet ik niet")),
        Row(DECLINE.typed, words.say("zeg ik liever niet")),
        Row(
            words.say("{toets} en Enter, of Ctrl+C", toets=STOP.typed),
            words.say("stoppen; twee keer snel Ctrl+C sluit meteen"),
        ),
        Row(
            words.say("{toets} en Enter; in een lijst ook Ctrl+W", toets=LEAVE.typed),
            words.say("scherm leeg en meteen weg; er wordt niets meer bewaard"),
        ),
    )
