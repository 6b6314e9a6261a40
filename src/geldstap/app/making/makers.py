"""What is made at the end of a form, looked at at once: does it pass the check, and its examples."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from geldstap.app.making import new_regulation, new_set
from geldstap.app.making.form import Answers, Around, Form, Wrong, read
from geldstap.app.making.making import Making, Outcome
from geldstap.report.document import Block, Bullets, Paragraph, Tone
from geldstap.report.ruleset_check import verdict
from geldstap.rulesets.check import CheckedSet, check_set
from geldstap.rulesets.making.files import InTheWay
from geldstap.text.problems import printable, sentence
from geldstap.text.words import Words

FORMS: dict[str, Form] = {"set": new_set.FORM, "regeling": new_regulation.FORM}


def filled_in(
    form: Form, answers: Answers, around: Around
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The answers with what can be proposed or left out, and the questions that stay open."""
    whole, open_ = dict(answers), []
    for each in form.fields:
        if each.id in whole or not each.asked(whole):
            continue
        around = around.after(whole)
        found = read(each, each.proposed(whole, around), around)
        if isinstance(found, Wrong):
            open_.append(each.id)
        else:
            whole[each.id] = found
    return whole, tuple(open_)


def make_set(answers: Answers, around: Around) -> Outcome:
    """Write a new set, and offer its first regulation."""
    words, folder = around.words, around.folder / answers["map"]
    try:
        new_set.write(answers, around)
    except (InTheWay, OSError) as error:
        return _not_made(error, words)
    made = Paragraph(words.say("De set staat in {map}.", map=answers["map"]), Tone.GOOD)
    inside = replace(around, target=folder)

    def then() -> Making:
        return Making.begin(new_regulation.FORM, inside, make_regulation, {})

    return Outcome((made, *_checked(inside)), made=True, then=then)


def make_regulation(answers: Answers, around: Around) -> Outcome:
    """Write a regulation into its set, and offer another one."""
    words = around.words
    try:
        paths = new_regulation.write(answers, around)
    except (InTheWay, OSError) as error:
        return _not_made(error, words)
    blocks = (
        Paragraph(words.say("De regeling “{naam}” is gemaakt.", naam=answers["naam"]), Tone.GOOD),
        Bullets(tuple(_shown(path, around) for path in paths)),
        *_checked(around),
    )

    def then() -> Making:
        return Making.begin(new_regulation.FORM, around, make_regulation, {})

    return Outcome(blocks, made=True, then=then)


def _not_made(error: Exception, words: Words) -> Outcome:
    if isinstance(error, InTheWay):
        text = words.say(
            "Er is niets geschreven: {pad} staat er al, of is niet te lezen.",
            pad=printable(str(error.path)),
        )
    else:
        text = words.say("Er is niets geschreven. Misschien mag u in deze map niet schrijven.")
    return Outcome((Paragraph(text, Tone.NO),), made=False)


def _checked(around: Around) -> Iterator[Block]:
    """What the check says of the set, and how its examples come out."""
    words, world = around.words, around.world
    checked = check_set(around.target, world.root, world.vocabulary, world.day)
    yield verdict(checked, words)
    found = (*checked.problems, *checked.remarks)
    if found:
        yield Bullets(
            tuple(
                f"{_shown(Path(each.place.file), around)}:{each.place.line}: "
                f"{sentence(each, words)}"
                for each in found
            )
        )
    if checked.examples and not checked.problems:
        yield _tried(checked, words)
    line = f"geldstap regelingen controleer {_shown(around.target, around)}"
    yield Paragraph(words.say("Alles nakijken: {opdracht}", opdracht=line))


def _tried(checked: CheckedSet, words: Words) -> Paragraph:
    trials = checked.trials
    good = sum(not trial.deviations for trial in trials)
    text = words.say(
        "{goed} van de {totaal} voorbeelden komen uit zoals verwacht.",
        goed=good,
        totaal=len(trials),
    )
    return Paragraph(text, Tone.GOOD if good == len(trials) else Tone.NO)


def _shown(path: Path, around: Around) -> str:
    """A path as somebody in this folder would type it."""
    try:
        return path.relative_to(around.folder).as_posix()
    except ValueError:
        return str(path)
