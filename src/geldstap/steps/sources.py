"""Where the rules on contracts come from, so that a result can show it beside the figure."""

from datetime import date

from geldstap.model.source import Confidence, Source

_SEEN = date(2026, 11, 22)

ACM_NOTICE = Source(
    title="ACM ConsuWijzer, Energiecontract opzeggen: opzegvergoeding en opzegtermijn",
    url="https://www.consuwijzer.nl/vergelijken-en-overstappen/energie/alles-over-opzeggen",
    seen=_SEEN,
    confidence=Confidence.HIGH,
)
ACM_POLICY = Source(
    title="ACM, Beleidsregel Redelijke opzegvergoedingen vergunninghouders 2023",
    url="https://www.officielebekendmakingen.nl/stcrt-2023-1492.html",
    seen=_SEEN,
    dated="Staatscourant 2023, 1492",
    confidence=Confidence.HIGH,
)
ENERGY_LEGAL_DESK = Source(
    title="Het Juridisch Loket, Energierekening",
    url="https://www.juridischloket.nl/aankopen-en-garantie/aankopen/energierekening/",
    seen=_SEEN,
    confidence=Confidence.HIGH,
)
LAST_DAYS = Source(
    title="Gaslicht.com, Hoogte van de opzegvergoeding",
    url="https://www.gaslicht.com/overstappen/hoogte-opzegvergoeding",
    seen=_SEEN,
    confidence=Confidence.MEDIUM,
    note="Pagina van een vergelijkingssite; niet nagekeken in de regels van de ACM.",
)
WITHDRAWAL = Source(
    title="Burgerlijk Wetboek boek 6, artikel 230o",
    url="https://wetten.overheid.nl/BWBR0005289",
    seen=_SEEN,
    confidence=Confidence.HIGH,
)
TELECOM_ACT = Source(
    title="Telecommunicatiewet, artikel 7.2a",
    url="https://wetten.overheid.nl/BWBR0009950",
    seen=_SEEN,
    dated="tekst van 2017; het artikel kan sindsdien vernummerd zijn",
    confidence=Confidence.MEDIUM,
)
ACM_TELECOM = Source(
    title="ACM ConsuWijzer, Wanneer kan ik mijn abonnement opzeggen?",
    url="https://www.consuwijzer.nl/telefoon-internet-en-televisie/abonnementen/"
    "wanneer-abonnement-opzeggen",
    seen=_SEEN,
    confidence=Confidence.HIGH,
)
PHONE_RULE_OF_THUMB = Source(
    title="Hogeschool Utrecht, Proactieve Dienstverlening Ontwerpen vanuit Burgerperspectief",
    url="https://doi.org/10.48544/643d6713-ecf9-4d09-aebe-824468edd945",
    seen=_SEEN,
    dated="2026",
    confidence=Confidence.LOW,
    note="Vuistregel uit een brief in dit onderzoek; geen prijsvergelijking.",
)
