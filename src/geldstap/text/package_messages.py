"""The sentences for why a package isn't made or accepted, and for keys that don't fit."""

from collections.abc import Mapping

from geldstap.text.words import msgid

# What came in isn't to be trusted: whoever offered it has to give it again.
PACKAGE_MESSAGES: Mapping[str, tuple[str, ...]] = {
    "not_a_package": (
        msgid("dit is geen pakket van geldstap, of het is beschadigd. Vraag het opnieuw aan."),
    ),
    "package_too_large": (msgid("dit pakket is te groot. Een pakket is hoogstens {limit} MB."),),
    "package_many": (msgid("er zitten te veel bestanden in. Een set heeft er hoogstens {limit}."),),
    "package_file_too_large": (msgid('het bestand "{text}" is te groot voor een set.'),),
    "package_twice": (
        msgid('de naam "{text}" staat er twee keer in, of lijkt te veel op een andere naam.'),
    ),
    "package_link": (
        msgid('"{text}" is een koppeling naar een ander bestand. Dat kan niet in een pakket.'),
    ),
    "package_packed": (
        msgid('"{text}" is samengeperst of op slot. In een pakket staan bestanden open en bloot.'),
    ),
    "package_path": (
        msgid(
            'de naam "{text}" wijst naar een plek buiten de set. Dit pakket is niet te vertrouwen.'
        ),
    ),
    "package_deep": (msgid('"{text}" staat te diep in mappen. Een set heeft één laag mappen.'),),
    "package_name": (
        msgid(
            'de naam "{text}" kan niet. Gebruik kleine letters, cijfers, - en _, en .yaml aan het'
            " eind."
        ),
    ),
    "package_stray": (msgid('het bestand "{text}" hoort niet in een set.'),),
    "package_form": (
        msgid(
            "dit pakket heeft niet de vorm die geldstap maakt. Misschien is er iets aan veranderd."
            " Vraag het opnieuw aan."
        ),
    ),
    "package_manifest": (
        msgid("wat dit pakket over zichzelf zegt, klopt niet. Vraag het opnieuw aan."),
    ),
    "package_newer": (
        msgid("dit pakket is gemaakt voor een nieuwere versie van geldstap. Gebruik die versie."),
    ),
    "package_signature": (
        msgid(
            "de handtekening klopt niet: het pakket is veranderd nadat het is ondertekend. Vraag"
            " het opnieuw aan bij de uitgever."
        ),
    ),
    "package_changed": (
        msgid(
            'het bestand "{text}" is niet het bestand dat is ondertekend. Vraag het pakket opnieuw'
            " aan bij de uitgever."
        ),
    ),
    "package_other_set": (
        msgid("wat in set.yaml staat, is iets anders dan wat het pakket over zichzelf zegt."),
    ),
    "package_letters": (
        msgid(
            'in de naam "{text}" staan tekens die op andere kunnen lijken. Gebruik gewone letters.'
        ),
    ),
    "package_own_name": (
        msgid(
            'de set noemt "{text}" als uitgever, maar is niet ondertekend door het project'
            " geldstap. Een uitgever gebruikt haar eigen naam."
        ),
    ),
    "package_unfit": (
        msgid(
            "deze set past niet bij deze versie van geldstap. Vraag de uitgever om een nieuwe"
            " versie, of gebruik een andere versie van geldstap."
        ),
    ),
    "package_same_version": (
        msgid(
            "er is al een andere set met versie {text} geïnstalleerd voor deze dagen. De uitgever"
            " geeft een nieuwe set een hogere versie."
        ),
    ),
    "package_downgrade": (
        msgid(
            "dit is versie {text}, en voor deze dagen is de nieuwere versie {installed} al"
            " geïnstalleerd."
        ),
    ),
    "package_other_publisher": (
        msgid(
            "voor deze gemeente en deze dagen is al een set geïnstalleerd van een andere uitgever:"
            " {text} (vingerafdruk {fingerprint}). Wilt u die niet meer, verwijder haar dan eerst."
        ),
    ),
    # What the maker of a package can mend.
    "package_no_period": (
        msgid(
            'de set zegt niet voor welke dagen zij is. Zet in set.yaml bij "geldig" een eerste dag'
            " (vanaf) en een laatste dag (tot_en_met)."
        ),
    ),
    "package_no_version": (
        msgid('"{text}" is geen versie. Schrijf in set.yaml getallen met punten, zoals 2026.11.1.'),
    ),
    "package_for_nobody": (
        msgid('de set zegt niet van welke gemeente zij is. Zet bij "gemeente" de CBS-code.'),
    ),
    "package_set_id": (
        msgid(
            'de set heet "{text}" en dat kan niet. Gebruik voor id hoogstens 40 kleine letters,'
            " cijfers en -. Naam en uitgever zijn hoogstens 200 tekens."
        ),
    ),
    "package_unreadable": (msgid('het bestand "{text}" kan niet worden gelezen.'),),
    "not_a_key": (
        msgid(
            "dit is geen sleutel om mee te ondertekenen. Maak er een met geldstap regelingen sleutel."
        ),
    ),
    "key_needs_password": (
        msgid("deze sleutel heeft een wachtwoord, en dat kan hier niet worden gevraagd."),
    ),
    "key_wrong_password": (msgid("dit is niet het wachtwoord van deze sleutel."),),
    "trust_damaged": (
        msgid(
            "de lijst van sleutels die u vertrouwt is niet te lezen. Nu vertrouwen wij er geen."
            " Haal het bestand weg en begin een nieuwe lijst."
        ),
    ),
}
