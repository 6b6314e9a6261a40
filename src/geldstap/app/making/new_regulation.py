"""The form for a regulation that comes into a set, and what is written when it is right."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from geldstap.app.making import readers
from geldstap.app.making.form import Answers, Around, Field, Form
from geldstap.model.source import Confidence
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.making.drafts import (
    Allowance,
    ApplyDraft,
    Assets,
    Limits,
    RegulationDraft,
    SourceDraft,
    Who,
    id_of,
)
from geldstap.rulesets.making.files import regulation_files, write_regulation

KINDS = (
    "stadspas",
    "inkomenstoeslag",
    "bijzondere_bijstand",
    "kwijtschelding",
    "kinderen",
    "meedoen",
    "zorg",
    "vervoer",
    "energie",
    "studie",
    "noodhulp",
)
_PER = ("jaar", "maand", "kwartaal", "eenmalig")
_NO = readers.NONE


def _has_ages(answers: Answers) -> bool:
    return answers.get("wie") in (Who.AGE, Who.CHILDREN)


def _has_income_limit(answers: Answers) -> bool:
    return answers.get("inkomen", "") not in ("", _NO)


def _has_own_assets(answers: Answers) -> bool:
    return answers.get("vermogen") == Assets.OWN


def _has_amount(answers: Answers) -> bool:
    return answers.get("bedrag", "") not in ("", _NO)


def _authority(_: Answers, around: Around) -> str:
    place = around.world.places.by_code(_code(around))
    return f"De gemeente {place.shown}" if place else ""


def _phone(_: Answers, around: Around) -> str:
    place = around.world.places.by_code(_code(around))
    return place.phone if place else ""


def _code(around: Around) -> str:
    return load_set(around.target).info.municipality


def _today(_: Answers, around: Around) -> str:
    return around.day.isoformat()


def _new_year(_: Answers, around: Around) -> str:
    return date(around.day.year, 1, 1).isoformat()


def _end_of_year(answers: Answers, around: Around) -> str:
    first = answers.get("vanaf") or around.day.isoformat()
    return date(max(date.fromisoformat(first).year, around.day.year), 12, 31).isoformat()


FORM = Form(
    "regeling",
    (
        Field("naam", readers.name),
        Field("soort", readers.choice, choices=KINDS),
        Field("kort", readers.text),
        Field("levert_op", readers.text, optional=True),
        Field("instantie", readers.text, proposed=_authority),
        Field("wie", readers.choice, tuple(filter(None, Who)), optional=True),
        Field("leeftijd_vanaf", readers.age, optional=True, asked=_has_ages, after="wie"),
        Field("leeftijd_tot_en_met", readers.oldest, optional=True, asked=_has_ages, after="wie"),
        Field("inkomen", readers.percentage, optional=True),
        Field(
            "vakantiegeld",
            readers.choice,
            tuple(filter(None, Allowance)),
            optional=True,
            asked=_has_income_limit,
            after="inkomen",
        ),
        Field(
            "kostendelers",
            readers.choice,
            ("nee", "ja"),
            optional=True,
            asked=_has_income_limit,
            after="inkomen",
        ),
        Field("vermogen", readers.choice, tuple(filter(None, Assets)), optional=True),
        Field(
            "vermogen_alleen",
            readers.amount,
            optional=True,
            asked=_has_own_assets,
            after="vermogen",
        ),
        Field(
            "vermogen_samen", readers.amount, optional=True, asked=_has_own_assets, after="vermogen"
        ),
        Field("mens", readers.text_or_none, optional=True),
        Field("bedrag", readers.amount_or_none, optional=True),
        Field("bedrag_per", readers.choice, _PER, asked=_has_amount, after="bedrag"),
        Field("url", readers.url, optional=True),
        Field("telefoon", readers.phone, optional=True, proposed=_phone),
        Field("hoe", readers.text, optional=True),
        Field("papieren", readers.several, optional=True),
        Field("termijn", readers.text, optional=True),
        Field("bron_titel", readers.text),
        Field("bron_url", readers.url, optional=True),
        Field("bron_gezien", readers.past_day, proposed=_today),
        Field("bron_zekerheid", readers.choice, tuple(Confidence)),
        Field("vanaf", readers.day, proposed=_new_year),
        Field("tot_en_met", readers.last_day, proposed=_end_of_year),
    ),
)


def draft(answers: Answers, around: Around) -> RegulationDraft:
    """What the answers say."""
    id_ = id_of(answers["naam"])
    return RegulationDraft(
        id_,
        answers["naam"],
        answers["soort"],
        answers["kort"],
        answers["instantie"],
        SourceDraft(
            _free_name(id_, around.target),
            answers["bron_titel"],
            date.fromisoformat(answers["bron_gezien"]),
            answers["bron_zekerheid"],
            answers.get("bron_url", ""),
        ),
        date.fromisoformat(answers["vanaf"]),
        date.fromisoformat(answers["tot_en_met"]),
        limits(answers),
        answers.get("levert_op", ""),
        Decimal(answers["bedrag"]) if _has_amount(answers) else None,
        answers.get("bedrag_per", "eenmalig"),
        _apply(answers),
    )


def limits(answers: Answers) -> Limits:
    """Who can get it, by the answers; what was left out isn't known."""
    asked = {each.id for each in FORM.asked(answers)}
    given = {id_: text for id_, text in answers.items() if id_ in asked}
    income, judged = given.get("inkomen", ""), given.get("mens", "")
    shared = given.get("kostendelers", "")
    return Limits(
        Who(given.get("wie", "")),
        _years(given.get("leeftijd_vanaf", "")),
        _years(given.get("leeftijd_tot_en_met", "")),
        Decimal(income.removesuffix("%")) / 100 if income not in ("", _NO) else None,
        bool(income),
        Allowance(given.get("vakantiegeld", "")),
        None if not shared else shared == "ja",
        Assets(given.get("vermogen", "")),
        _euros(given.get("vermogen_alleen", "")),
        _euros(given.get("vermogen_samen", "")),
        "" if judged == _NO else judged,
    )


def write(answers: Answers, around: Around) -> tuple[Path, ...]:
    """Write the regulation into its set. Raises InTheWay or OSError."""
    program = around.world.library_in(around.target).program
    files = regulation_files(draft(answers, around), program, around.day)
    return write_regulation(around.target, files)


def _apply(answers: Answers) -> ApplyDraft:
    return ApplyDraft(
        answers.get("url", ""),
        answers.get("telefoon", ""),
        answers.get("hoe", ""),
        tuple(filter(None, answers.get("papieren", "").split("; "))),
        answers.get("termijn", ""),
    )


def _free_name(id_: str, folder: Path) -> str:
    """The id, or with a number where the set has a source of that name."""
    taken = load_set(folder).raw.sources
    names = (id_ if number == 1 else f"{id_}_{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def _years(text: str) -> int | None:
    return int(text) if text else None


def _euros(text: str) -> Decimal | None:
    return Decimal(text) if text else None
