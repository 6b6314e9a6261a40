"""The JSON of `--json` with `geldstap regelingen lijst`, `controleer` and `test`.

As in `json_results`: Dutch keys, amounts as texts, ISO dates. The form is fixed by
`geldstap.export.ruleset_schemas`.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from geldstap.engine.regulation import Exactly, FigureValue
from geldstap.export.json_results import Json, cents, day_of, head, ruleset
from geldstap.model.problem import Problem
from geldstap.model.regulation import RulesetInfo
from geldstap.report.installed_sets import InstalledSet
from geldstap.report.ruleset_changes import Compared
from geldstap.report.ruleset_check import holds, unpublished
from geldstap.rulesets.check import CheckedSet
from geldstap.rulesets.compare import Dated
from geldstap.rulesets.endings import Ending, OldSource
from geldstap.rulesets.examples import Expected, Origin
from geldstap.rulesets.explained import KINDS
from geldstap.rulesets.gains import Gain
from geldstap.rulesets.listing import Listed
from geldstap.rulesets.trials import Trial, TriedSet

Sentence = Callable[[Problem], str]


def regulations(
    found: Sequence[Listed],
    endings: Sequence[Ending],
    old: Sequence[OldSource],
    rulesets: Sequence[RulesetInfo],
    frame: tuple[date, str],
) -> dict[str, Json]:
    """A list as a document of kind `regelingen`; `frame` is the reference date and language."""
    peildatum, language = frame
    return {
        **head("regelingen", peildatum, language),
        "regelingen": [_listed(each, peildatum) for each in found],
        "verloopt": [_ending(each) for each in endings],
        "oude_bronnen": [_old(each) for each in old],
        "sets": [ruleset(info) for info in rulesets],
    }


def check(
    checked: Sequence[CheckedSet], peildatum: date, language: str, sentence: Sentence
) -> dict[str, Json]:
    """A check as a document of kind `controle`; `sentence` says what is wrong."""
    return {
        **head("controle", peildatum, language),
        "sets": [_checked(each, sentence) for each in checked],
    }


def trial(
    tried: Sequence[TriedSet], peildatum: date, language: str, sentence: Sentence
) -> dict[str, Json]:
    """A test of examples as a document of kind `test`."""
    return {
        **head("test", peildatum, language),
        "sets": [_tried(each, sentence) for each in tried],
    }


def comparison(compared: Compared, peildatum: date, language: str) -> dict[str, Json]:
    """Two versions of a set side by side, as a document of kind `vergelijking`."""
    gains = compared.gains
    return {
        **head("vergelijking", peildatum, language),
        "verschillen": [
            {
                "soort": each.change.value,
                "regeling": each.regulation or None,
                "naam": each.name,
                "oud": _compared(each.old),
                "nieuw": _compared(each.new),
            }
            for each in compared.differences
        ],
        "huishoudens": gains.households,
        "dag_oud": day_of(gains.old_day),
        "dag_nieuw": day_of(gains.new_day),
        "gevolgen": [_gain(each) for each in gains.changed],
    }


def _compared(value: str | date | Dated | None) -> Json:
    match value:
        case date():
            return day_of(value)
        case Dated(figure, last):
            return {
                "laag": str(figure.value if isinstance(figure, Exactly) else figure.low),
                "hoog": _highest(figure),
                "laatste_dag": day_of(last),
            }
    return value


def _highest(figure: FigureValue) -> Json:
    highest = figure.value if isinstance(figure, Exactly) else figure.high
    return None if highest is None else str(highest)


def _gain(gain: Gain) -> dict[str, Json]:
    before, after = gain.effect.before, gain.effect.after
    return {
        "huishouden": gain.name,
        "regeling": gain.effect.regulation,
        "richting": gain.effect.direction.value,
        "uitkomst_oud": None if before is None else before.outcome.value,
        "uitkomst_nieuw": None if after is None else after.outcome.value,
    }


def installed(found: Sequence[InstalledSet], peildatum: date, language: str) -> dict[str, Json]:
    """The installed sets as a document of kind `geinstalleerd`."""
    return {
        **head("geinstalleerd", peildatum, language),
        "sets": [_installed(each) for each in found],
    }


def _installed(one: InstalledSet) -> dict[str, Json]:
    about = one.manifest
    return {
        "id": about.id,
        "naam": about.name,
        "uitgever": about.publisher,
        "versie": about.version,
        "gemeente": about.municipality,
        "vanaf": day_of(about.first),
        "tot_en_met": day_of(about.last),
        "sleutel": about.fingerprint,
        "stand": one.standing.value,
    }


def _listed(one: Listed, peildatum: date) -> dict[str, Json]:
    regulation = one.regulation
    nothing = one.until == date.min
    return {
        "regeling": regulation.id,
        "naam": regulation.name,
        "set": one.ruleset,
        "soort": regulation.kind,
        "instantie": regulation.authority,
        "kort": regulation.summary,
        "bekend": one.is_known(peildatum),
        "bekend_tot_en_met": None if nothing else day_of(one.until),
        "berekend": one.calculated,
    }


def _ending(one: Ending) -> dict[str, Json]:
    return {
        "laatste_dag": day_of(one.last),
        "soort": one.kind.value,
        "naam": one.name,
        "set": one.ruleset,
    }


def _old(old: OldSource) -> dict[str, Json]:
    return {
        "naam": old.name,
        "titel": old.source.title,
        "gezien": day_of(old.source.seen),
        "set": old.ruleset,
    }


def _checked(checked: CheckedSet, sentence: Sentence) -> dict[str, Json]:
    info = checked.own.info
    return {
        "set": info.id,
        "naam": info.name,
        "versie": info.version,
        "gemeente": info.municipality,
        "in_orde": not checked.problems,
        "bevat": dict(holds(checked)),
        "fouten": [_problem(each, sentence) for each in checked.problems],
        "opmerkingen": [_remark(each, sentence) for each in checked.remarks],
        "uitgelegd": [
            {**_remark(each.remark, sentence), "reden": each.reason} for each in checked.explained
        ],
    }


def _tried(tried: TriedSet, sentence: Sentence) -> dict[str, Json]:
    origins = Counter(trial.example.origin for trial in tried.trials)
    failed = [trial for trial in tried.trials if trial.deviations]
    return {
        **_checked(tried.checked, sentence),
        "geslaagd": len(tried.trials) - len(failed),
        "herkomst": {origin.value: origins[origin] for origin in Origin},
        "afwijkingen": [each for trial in failed for each in _deviations(trial)],
        "niet_getoond": [
            {
                "regeling": each.regulation,
                "voorwaarde": each.condition,
                "waarheid": each.truth.value,
            }
            for each in tried.unseen
        ],
        "niet_vergeleken": list(unpublished(tried)),
    }


def _deviations(trial: Trial) -> list[Mapping[str, Json]]:
    return [
        {
            "voorbeeld": trial.example.id,
            "bestand": trial.example.place.file,
            "regel": trial.example.place.line,
            "regeling": each.regulation,
            "verwacht": _expected(each.expected),
            "gevonden": _expected(each.found),
        }
        for each in trial.deviations
    ]


def _expected(expected: Expected) -> dict[str, Json]:
    amount = expected.amount
    return {
        "uitkomst": expected.outcome.value,
        "bedrag": None if amount is None else {"laag": cents(amount[0]), "hoog": cents(amount[1])},
        "per": None if expected.period is None else expected.period.value,
        "uitbetaald": cents(expected.paid),
        "sinds": day_of(expected.since),
        "laatst_bekend": None if expected.last_known is None else _expected(expected.last_known),
    }


def _remark(remark: Problem, sentence: Sentence) -> dict[str, Json]:
    """A problem, with the name and the word by which a set can explain it."""
    about = remark.arguments.get("text", "")
    return {**_problem(remark, sentence), "naam": KINDS.get(remark.kind, ""), "bij": about}


def _problem(problem: Problem, sentence: Sentence) -> dict[str, Json]:
    place = problem.place
    return {
        "bestand": place.file,
        "regel": place.line,
        "kolom": place.column,
        "soort": problem.kind,
        "tekst": sentence(problem),
        "aangehaald": problem.quoted,
    }
