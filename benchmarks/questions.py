"""How many questions a household is asked until everything is settled.

Follows the interview: the questions in the author's order; of an amount whose limits are
offered the side is chosen, else the amount is typed. What is counted is screens, as people
see them: a checklist is one, however many lines it has. How many facts these screens asked
for stands beside it. “Ask everything” is every fact of these persons that a rule leans on,
one by one: so was it counted before there were checklists, and so the share stays comparable.
Also how many facts can't be missed, whoever asks, and how long one waits after an answer:
what to ask, and all decisions, read anew where they lean on it.

    python benchmarks/questions.py [--each] [--landelijk]
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import median

from geldstap.engine.ask import Asking, after, asking
from geldstap.engine.decide import decide_for
from geldstap.engine.limits import limits
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Program
from geldstap.interview.checklist import asked_with, asks_more, none_of, screens
from geldstap.interview.path import worth_asking
from geldstap.interview.session import Session, household, is_amount
from geldstap.model.answer import Given
from geldstap.model.decision import Decision
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    Between,
    FactKey,
    Household,
    Known,
    Vocabulary,
)
from geldstap.rulesets.library import load_library
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.cursor import Cursor, file_cursor
from geldstap.source.data import regelingen_root
from geldstap.source.household_facts import Answers, read_facts

HOUSEHOLDS = Path(__file__).with_name("huishoudens.yaml")
# Who lives in a household stands in the household itself.
_COMPOSITION = frozenset({FactKey(HAS_PARTNER), *map(FactKey, GROUP_SIZES.values())})
AIM_MEDIAN, AIM_SHARE, AIM_MILLISECONDS = 12, 1 / 3, 20


@dataclass(frozen=True, slots=True)
class Reference:
    """One household of the file, about whom everything is known."""

    id: str
    facts: Household


@dataclass(frozen=True, slots=True)
class Setting:
    """The rules of one place on one day, and the households to ask."""

    program: Program
    day: date
    references: tuple[Reference, ...]


@dataclass(slots=True)
class Interview:
    """What was asked, in order, and what it took: seconds after each answer, by part.

    `asked` are facts; `screens` is on how many screens they were asked.
    """

    screens: int = 0
    asked: list[FactKey] = field(default_factory=list)
    sides: int = 0
    announced: list[int] = field(default_factory=list)
    asking: list[float] = field(default_factory=list)
    deciding: list[float] = field(default_factory=list)
    offering: list[float] = field(default_factory=list)


def setting(*, national: bool = False) -> Setting:
    """Everything from the repository; of the rules only the national ones, if so wished.

    Raises SystemExit where the file is wrong.
    """
    root, problems = file_cursor(HOUSEHOLDS)
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    if root is None:
        raise SystemExit(str(problems))
    fields = root.fields(("peildatum", "gemeente", "verder", "huishoudens"))
    place = "" if national else fields["gemeente"].raw
    library, _ = load_library(regelingen_root(), vocabulary, place)
    day = fields["peildatum"].day()
    besides, _ = read_facts(fields["verder"], library.program.vocabulary)
    references = tuple(
        _reference(each, library.program, besides) for each in fields["huishoudens"].items()
    )
    if problems or day is None:
        raise SystemExit(str(problems))
    return Setting(library.program, day, references)


def _reference(at: Cursor, program: Program, besides: Answers) -> Reference:
    """One household; what it doesn't say is as most people answer it."""
    fields = at.fields(("id", "uitleg", "feiten"))
    answers, _ = read_facts(fields["feiten"], program.vocabulary)
    said = household(Session(answers), program.vocabulary).facts
    usual = household(Session(besides), program.vocabulary).facts
    persons = {(key.role, key.index) for key in said}
    others = {
        FactKey(key.name, role, index): value
        for key, value in usual.items()
        for role, index in persons
        if role is key.role and key not in _COMPOSITION
    }
    return Reference(fields["id"].raw, Household({**others, **said}))


def interview(place: Setting, reference: Reference) -> Interview:
    """Ask until nothing can change any more. Raises KeyError for what the file doesn't say."""
    taken = Interview()
    known = Household()
    left = asking(place.program, known, place.day)
    decisions = _decisions(place, left, known, (), {})
    vocabulary = place.program.vocabulary
    marked = set[FactKey]()
    while keys := worth_asking(left.keys, known, (), vocabulary, place.day):
        if left.at_most is not None:
            taken.announced.append(screens(keys, known.facts, vocabulary))
        lines = asked_with(keys[0], keys, {*known.facts, *marked}, vocabulary)
        if len(lines) > 1:
            marked |= {key for key in lines if _is_asked_more(key, reference, vocabulary)}
            lines = tuple(key for key in lines if key not in marked)
        answers = {key: _answer(place, known, reference, key, taken) for key in lines}
        known = Household({**known.facts, **answers})
        taken.asked += lines
        taken.screens += 1
        start = time.perf_counter()
        left = after(left, place.program, known, lines)
        taken.asking.append(time.perf_counter() - start)
        start = time.perf_counter()
        decisions = _decisions(place, left, known, lines, decisions)
        taken.deciding.append(time.perf_counter() - start)
    return taken


