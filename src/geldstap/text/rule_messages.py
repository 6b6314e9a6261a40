"""The sentences for what is wrong in a regulation set and in its expressions."""

from collections.abc import Mapping

from geldstap.text.words import msgid

RULE_MESSAGES: Mapping[str, tuple[str, ...]] = {
    # Sets: sources, figures, conditions, contacts.
    "name_taken": (msgid('de naam "{text}" is al gebruikt. Kies een andere.'),),
    "not_a_name": (
        msgid(
            '"{text}" kan geen naam zijn. Gebruik letters, cijfers en _, en begin met een letter.'
        ),
    ),
    "bounds_reversed": (
        msgid("de laagste waarde ({low}) is hoger dan de hoogste ({high}). Kijk de twee na."),
    ),
    "unknown_source": (
        msgid('de bron "{text}" kennen wij niet. Bedoelde u "{suggestion}"?'),
        msgid('de bron "{text}" kennen wij niet. Zet haar in bronnen.yaml of kijk de naam na.'),
    ),
    "unknown_contact": (
        msgid('het contact "{text}" kennen wij niet. Bedoelde u "{suggestion}"?'),
        msgid('het contact "{text}" kennen wij niet. Zet het in hulp.yaml of kijk de naam na.'),
    ),
    "unknown_topic": (
        msgid('het onderwerp "{text}" kennen wij niet. Bedoelde u "{suggestion}"?'),
        msgid(
            'het onderwerp "{text}" kennen wij niet. Zet het bij "onderwerpen" of kijk de naam na.'
        ),
    ),
    "unknown_person": (
        msgid('"{text}" staat niet bij "mensen" in gesprek.yaml. Bedoelde u "{suggestion}"?'),
        msgid('"{text}" staat niet bij "mensen" in gesprek.yaml. Kijk de naam na.'),
    ),
    "unknown_unit": (
        msgid('"{text}" is geen eenheid die wij kennen. Bedoelde u "{suggestion}"?'),
        msgid('"{text}" is geen eenheid die wij kennen. Schrijf bijvoorbeeld "euro per maand".'),
    ),
    "value_or_unknown": (
        msgid('een cijfer heeft of een "waarde", of is "onbekend". Schrijf een van de twee.'),
    ),
    "periods_overlap": (
        msgid("wat vanaf {text} geldt, begint voordat het vorige ophoudt. Kijk de dagen na."),
    ),
    "days_reversed": (msgid("de laatste dag ligt voor de eerste. Kijk de dagen na."),),
    # The vocabulary: facts that are asked on one screen.
    "together_no_none": (
        msgid(
            '"{text}" kan niet in een lijst. Dat kan met ja_nee, een geheel getal vanaf 0, of een '
            'keuze waar nee bij staat. Haal "samen" hier weg.'
        ),
    ),
    "together_section": (
        msgid(
            "een feit van {text} kan niet in een lijst. Dat kan bij huishouden, aanvrager en "
            'partner. Haal "samen" hier weg.'
        ),
    ),
    "together_apart": (
        msgid(
            'de feiten van de lijst "{text}" staan niet bij elkaar. Zet dit feit onder "{after}".'
        ),
    ),
    "together_alone": (
        msgid('de lijst "{text}" heeft maar één feit. Bedoelde u "{suggestion}"?'),
        msgid(
            'de lijst "{text}" heeft maar één feit. Zet er een feit bij, of haal "samen" hier weg.'
        ),
    ),
    "usual_of_choice": (msgid('"{text}" is geen getal of dag. Haal "aannemelijk" hier weg.'),),
    "usual_without_end": (
        msgid('"aannemelijk" heeft "vanaf" of "tot_en_met" nodig. Schrijf een van de twee erbij.'),
    ),
    "usual_out_of_domain": (
        msgid(
            'de grens {text} bij "aannemelijk" kan niet: het feit loopt van {low} tot en met {high}.'
        ),
    ),
    "rule_or_person": (
        msgid('een voorwaarde heeft of "als", of "mens_beoordeelt". Schrijf een van de twee.'),
    ),
    "circular_definition": (
        msgid('"{text}" verwijst langs een omweg naar zichzelf. Haal een van de verwijzingen weg.'),
    ),
    "circular_right": (
        msgid('"{text}" hangt langs een omweg van zichzelf af. Haal een van de verwijzingen weg.'),
    ),
    "payout_unit": (
        msgid(
            "dit bedrag is in {found}, maar hier hoort {wanted}. Pas de formule of de periode aan."
        ),
    ),
    # Tables.
    "one_end_of_row": (msgid('een rij heeft of "tot", of "tot_en_met". Schrijf een van de twee.'),),
    "no_last_row": (
        msgid('de laatste rij geldt voor alles wat erboven ligt. Haal "tot" of "tot_en_met" weg.'),
    ),
    "row_without_end": (
        msgid(
            'alleen de laatste rij heeft geen einde. Schrijf bij deze rij "tot_en_met" of "tot".'
        ),
    ),
    "rows_not_rising": (
        msgid("deze rij houdt op bij {text}. Dat is niet hoger dan de rij ervoor. Kijk ze na."),
    ),
    # What the law leaves to the municipality.
    "nothing_to_fill_in": (
        msgid('"{text}" vult niets in dat de wet openlaat. Bedoelde u "{suggestion}"?'),
        msgid('"{text}" vult niets in dat de wet openlaat. Haal "vult_in" weg of kijk de naam na.'),
    ),
    "beyond_the_law": (
        msgid("de wet laat hier waarden toe van {low} tot en met {high}. Kijk de waarde na."),
    ),
    "unknown_regulation": (
        msgid('de regeling "{text}" kennen wij niet. Bedoelde u "{suggestion}"?'),
        msgid('de regeling "{text}" kennen wij niet. Kijk de naam na.'),
    ),
    "not_left_open": (
        msgid('de wet laat "{text}" niet aan de gemeente over. Haal "vervangt" weg.'),
    ),
    "not_a_time": (msgid('"{text}" is geen tijd. Schrijf een tijd als 9.00 of 17:30.'),),
    "times_reversed": (
        msgid("het sluit hier niet later dan het opengaat. Kijk “van” en “tot” na."),
    ),
    "not_a_phone": (msgid('"{text}" is geen telefoonnummer. Schrijf cijfers en spaties.'),),
    "not_a_url": (msgid('"{text}" is geen webadres. Laat het met https:// beginnen.'),),
    "not_a_first_name": (
        msgid(
            '"{text}" kan niet. Noem alleen een voornaam, of een functie in kleine letters; geen'
            " achternaam."
        ),
    ),
    # What an expression may be made of.
    "unknown_character": (msgid('het teken "{text}" hoort niet in een formule. Haal het weg.'),),
    "unknown_name": (
        msgid('onbekende naam "{text}". Bedoelde u "{suggestion}"?'),
        msgid('onbekende naam "{text}". Schrijf een feit, een cijfer of een begrip van deze set.'),
    ),
    "unknown_owner": (
        msgid('"{text}" kan niet voor een punt staan. Bedoelde u "{suggestion}"?'),
        msgid('"{text}" kan niet voor een punt staan. Schrijf bijvoorbeeld aanvrager.'),
    ),
    "unknown_right": (
        msgid('de regeling "{text}" kennen wij niet. Bedoelde u "{suggestion}"?'),
        msgid(
            'de regeling "{text}" kennen wij niet. Schrijf achter recht. de id van een regeling.'
        ),
    ),
    "unknown_table": (
        msgid('"{text}" is geen tabel. Bedoelde u "{suggestion}"?'),
        msgid('"{text}" is geen tabel. Schrijf de naam van een tabel uit tabellen.yaml.'),
    ),
    "table_not_looked_up": (msgid('"{text}" is een tabel. Schrijf opzoeken({text}, waarde).'),),
    "unknown_option": (
        msgid('"{text}" kan hier niet. Bedoelde u "{suggestion}"? U kunt kiezen uit: {choices}.'),
        msgid('"{text}" kan hier niet. U kunt kiezen uit: {choices}.'),
        msgid('"{text}" is hier geen keuze. Kijk bij het feit welke keuzes er zijn.'),
    ),
    "unknown_function": (
        msgid('de functie "{text}" bestaat niet. Bedoelde u "{suggestion}"?'),
        msgid('de functie "{text}" bestaat niet. Kijk de naam na.'),
    ),
    "unknown_group": (
        msgid('"{text}" is geen groep personen. Bedoelde u "{suggestion}"?'),
        msgid('"{text}" is geen groep personen. Schrijf bijvoorbeeld kinderen of bewoners.'),
    ),
    "number_too_large": (
        msgid(
            "met {text} kunnen wij niet rekenen. Een getal heeft hoogstens 15 cijfers voor de punt"
            " en 10 erachter."
        ),
    ),
    "no_such_day": (msgid("de dag {text} bestaat niet. Kijk de datum na."),),
    # The form of an expression.
    "unexpected": (msgid('"{text}" kan hier niet staan. Kijk de formule na.'),),
    "unexpected_end": (msgid("de formule houdt te vroeg op. Maak haar af."),),
    "expected": (msgid('hier hoort "{expected}" te staan. Schrijf het voor deze plek.'),),
    "expected_choice": (msgid("tussen de haakjes horen keuzes te staan, met komma's ertussen."),),
    "chained_comparison": (
        msgid('vergelijk twee waarden per keer, en zet er "en" tussen: a < b en b < c.'),
    ),
    "expression_too_long": (
        msgid("deze formule is langer dan {limit} tekens. Verdeel haar in begrippen."),
    ),
    "nested_too_deep": (
        msgid("deze formule heeft meer dan {limit} lagen. Verdeel haar in begrippen."),
    ),
    # What an expression means.
    "wants_truth": (
        msgid('"{text}" is geen ja of nee, en dat is hier nodig. Vergelijk het met iets.'),
    ),
    "wants_number": (
        msgid(
            '"{text}" is geen getal, en dat is hier nodig. Gebruik een feit of cijfer dat dat is.'
        ),
    ),
    "wants_day": (
        msgid('"{text}" is geen dag, en die is hier nodig. Schrijf bijvoorbeeld peildatum.'),
    ),
    "not_a_choice_fact": (
        msgid('"{text}" heeft geen keuzes, en daarover gaat "in". Vergelijk het met =, < of >.'),
    ),
    "kinds_differ": (
        msgid("de ene waarde is {left}, de andere {right}. Gebruik twee van dezelfde soort."),
    ),
    "units_differ": (
        msgid("de ene waarde is in {left}, de andere in {right}. Reken een van de twee om."),
    ),
    "no_order": (msgid('met "{text}" is dit niet te vergelijken. Schrijf = of <>.'),),
    "needs_a_person": (
        msgid(
            'van wie is "{text}"? Schrijf bijvoorbeeld aanvrager.{text} of een som over personen.'
        ),
    ),
    "person_lacks_fact": (msgid('"{text}" bestaat niet voor {role}. Kies andere personen.'),),
    "division_by_zero": (msgid("door nul kan niet worden gedeeld. Schrijf een ander getal."),),
    "divisor_not_written_out": (msgid("deel alleen door een getal dat hier voluit staat."),),
    "duration_not_whole": (msgid("een dag schuift alleen op met een heel getal. Rond het af."),),
    "duration_too_long": (msgid("een dag schuift hoogstens {limit} jaar op. Kijk het getal na."),),
    "wrong_number_of_arguments": (
        msgid("deze functie heeft {wanted} waarden nodig, met een komma ertussen."),
        msgid("deze functie heeft minstens {least} waarden nodig, met een komma ertussen."),
    ),
}
