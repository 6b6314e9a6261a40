"""Which keys may stand in the files of a set, and which must.

The readers ask for these keys and no others, and the published schemas (`rulesets.schemas`)
are made of them: an editor and the program can't come to know different keys.
"""

from typing import NamedTuple


class Keys(NamedTuple):
    """The keys of one mapping; any other key in it is a problem."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


VALIDITY = Keys(("vanaf",), ("tot_en_met",))
SOURCE = Keys(("titel", "zekerheid"), ("url", "gezien", "gedateerd", "opmerking"))
SET = Keys(
    ("id", "naam", "uitgever", "versie"),
    ("gemeente", "geldig", "toelichting", "niet_gedekt", "uitgelegd"),
)
EXPLAINED = Keys(("opmerking", "reden"), ("bij",))

FIGURE = Keys(("naam", "heet", "waarden"), ("eenheid", "gemeente_bepaalt", "vult_in"))
FIGURE_VALUE = Keys(("vanaf", "bron"), ("tot_en_met", "waarde", "onbekend"))
BOUNDS = Keys((), ("minstens", "hoogstens"))
TABLE = Keys(("naam", "heet", "soort", "perioden"), ("bij", "geeft"))
TABLE_PERIOD = Keys(("vanaf", "bron", "rijen"), ("tot_en_met",))
ROW = Keys((), ("tot", "tot_en_met", "waarde", "onbekend"))

DEFINITION = Keys(("naam", "heet", "formule"), ("per", "bron"))
REGULATION = Keys(
    ("id", "naam", "soort", "kort", "instantie", "versies"),
    (
        "levert_op",
        "let_op",
        "begrippen",
        "aanvragen",
        "melden",
        "achteraf",
        "gemeente_bepaalt",
        "vervangt",
        "krijgt_al",
        "spoed",
        "vergeleken",
    ),
)
VERSION = Keys(
    ("geldig", "bron"),
    ("voorwaarden", "bedrag", "uitbetaald", "open", "voorwaarden_onbekend", "niet_berekend"),
)
CONDITION = Keys(("id", "uitleg", "bron"), ("als", "mens_beoordeelt", "aanleiding"))
PAYOUT = Keys(("formule", "per"))
APPLICATION = Keys(
    (),
    (
        "url",
        "telefoon",
        "hoe",
        "nodig",
        "termijn",
        "besluit_weken",
        "uiterlijk",
        "proefberekening",
        "in_plan",
    ),
)
REPORTING = Keys(("wat", "bij", "termijn", "bron"), ("hoe", "url", "gebeurtenissen", "voorschot"))
BACK = Keys(("bron",), ("kalenderjaren", "maanden"))

FACT = Keys(
    ("naam", "soort"),
    (
        "van",
        "eenheid",
        "vanaf",
        "tot_en_met",
        "geheel",
        "keuzes",
        "elke_periode",
        "groep",
        "wanneer",
        "samen",
        "betekenis",
        "aannemelijk",
    ),
)
USUAL = Keys(("want",), ("vanaf", "tot_en_met"))

TRANSLATION = Keys((), ("set", "regelingen", "cijfers", "tabellen", "begrippen", "gesprek"))
TRANSLATED_SET = Keys((), ("naam", "toelichting", "niet_gedekt"))
TRANSLATED_REGULATION = Keys(
    (),
    (
        "naam",
        "kort",
        "instantie",
        "levert_op",
        "let_op",
        "voorwaarden",
        "begrippen",
        "aanvragen",
        "melden",
    ),
)
TRANSLATED_APPLICATION = Keys((), ("hoe", "termijn", "nodig", "in_plan"))
TRANSLATED_REPORTING = Keys((), ("wat", "bij", "termijn", "hoe"))
TRANSLATED_TALK = Keys((), ("onderwerpen", "mensen"))
TRANSLATED_TOPIC = Keys((), ("naam", "papieren"))
TRANSLATED_PERSON = Keys((), ("naam", "wie"))

TALK = Keys((), ("onderwerpen", "mensen"))
TALK_TOPIC = Keys(("id", "naam", "contact"), ("papieren",))
TALK_PERSON = Keys(("id", "naam", "wie", "contact"), ("bij", "hoe"))

LOCAL_HELP = Keys(("gemeente", "contacten"))
NATIONAL_HELP = Keys(("hulplijn", "contacten", "gemeente", "uitvoerders", "kosten_van_nummers"))
CONTACT = Keys(
    ("id", "naam", "wat", "voor", "rol", "bron", "zekerheid"),
    (
        "telefoon",
        "url",
        "kort",
        "tijden",
        "uren",
        "kosten",
        "anoniem",
        "spoed",
        "nagekeken",
        "persoon",
    ),
)
OPEN_TIME = Keys(("dagen", "van", "tot"))
PERSON = Keys(("noemen", "toestemming", "tot_en_met"))
CONTACT_TEMPLATE = Keys(("wat", "rol"), ("naam", "bron"))

EXAMPLE = Keys(("id", "bron", "uitleg", "peildatum", "huishouden", "verwacht"))
EXAMPLE_SOURCE = Keys(("titel", "soort"), ("url",))
EXPECTED = Keys(("uitkomst",), ("bedrag", "per", "uitbetaald", "sinds", "laatst_bekend"))
