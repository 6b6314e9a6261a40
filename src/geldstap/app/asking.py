"""The questions that are left in a session, found anew only as far as an answer changed it."""

from collections.abc import Collection
from datetime import date

from geldstap.engine.ask import Asking, after, asking
from geldstap.engine.limits import limits
from geldstap.engine.regulation import Program
from geldstap.interview.path import worth_asking
from geldstap.interview.session import Session, fact_of, household, is_amount, passed_over
from geldstap.model.fact import Between, FactKey, Vocabulary


class Questions:
    """Remembers what was found for the session before: the next one differs by an answer."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._last: tuple[Program, Session, Asking] | None = None
        self._sides: dict[FactKey, tuple[Between, ...] | None] = {}
        self._worth: tuple[FactKey, ...] | None = None

    def left(self, session: Session, program: Program) -> Asking:
        """The questions that can still change something, and how many at most."""
        if self._last is None or self._last[0] is not program or self._last[1] is not session:
            self._last = (program, session, self._found(session, program))
            self._sides, self._worth = {}, None
        return self._last[2]

    def worth_asking(self, session: Session, program: Program) -> tuple[FactKey, ...]:
        """Those of the questions whose condition holds or can come to hold, in order."""
        keys, vocabulary = self.left(session, program).keys, program.vocabulary
        if self._worth is None:
            passed = _passed_over(session, vocabulary)
            known = household(session, vocabulary)
            self._worth = worth_asking(keys, known, passed, vocabulary, self._day)
        return self._worth

    def touched(
        self, session: Session, program: Program, keys: Collection[FactKey]
    ) -> tuple[str, ...]:
        """The regulations of which the outcome or the amount can depend on these answers.

        First what is for everybody, then what is for a situation of its own; of these what is
        nearest to being settled. Of what was answered already: what can depend on what the
        answer would have been.
        """
        found = self.left(session, program)
        given = tuple(key for key in keys if str(key) in session.answers)
        if given:
            open_ = session
            for key in given:
                open_ = open_.without(str(key))
            known = household(open_, program.vocabulary)
            found = after(found, program, known, given, _passed_over(open_, program.vocabulary))
        ids = (id_ for id_, missing in found.missing.items() if not missing.isdisjoint(keys))
        return tuple(sorted(ids, key=lambda id_: _nearness(id_, found)))

    def sides(self, session: Session, program: Program, key: FactKey) -> tuple[Between, ...] | None:
        """The sides of an amount that are enough to know, or None."""
        self.left(session, program)
        if key not in self._sides:
            self._sides[key] = self._limits(session, program, key)
        return self._sides[key]

    def _found(self, session: Session, program: Program) -> Asking:
        known = household(session, program.vocabulary)
        passed = _passed_over(session, program.vocabulary)
        if self._last is None or self._last[0] is not program:
            return asking(program, known, self._day, passed)
        _, before, found = self._last
        changed = _changed(before, session, program.vocabulary)
        return after(found, program, known, changed, passed)

    def _limits(
        self, session: Session, program: Program, key: FactKey
    ) -> tuple[Between, ...] | None:
        vocabulary = program.vocabulary
        if not is_amount(vocabulary.of(key)):
            return None
        return limits(program, household(session, vocabulary), self._day, key)


def _nearness(id_: str, found: Asking) -> tuple[bool, int, str]:
    conditions = found.grounds[id_].standing.version.conditions
    return any(each.occasion for each in conditions), len(found.missing[id_]), id_


def _passed_over(session: Session, vocabulary: Vocabulary) -> frozenset[FactKey]:
    return frozenset(
        FactKey.parse(question)
        for question, answer in session.answers.items()
        if passed_over(answer) and fact_of(question, vocabulary) is not None
    )


def _changed(before: Session, now: Session, vocabulary: Vocabulary) -> frozenset[FactKey]:
    """The facts whose answers differ between two sessions."""
    return frozenset(
        FactKey.parse(question)
        for question in {**before.answers, **now.answers}
        if before.answers.get(question) != now.answers.get(question)
        and fact_of(question, vocabulary) is not None
    )
