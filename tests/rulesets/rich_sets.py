"""A national and a municipal set, small, in which every key of every file is used."""

from collections.abc import Mapping
from pathlib import Path

from geldstap.model.problem import Problem
from geldstap.rulesets.library import Library, link_sets
from geldstap.rulesets.loader import load_set, read_translations
from tests.rulesets.made_sets import vocabulary

SOURCES = """\
wet:
  titel: Een wet
  url: https://voorbeeld.test/wet
  gezien: 2026-11-22
  gedateerd: zomer 2026
  zekerheid: hoog
  opmerking: Verzonnen.
"""
TALK = """\
onderwerpen:
  - {id: fietsen, naam: Een fiets, contact: loket, papieren: [een foto, een rekening]}
mensen:
  - id: maatje
    naam: Een maatje
    wie: Denkt mee.
    contact: loket
    bij: [fietsen, schulden]
    hoe: [telefoon, thuis]
"""
NATIONAL: Mapping[str, str] = {
    "set.yaml": """\
id: rijk
naam: Rijk
uitgever: wij
versie: 2026.1
toelichting: Verzonnen.
niet_gedekt: [De rest, 42]
uitgelegd:
  - {opmerking: iedereen, bij: basis, reden: Voor elke inwoner.}
""",
    "bronnen.yaml": SOURCES,
    "cijfers.yaml": """\
- naam: norm
  heet: Norm
  eenheid: euro per maand netto
  waarden:
    - {vanaf: 2025-01-01, tot_en_met: 2025-12-31, waarde: 1300.50, bron: wet}
    - {vanaf: 2026-01-01, onbekend: {minstens: 1400, hoogstens: 1450}, bron: wet}
- naam: deel
  heet: Deel
  eenheid: ""
  gemeente_bepaalt: ja
  vult_in: nee
  waarden:
    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, onbekend: {minstens: 90%, hoogstens: 100%}, bron: wet}
""",
    "tabellen.yaml": """\
- naam: staffel
  heet: Staffel
  soort: trap
  bij: euro per maand netto
  geeft: euro
  perioden:
    - vanaf: 2026-01-01
      tot_en_met: 2026-12-31
      bron: wet
      rijen:
        - {tot: 1000, waarde: 300}
        - {tot_en_met: 1500, onbekend: {minstens: 100, hoogstens: 200}}
        - {waarde: 0}
- naam: tarief
  heet: Tarief
  soort: schijven
  bij: euro per jaar bruto
  perioden:
    - {vanaf: 2026-01-01, bron: wet, rijen: [{tot_en_met: 20000, waarde: 10%}, {waarde: 20%}]}
""",
    "begrippen.yaml": """\
- naam: grens
  heet: Grens
  formule: deel van norm
  bron: wet
- naam: oud
  heet: Oud
  per: persoon
  formule: leeftijd_op(geboortedatum, peildatum)
""",
    "regelingen/basis.yaml": """\
id: basis
naam: Basis
soort: toeslag
kort: Een basis.
instantie: Het Rijk
levert_op: Geld.
let_op: Vraag op tijd aan.
gemeente_bepaalt: true
krijgt_al: krijgt_bijstand
spoed: nee
vergeleken: nee
begrippen:
  - {naam: heffing, heet: Heffing, formule: 'opzoeken(tarief, aanvrager.toetsingsinkomen)', bron: wet}
versies:
  - geldig: {vanaf: 2026-01-01, tot_en_met: 2026-12-31}
    bron: wet
    open: {vanaf: 2026-02-01, tot_en_met: 2026-11-30}
    voorwaarden_onbekend: nee
    niet_berekend: false
    voorwaarden:
      - {id: inkomen, als: netto_inkomen <= grens, uitleg: 'Uw inkomen is hoogstens {grens}.', bron: wet}
      - {id: nood, mens_beoordeelt: true, aanleiding: nee, uitleg: Of het nodig is., bron: wet}
    bedrag: {formule: 'heffing + 12 maanden per jaar * 1 euro per maand', per: jaar}
    uitbetaald: {formule: naar_boven_op_euro(heffing / 12 maanden per jaar), per: maand}
aanvragen:
  url: https://voorbeeld.test
  telefoon: 14 070
  hoe: Online.
  nodig: [DigiD]
  termijn: Binnen 8 weken.
  besluit_weken: 8
  uiterlijk: 2026-11-30
  in_plan: Vraag de basis aan.
  proefberekening: https://voorbeeld.test/proef
melden:
  wat: Een ander inkomen.
  bij: Het Rijk
  termijn: Binnen vier weken.
  bron: wet
  hoe: Online.
  url: https://voorbeeld.test/melden
  gebeurtenissen: [verhuizing]
  voorschot: ja
achteraf: {kalenderjaren: 1, maanden: 3, bron: wet}
""",
    "regelingen/pas.yaml": """\
id: pas
naam: Pas
soort: stadspas
kort: Een pas.
instantie: Het Rijk
versies:
  - geldig: {vanaf: 2026-01-01}
    bron: wet
    voorwaarden:
      - {id: jong, als: aanvrager.oud < 28 jaar, uitleg: U bent jong., bron: wet}
    bedrag: {formule: 'opzoeken(staffel, netto_inkomen)', per: eenmalig}
""",
    "en.yaml": """\
set: {naam: State, toelichting: Invented., niet_gedekt: [The rest]}
cijfers: {norm: Norm}
tabellen: {staffel: Scale}
begrippen: {grens: Limit}
regelingen:
  basis:
    naam: Base
    kort: A base.
    instantie: The State
    levert_op: Money.
    let_op: Apply in time.
    voorwaarden: {inkomen: 'Your income is at most {grens}.'}
    begrippen: {heffing: Levy}
    aanvragen: {hoe: Online., termijn: Within 8 weeks., nodig: [DigiD], in_plan: Apply.}
    melden: {wat: Another income., bij: The State, termijn: Within four weeks., hoe: Online.}
gesprek:
  onderwerpen:
    fietsen: {naam: A bicycle, papieren: [a photo, a bill]}
  mensen:
    maatje: {naam: A buddy, wie: Thinks along.}
""",
    "hulp.yaml": "contacten: [{id: loket}]\n",
    "gesprek.yaml": TALK,
}
MUNICIPAL: Mapping[str, str] = {
    "set.yaml": "id: stad\nnaam: Stad\nuitgever: wij\nversie: '1'\ngemeente: GM0001\n",
    "bronnen.yaml": SOURCES,
    "cijfers.yaml": """\
- naam: deel
  heet: Deel in de stad
  vult_in: ja
  waarden:
    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 95%, bron: wet}
""",
    "regelingen/basis_stad.yaml": """\
id: basis_stad
naam: Basis in de stad
soort: toeslag
kort: Een basis.
instantie: De stad
vervangt: basis
versies:
  - geldig: {vanaf: 2026-01-01}
    bron: wet
    voorwaarden:
      - {id: pas, als: recht.pas, uitleg: U heeft recht op de pas., bron: wet}
      - {id: inkomen, als: netto_inkomen <= grens, uitleg: Uw inkomen., bron: wet}
""",
}
HELP = """\
gemeente: GM0001
contacten:
  - id: loket
    naam: Loket
    telefoon: 070 353 61 88
    url: https://voorbeeld.test
    wat: {nl: Hulp met geld., en: Help with money.}
    voor: [geld, administratie]
    rol: helpt
    tijden: werkdagen
    uren: [{dagen: [ma, vr], van: "9.00", tot: "24:00"}]
    kosten: gratis
    anoniem: ja
    spoed: nee
    bron: https://voorbeeld.test
    nagekeken: 2026-11-22
    zekerheid: middel
    persoon: {noemen: Samira, toestemming: 2026-10-01, tot_en_met: 2027-03-31}
"""
NATIONAL_HELP = """\
hulplijn: loket
contacten:
  - {id: loket, naam: Loket, telefoon: 0800-8115, wat: Hulp., voor: [geld], rol: helpt, bron: x, zekerheid: hoog}
gemeente: {naam: 'Gemeente {gemeente}', wat: Voor vragen., rol: beslist, bron: Een register.}
uitvoerders:
  belastingen: {wat: Belasting., rol: handhaaft}
  sociale_dienst: {wat: Bijstand., rol: beslist}
  kredietbank: {wat: Schulden., rol: helpt}
kosten_van_nummers: {"0800": gratis, "0900": {nl: betaald, en: paid}}
"""
FACTS = """\
- naam: kale_huur
  soort: getal
  van: [huishouden]
  eenheid: euro per maand
  vanaf: 0
  tot_en_met: 10000.50
  geheel: nee
  elke_periode: true
  groep: wonen
  betekenis: De huur.
  aannemelijk: {vanaf: 100, tot_en_met: 2500, want: Minder is vaak een bedrag per week.}
- {naam: woning, soort: keuze, keuzes: [huur, koop]}
- {naam: ziek, soort: ja_nee, samen: zorg}
- {naam: gehandicapt, soort: ja_nee, samen: zorg}
- {naam: begin, soort: datum, vanaf: 2000-01-01, tot_en_met: 2040-12-31, wanneer: woning = huur}
"""
EXAMPLES = """\
- id: een
  bron: {titel: Een tabel, url: https://voorbeeld.test, soort: gepubliceerd}
  uitleg: Zo staat het er.
  peildatum: 2026-11-22
  huishouden: {netto_inkomen: 1300}
  verwacht:
    pas: {uitkomst: ja, bedrag: "120", per: maand, uitbetaald: 10}
    basis:
      uitkomst: onbekend_sinds
      sinds: 2026-01-01
      laatst_bekend: {uitkomst: hangt_af, bedrag: {tussen: [1, 2.50]}}
"""
# One text for every kind of file, by the name of its schema.
BY_SCHEMA: Mapping[str, str] = {
    "set": NATIONAL["set.yaml"] + "gemeente: GM0001\n",
    "bronnen": SOURCES,
    "cijfers": NATIONAL["cijfers.yaml"],
    "tabellen": NATIONAL["tabellen.yaml"].partition("- naam: tarief")[0],
    "begrippen": NATIONAL["begrippen.yaml"],
    "regeling": NATIONAL["regelingen/basis.yaml"] + "vervangt: pas\n",
    "en": NATIONAL["en.yaml"],
    "hulp": HELP,
    "hulp_landelijk": NATIONAL_HELP,
    "gesprek": TALK,
    "feiten": FACTS,
    "voorbeelden": EXAMPLES,
}


def write(root: Path, changed: Mapping[tuple[str, str], str] | None = None) -> list[Path]:
    """Both sets on disk, with some files (by set and name) replaced."""
    both = {("rijk", name): text for name, text in NATIONAL.items()}
    both |= {("stad", name): text for name, text in MUNICIPAL.items()}
    for (folder, name), text in {**both, **(changed or {})}.items():
        path = root / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return [root / "rijk", root / "stad"]


def linked(folders: list[Path]) -> tuple[Library, tuple[Problem, ...]]:
    """The sets together, with all problems, those of translations too."""
    sets = [load_set(folder) for folder in folders]
    read_translations(sets)
    return link_sets(vocabulary(), sets)
