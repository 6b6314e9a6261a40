"""Readers of typed answers: each gives the form in which it is kept, or what is wrong."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from unicodedata import category

from geldstap.app.making.form import Around, Wrong
from geldstap.rulesets.addresses import is_phone, is_url
from geldstap.rulesets.making.drafts import id_of
from geldstap.rulesets.names import SET_FILE
from geldstap.text.days import parse_day
from geldstap.text.parse import parse_amount, parse_number

NONE = "geen"
_LONGEST = 600
_LONGEST_NAME = 80
_MOST_PERCENT = 1000
_OLDEST = 120
_NO = frozenset({NONE, "nee", "none", "no", "niets", "nothing"})


def text(typed: str, around: Around) -> str | Wrong:
    """A sentence or two, without signs that a screen can't show."""
    if not typed:
        return Wrong(around.words.say("Typ een tekst."))
    if any(category(each)[0] == "C" for each in typed):
        return Wrong(around.words.say("In deze tekst staat een teken dat niet kan."))
    if len(typed) > _LONGEST:
        return Wrong(
            around.words.say("Deze tekst is te lang. Gebruik hoogstens {n} tekens.", n=_LONGEST)
        )
    return typed


def text_or_none(typed: str, around: Around) -> str | Wrong:
    """A text, or that there is none."""
    return NONE if typed.casefold() in _NO else text(typed, around)


def several(typed: str, around: Around) -> str | Wrong:
    """Texts with a semicolon between them."""
    parts = [part.strip() for part in typed.split(";") if part.strip()]
    return text("; ".join(parts), around)


def name(typed: str, around: Around) -> str | Wrong:
    """The name of a regulation, which makes its id; not one that the set has already."""
    found = text(typed, around)
    if isinstance(found, Wrong):
        return found
    id_ = id_of(found)
    if not id_ or len(found) > _LONGEST_NAME:
        return Wrong(around.words.say("Typ een korte naam met letters, bijvoorbeeld Stadspas."))
    if (around.target / "regelingen" / f"{id_}.yaml").exists():
        return Wrong(
            around.words.say(
                "In deze set staat al een regeling “{naam}”. Kies een andere naam.", naam=id_
            )
        )
    program = around.world.library_in(around.target).program
    if id_ in program.rules:
        return Wrong(
            around.words.say(
                "Er is al een landelijke regeling die zo heet. Zet er de naam van uw gemeente bij."
            )
        )
    return found


def municipality(typed: str, around: Around) -> str | Wrong:
    """The name of a municipality as it is shown."""
    places = around.world.places
    found = places.by_code(typed) or places.find(typed) or places.by_postcode(typed)
    if found is not None:
        return found.shown
    like = places.search(typed, 5)
    if len(like) == 1:
        return like[0].shown
    if not like:
        return Wrong(around.words.say("Deze gemeente vinden wij niet. Typ een deel van de naam."))
    names = ", ".join(each.shown for each in like)
    return Wrong(around.words.say("Bedoelde u een van deze: {namen}?", namen=names))


def new_folder(typed: str, around: Around) -> str | Wrong:
    """A folder that isn't there yet, or is empty."""
    path = around.folder / Path(typed)
    if (path / SET_FILE).exists():
        return Wrong(
            around.words.say("In “{map}” staat al een set. Kies een andere naam.", map=typed)
        )
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        return Wrong(
            around.words.say("“{map}” is niet leeg. Kies een andere naam.", map=typed or ".")
        )
    return text(typed, around)


def phone(typed: str, around: Around) -> str | Wrong:
    """A phone number as it may stand in a set."""
    if is_phone(typed):
        return typed
    return Wrong(
        around.words.say(
            "Dit is geen telefoonnummer dat wij kennen. Schrijf het met spaties, zoals 030 286 00 00."
        )
    )


def url(typed: str, around: Around) -> str | Wrong:
    """A web address; `www.` in front is enough."""
    whole = typed if "://" in typed else f"https://{typed}"
    if is_url(whole):
        return whole
    return Wrong(
        around.words.say(
            "Dit is geen adres van een bladzijde. Kopieer het uit uw browser: het begint met https."
        )
    )


def percentage(typed: str, around: Around) -> str | Wrong:
    """`120%`, or that there is no limit."""
    if typed.casefold() in _NO:
        return NONE
    number = parse_number(typed.removesuffix("%").removesuffix("procent"))
    if number is None or not 0 < number <= _MOST_PERCENT:
        return Wrong(
            around.words.say(
                "Typ een percentage, bijvoorbeeld 120. Is er geen grens, typ dan geen."
            )
        )
    return f"{number.normalize():f}%"


def amount(typed: str, around: Around) -> str | Wrong:
    """Euros."""
    found = parse_amount(typed)
    if found is None or found <= 0:
        return Wrong(
            around.words.say("Dit bedrag begrijpen wij niet. Typ bijvoorbeeld 1250 of 1.250,50.")
        )
    return _plain(found)


def amount_or_none(typed: str, around: Around) -> str | Wrong:
    """Euros, or that there is no such amount."""
    return NONE if typed.casefold() in _NO else amount(typed, around)


def age(typed: str, around: Around) -> str | Wrong:
    """Whole years."""
    number = parse_number(typed.removesuffix("jaar").removesuffix("years"))
    if number is None or number != int(number) or number > _OLDEST:
        return Wrong(around.words.say("Typ een leeftijd in hele jaren, bijvoorbeeld 18."))
    return str(int(number))


def oldest(typed: str, around: Around) -> str | Wrong:
    """Whole years, not below the youngest."""
    found = age(typed, around)
    youngest = around.answers.get("leeftijd_vanaf", "")
    if isinstance(found, str) and youngest and int(found) < int(youngest):
        return Wrong(around.words.say("Dit is lager dan de leeftijd vanaf wanneer het kan."))
    return found


def day(typed: str, around: Around) -> str | Wrong:
    """A day as it stands in a file."""
    found = parse_day(typed, around.words.language, around.day)
    if not isinstance(found, date):
        return Wrong(
            around.words.say("Deze datum begrijpen wij niet. Typ bijvoorbeeld 22-11-2026.")
        )
    return found.isoformat()


def past_day(typed: str, around: Around) -> str | Wrong:
    """A day that has come: nobody has read a text tomorrow."""
    found = day(typed, around)
    if isinstance(found, str) and date.fromisoformat(found) > around.day:
        return Wrong(around.words.say("Deze dag moet nog komen. Typ de dag waarop u de tekst las."))
    return found


def last_day(typed: str, around: Around) -> str | Wrong:
    """A day, not before the first."""
    found = day(typed, around)
    if isinstance(found, str) and found < around.answers.get("vanaf", ""):
        return Wrong(around.words.say("Deze dag ligt voor de eerste dag. Typ een latere dag."))
    return found


def choice(typed: str, _: Around) -> str | Wrong:
    """One of the keys, which was looked at already."""
    return typed


def _plain(number: Decimal) -> str:
    return f"{number:f}"
