"""The sentences for what a check of a whole set finds: mostly what wants a second look."""

from collections.abc import Mapping

from geldstap.text.words import msgid

REMARK_MESSAGES: Mapping[str, tuple[str, ...]] = {
    "no_such_code": (
        msgid('de gemeentecode "{text}" bestaat niet. Schrijf haar zoals het CBS: GM0518.'),
    ),
    "other_municipality": (
        msgid(
            "deze contacten zijn van de gemeente {text}, en de set niet. Zet in set.yaml en hulp.yaml"
            " dezelfde code."
        ),
    ),
    "person_past": (
        msgid('"{text}" wordt niet meer genoemd: de toestemming liep tot en met {day}.'),
    ),
    "person_in_text": (
        msgid('hier lijkt een persoon te staan ("{text}"). Noem iemand alleen bij "persoon".'),
    ),
    "no_last_day": (
        msgid('"{text}" heeft geen laatste dag. Zo merkt niemand dat het verouderd is.'),
    ),
    "old_source": (
        msgid('de bron "{text}" is voor het laatst gezien op {day}. Kijk of de tekst nog zo is.'),
    ),
    "source_not_seen": (
        msgid('bij de bron "{text}" staat niet wanneer ze is gelezen. Vul "gezien" in.'),
    ),
    "no_example": (
        msgid('"{text}" heeft geen voorbeeld. Dan valt het niet op als hier iets niet klopt.'),
    ),
    "not_compared": (
        msgid(
            'volgens de voorbeelden hoort bij "{text}": "vergeleken: {value}". Of voeg een voorbeeld'
            " toe met een gepubliceerd bedrag."
        ),
    ),
    "compared_after_all": (
        msgid(
            'volgens de voorbeelden staat "vergeleken" hier niet goed bij "{text}": er is een'
            " gepubliceerd bedrag, of er is geen bedrag. Haal het weg."
        ),
    ),
    "no_way_to_apply": (
        msgid('bij "{text}" staat niet hoe iemand aanvraagt. Vul bij "aanvragen" in wat u weet.'),
    ),
    # The law has no bounds here: only what we know of other municipalities.
    "beyond_our_reading": (
        msgid(
            "de meeste gemeenten blijven hier tussen {low} en {high}. Staat het zo in uw "
            "verordening, dan is het goed."
        ),
    ),
    # The words of conditions are kept by their id, whatever their version.
    "text_differs": (
        msgid('"{text}" heeft per versie een andere uitleg. Geef ze elk een eigen id.'),
    ),
    "never_true": (
        msgid(
            'in geen voorbeeld van "{regulation}" is de voorwaarde "{text}" waar. Voeg een voorbeeld '
            "toe waarin dat wel zo is."
        ),
    ),
    "never_false": (
        msgid(
            'in geen voorbeeld van "{regulation}" is de voorwaarde "{text}" niet waar. Voeg een '
            "voorbeeld toe waarin dat wel zo is."
        ),
    ),
    "long_sentence": (
        msgid("deze zin heeft {count} woorden. Maak er twee van; {limit} is het meeste."),
    ),
    "long_on_average": (
        msgid(
            "de zinnen hier hebben gemiddeld {count} woorden. Maak ze korter; {limit} is het meeste."
        ),
    ),
    "passive": (
        msgid('hier "wordt" iets twee keer gedaan, en niet gezegd door wie. Zeg wie het doet.'),
    ),
    "many_verbs": (
        msgid('"{text}" zijn drie werkwoorden achter elkaar. Maak er een of twee van.'),
    ),
    "jargon": (
        msgid(
            'niet iedereen kent het woord "{text}". Schrijf "{suggestion}", of zet de uitleg er '
            "tussen haakjes achter."
        ),
    ),
    "wording": (msgid('"{text}" kan anders. Beter: {suggestion}.'),),
    "abbreviation": (
        msgid('niet iedereen weet wat "{text}" is. Zet de uitleg er tussen haakjes achter.'),
    ),
    "double_no": (msgid('in "{text}" zit twee keer nee. Zeg wat wel zo is.'),),
    "phone_in_text": (
        msgid('schrijf het nummer "{text}" met spaties. Dan is het te lezen en voor te lezen.'),
    ),
    "nobody": (msgid('aan de voorwaarden van "{text}" kan niemand voldoen. Kijk ze na.'),),
    "everybody": (msgid('aan de voorwaarden van "{text}" voldoet iedereen. Klopt dat?'),),
    "contradict": (
        msgid(
            'de voorwaarden "{text}" en "{other}" spreken elkaar tegen. Niemand voldoet aan allebei.'
        ),
    ),
    "always_met": (
        msgid('de voorwaarde "{text}" is altijd waar, en doet dus niets. Kijk haar na.'),
    ),
    "no_such_name": (
        msgid(
            "achter {{{text}}} staat geen waarde. Mensen lezen dan die naam. Schrijf {{grens}}, of de "
            "naam van een begrip of cijfer."
        ),
    ),
    "other_share": (
        msgid('de uitleg van "{text}" noemt {said}, maar de regel rekent met {other}. Wat klopt?'),
    ),
    "never_used": (
        msgid(
            'niets in deze set gebruikt "{text}". Haal het weg, of kijk of ergens een naam niet klopt.'
        ),
    ),
    "no_source": (msgid('in "{text}" staat een getal zonder bron. Zet er "bron" bij.'),),
    "explains_nothing": (
        msgid('hier wordt een opmerking uitgelegd die er niet is: "{text}". Haal de uitleg weg.'),
    ),
}
