"""The sentences for what is wrong in any file: households, kept answers, YAML itself."""

from collections.abc import Mapping

from geldstap.text.words import msgid

FILE_MESSAGES: Mapping[str, tuple[str, ...]] = {
    # Fields and their values.
    "unknown_column": (
        msgid('de kolom "{key}" kennen wij niet. Bedoelde u "{suggestion}"?'),
        msgid('de kolom "{key}" kennen wij niet. Haal hem weg of kijk de naam na.'),
    ),
    "missing_column": (
        msgid('de kolom "{key}" ontbreekt. Van elk huishouden is nodig wie er woont.'),
    ),
    "personal_column": (
        msgid(
            'de kolom "{key}" kan iemand herkenbaar maken. Haal hem weg. Van de geboortedatum is'
            " de leeftijd genoeg: aanvrager.leeftijd."
        ),
    ),
    "personal_value": (
        msgid(
            'in de kolom "{key}" staat iets wat op een BSN, een rekeningnummer of een mailadres'
            " lijkt. Haal het weg."
        ),
    ),
    "no_rows": (msgid("in dit bestand staat geen huishouden. Zet onder de namen een regel."),),
    "wrong_row": (
        msgid("op deze regel staan {found} waarden, en {expected} kolommen. Kijk de regel na."),
    ),
    "unknown_key": (
        msgid('onbekend veld "{key}". Bedoelde u "{suggestion}"?'),
        msgid('onbekend veld "{key}". Haal het weg of kijk de naam na.'),
    ),
    "missing_key": (msgid('het veld "{key}" ontbreekt. Voeg het toe.'),),
    "duplicate_key": (msgid('"{key}" staat er twee keer. Haal er een weg.'),),
    "empty_value": (msgid("hier staat nog niets. Vul een waarde in of haal de regel weg."),),
    "not_a_mapping": (msgid('hier horen velden te staan, elk als "naam: waarde" op een regel.'),),
    "not_a_list": (msgid("hier hoort een lijst te staan, met een streepje voor elke regel."),),
    "not_text": (msgid("hier hoort één waarde te staan, geen lijst en geen velden."),),
    "not_a_number": (msgid('"{text}" is geen getal. Schrijf cijfers, bijvoorbeeld 1250 of 0.25.'),),
    "not_a_date": (
        msgid('"{text}" is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 1985-03-12.'),
    ),
    "not_a_choice": (
        msgid('"{text}" kan hier niet. Bedoelde u "{suggestion}"? U kunt kiezen uit: {choices}.'),
        msgid('"{text}" kan hier niet. U kunt kiezen uit: {choices}.'),
    ),
    "not_yes_no": (msgid('"{text}" is hier geen antwoord. Schrijf ja of nee.'),),
    "out_of_domain": (
        msgid('"{text}" kan hier niet. Schrijf een waarde van {low} tot en met {high}.'),
        msgid('"{text}" is te laag. Schrijf {low} of hoger.'),
        msgid('"{text}" is te hoog. Schrijf {high} of lager.'),
    ),
    "not_two_bounds": (
        msgid("hier horen twee waarden te staan, de laagste eerst: [20000, 24000]."),
    ),
    "not_whole": (msgid('"{text}" is geen heel getal. Schrijf een getal zonder decimalen.'),),
    "not_an_amount": (
        msgid(
            '"{text}" is geen bedrag. Schrijf bijvoorbeeld 1250.50, of 63 per week waar een'
            " andere periode mag."
        ),
    ),
    "unknown_period": (
        msgid(
            '"{text}" is geen periode die wij kennen. Schrijf per week, per 4 weken, per maand,'
            " per kwartaal of per jaar."
        ),
    ),
    "unknown_municipality": (
        msgid('de gemeente "{text}" kennen wij niet. Bedoelde u "{suggestion}"?'),
        msgid('de gemeente "{text}" kennen wij niet. Kijk de naam na, of schrijf de postcode.'),
    ),
    "unknown_postcode": (
        msgid(
            'de postcode "{text}" kennen wij niet. Schrijf de vier cijfers, of de naam van de'
            " gemeente."
        ),
    ),
    "contradicts": (
        msgid(
            '"{key}" klopt niet met wat er bij "{other}" staat. Kijk welke van de twee juist is.'
        ),
    ),
    "text_too_long": (
        msgid(
            "deze tekst is langer dan {limit} tekens. Kies het belangrijkste, dan past het blad."
        ),
    ),
    "looks_like_bsn": (
        msgid(
            "hier staat een nummer dat lijkt op een burgerservicenummer (BSN). Dat bewaren wij niet:"
            " zo komt het niet bij een verkeerde terecht. Haal het weg."
        ),
    ),
    "too_many_items": (msgid("dit zijn er te veel. Er kunnen er hoogstens {limit} staan."),),
    # The file as a whole.
    "file_not_found": (msgid("dit bestand is er niet. Kijk de naam en de map na."),),
    "file_unreadable": (
        msgid("dit bestand kan niet worden geopend. Kijk of u het mag lezen, of kopieer het."),
    ),
    "too_large": (msgid("dit bestand is te groot om te lezen. Maak het kleiner of deel het op."),),
    "newer_version": (
        msgid(
            "dit bestand is gemaakt met een nieuwere versie van geldstap. Gebruik die versie;"
            " het bestand blijft zoals het is."
        ),
    ),
    "damaged_file": (
        msgid(
            "de bewaarde antwoorden zijn beschadigd. Wat nog te lezen was gebruiken wij; het"
            " bestand zelf staat nu in {kept}."
        ),
    ),
    "not_utf8": (msgid("dit bestand is niet te lezen als tekst. Sla het op als UTF-8."),),
    "control_character": (
        msgid("hier staat een teken dat niet mag ({code}). Haal het weg of typ de regel over."),
        msgid("hier staat een teken dat niet mag. Haal het weg of typ de regel over."),
    ),
    # YAML.
    "yaml_syntax": (
        msgid("deze regel is niet te lezen ({detail}). Schrijf: naam: waarde."),
        msgid("deze regel is niet te lezen. Schrijf: naam: waarde."),
    ),
    "yaml_colon": (
        msgid("hier staat een dubbele punt te veel. Zet de waarde tussen aanhalingstekens."),
    ),
    "yaml_no_colon": (msgid("hier ontbreekt een dubbele punt. Schrijf: naam: waarde."),),
    "yaml_open_quote": (
        msgid("dit aanhalingsteken wordt niet gesloten. Zet er aan het eind nog een."),
    ),
    "yaml_open_bracket": (
        msgid("dit haakje wordt niet goed gesloten. Kijk de haakjes en de komma's na."),
    ),
    "yaml_escape": (
        msgid(
            "een backslash kan hier niet zo tussen dubbele aanhalingstekens. Gebruik enkele"
            " aanhalingstekens."
        ),
    ),
    "yaml_special_character": (
        msgid("een waarde kan niet met dit teken beginnen. Zet haar tussen aanhalingstekens."),
    ),
    "yaml_indentation": (
        msgid(
            "deze regel springt anders in dan die ervoor. Zet gelijke velden recht onder elkaar."
        ),
    ),
    "yaml_tab": (msgid("hier staat een tab. Spring in met spaties."),),
    "alias_not_allowed": (
        msgid("verwijzingen met & en * kunnen hier niet. Schrijf de waarde voluit."),
    ),
    "tag_not_allowed": (
        msgid("hier staat een soort (tag) voor de waarde, en dat kan niet. Haal die weg."),
    ),
    "several_documents": (msgid("hier begint een tweede document. Zet elk in een eigen bestand."),),
    "too_deep": (msgid("dit staat te diep ingesprongen. Gebruik minder lagen."),),
}