def _is_asked_more(key: FactKey, reference: Reference, vocabulary: Vocabulary) -> bool:
    """Whether this household marks a line of a checklist that leads to a question of its own."""
    fact = vocabulary.of(key)
    return asks_more(fact) and none_of(fact) != Given(reference.facts.facts[key])


def _answer(
    place: Setting, known: Household, reference: Reference, key: FactKey, taken: Interview
) -> Known:
    value = reference.facts.facts[key]
    if not is_amount(place.program.vocabulary.of(key)):
        return value
    start = time.perf_counter()
    offered = limits(place.program, known, place.day, key)
    taken.offering.append(time.perf_counter() - start)
    taken.sides += offered is not None
    return next((side for side in offered or () if _lies_in(value, side)), value)


def _lies_in(value: Known, side: Between) -> bool:
    low, high = side.low, side.high
    if not isinstance(value, Decimal):
        return False
    return isinstance(low, Decimal) and isinstance(high, Decimal) and low <= value <= high


def _decisions(
    place: Setting,
    left: Asking,
    known: Household,
    changed: tuple[FactKey, ...],
    before: dict[str, Decision],
) -> dict[str, Decision]:
    """All decisions; those that don't lean on what changed are the ones before."""
    rules = place.program.rules
    names = {id_: ground.names for id_, ground in left.grounds.items()}
    others = {key.name for key in changed}
    reader = Reader(place.program, known)
    return {
        id_: before[id_]
        if id_ in before and others.isdisjoint(names.get(id_, ()))
        else decide_for(reader, rule, place.day)
        for id_, rule in rules.items()
    }


def everything(place: Setting, reference: Reference) -> int:
    """How many facts of these persons some rule leans on."""
    grounds = asking(place.program, Household(), place.day).grounds.values()
    named = frozenset[str]().union(*(ground.names for ground in grounds))
    return sum(key.name in named for key in reference.facts.facts)


def fewest(place: Setting, reference: Reference) -> int:
    """How many facts are left where each is dropped that can be missed, the last asked first.

    None of these can be missed: so many must be asked in whatever order, or nearly so.
    """
    known = dict(reference.facts.facts)
    for key in sorted(known, key=place.program.vocabulary.rank, reverse=True):
        less = {other: value for other, value in known.items() if other != key}
        if not asking(place.program, Household(less), place.day).keys:
            known = less
    return len(known)


def report(place: Setting, interviews: list[Interview], *, each: bool) -> Iterator[str]:
    """The measured figures beside their aims."""
    counts = [taken.screens for taken in interviews]
    facts = [len(taken.asked) for taken in interviews]
    all_ = [everything(place, reference) for reference in place.references]
    if each:
        for reference, taken, most in zip(place.references, interviews, all_, strict=True):
            said = f"{taken.screens:3} screens, {len(taken.asked):3} of {most:3} facts"
            yield f"{reference.id:24} {said}, {taken.sides} by side"
        asked = Counter(key.name for taken in interviews for key in taken.asked)
        yield from (f"    {times:3}x {name}" for name, times in asked.most_common())
    share = median(count / most for count, most in zip(counts, all_, strict=True))
    yield f"screens: median {median(counts):g}, maximum {max(counts)}  (aim: median {AIM_MEDIAN})"
    yield f"facts asked: median {median(facts):g}, maximum {max(facts)}"
    yield f"ask everything, fact by fact: median {median(all_):g}, maximum {max(all_)}"
    yield f"share of everything: median {share:.2f}  (aim: {AIM_SHARE:.2f})"
    needed = [fewest(place, reference) for reference in place.references]
    yield f"fewest that settle everything: median {median(needed):g}, maximum {max(needed)}"
    yield f"by side of a limit: {sum(taken.sides for taken in interviews)} of {sum(facts)}"
    yield from _times(interviews)


def _times(interviews: list[Interview]) -> Iterator[str]:
    asking_ = [seconds for taken in interviews for seconds in taken.asking]
    deciding = [seconds for taken in interviews for seconds in taken.deciding]
    both = [a + b for a, b in zip(asking_, deciding, strict=True)]
    offering = [seconds for taken in interviews for seconds in taken.offering]
    yield (
        f"after an answer: median {_ms(both)} ms, slowest {1000 * max(both):.1f} ms"
        f"  (aim: median {AIM_MILLISECONDS})"
    )
    yield f"    what to ask {_ms(asking_)} ms, decisions {_ms(deciding)} ms"
    yield f"limits of an amount: median {_ms(offering)} ms, slowest {1000 * max(offering):.1f} ms"


def _ms(seconds: list[float]) -> str:
    return f"{1000 * median(seconds):.1f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--each", action="store_true", help="a line per household, too")
    parser.add_argument(
        "--landelijk", action="store_true", help="as in a municipality without a set of its own"
    )
    arguments = parser.parse_args()
    place = setting(national=arguments.landelijk)
    interviews = [interview(place, reference) for reference in place.references]
    for line in report(place, interviews, each=arguments.each):
        print(line)


if __name__ == "__main__":
    main()
