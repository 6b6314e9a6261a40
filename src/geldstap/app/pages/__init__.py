"""All pages of the conversation by name."""

from collections.abc import Mapping

from geldstap.app.pages.arrears import (
    LetterCallPage,
    LetterDayPage,
    LetterKindPage,
    LetterResultPage,
    LetterSourcesPage,
    LettersPage,
)
from geldstap.app.pages.asking_back import PeriodPage, SurePage
from geldstap.app.pages.base import Page
from geldstap.app.pages.budget import (
    BudgetAmountPage,
    BudgetGroupPage,
    BudgetPage,
    BudgetPeriodPage,
    BudgetResultPage,
    BudgetSurePage,
)
from geldstap.app.pages.calling import CallAboutPage, CallPage
from geldstap.app.pages.change import (
    ChangePlacePage,
    ChangeQuestionPage,
    ChangeResultPage,
    ChangeSourcesPage,
    ChangesPage,
    ChangeTownPage,
    IsSoPage,
)
from geldstap.app.pages.checklist import ChecklistPage
from geldstap.app.pages.closer import BehindPage, OpenPage, UnlikelyPage, WholePage
from geldstap.app.pages.contracts import (
    ContractSourcesPage,
    ContractsPage,
    EnergyResultPage,
    PhoneResultPage,
)
from geldstap.app.pages.conversation import (
    TalkCoursePage,
    TalkPage,
    TalkPartsPage,
    TalkResultPage,
)
from geldstap.app.pages.example import ExamplePage, ExamplesPage, StoryPage
from geldstap.app.pages.export import ExportPage, ExportPreviewPage
from geldstap.app.pages.guidance import GuidancePage, PausePage
from geldstap.app.pages.help import HelpPage, InterimPage, KeysPage, SourcesPage
from geldstap.app.pages.income import AllHigherPage, CliffsPage, EarlierPage, HigherIncomePage
from geldstap.app.pages.leave import EndPage, KeepPage, StopPage
from geldstap.app.pages.net import NetPage
from geldstap.app.pages.overview import OverviewPage
from geldstap.app.pages.place import ConfirmPlacePage, PlaceListPage, PlaceNamePage, PlacePage
from geldstap.app.pages.plan import PlanAppliedPage, PlanChoosePage, PlanPage, PlanRemovePage
from geldstap.app.pages.privacy import ErasePage, PrivacyPage
from geldstap.app.pages.question import QuestionPage
from geldstap.app.pages.review import ReviewPage
from geldstap.app.pages.rights import (
    RegulationPage,
    RegulationsPage,
    RightsPage,
    RightsResultPage,
)
from geldstap.app.pages.status import AppliedPage, ReceivedPage, StatusPage
from geldstap.app.pages.stuck import NearHelpPage, StuckPage
from geldstap.app.pages.take_along import TakeAlongPage, TypeFolderPage
from geldstap.app.pages.talk_question import TalkNumberPage, TalkQuestionPage
from geldstap.app.pages.trying import TryingExamplesPage, TryingExplainedPage, TryingPage
from geldstap.app.pages.visit import (
    ClosingPage,
    HelperPage,
    LeftBehindPage,
    PracticeSheetPage,
    VisitEndPage,
    VisitStartPage,
)
from geldstap.app.pages.welcome import MenuPage, MorePage, WelcomeBackPage, WelcomePage

PAGES: Mapping[str, Page] = {
    "welkom": WelcomePage(),
    "welkom_terug": WelcomeBackPage(),
    "voorbeelden": ExamplesPage(),
    "voorbeeld": ExamplePage(),
    "verhaal": StoryPage(),
    "manier": GuidancePage(),
    "waar": PlacePage(),
    "waar_klopt": ConfirmPlacePage(),
    "waar_naam": PlaceNamePage(),
    "waar_lijst": PlaceListPage(),
    "menu": MenuPage(),
    "meer": MorePage(),
    "vast": StuckPage(),
    "hulp_waar": NearHelpPage(),
    "brief": LettersPage(),
    "brief_soort": LetterKindPage(),
    "brief_dag": LetterDayPage(),
    "uitkomst_brief": LetterResultPage(),
    "brief_bellen": LetterCallPage(),
    "brief_bronnen": LetterSourcesPage(),
    "vraag": QuestionPage(),
    "periode": PeriodPage(),
    "klopt": SurePage(),
    "lijst": ChecklistPage(),
    "pauze": PausePage(),
    "netto": NetPage("netto"),
    "netto_periode": NetPage("netto_periode"),
    "netto_uitkomst": NetPage("netto_uitkomst"),
    "budget": BudgetPage(),
    "budget_groep": BudgetGroupPage(),
    "budget_bedrag": BudgetAmountPage(),
    "budget_periode": BudgetPeriodPage(),
    "budget_klopt": BudgetSurePage(),
    "uitkomst_budget": BudgetResultPage(),
    "contracten": ContractsPage(),
    "uitkomst_energie": EnergyResultPage(),
    "uitkomst_telefoon": PhoneResultPage(),
    "contract_bronnen": ContractSourcesPage(),
    "recht": RightsPage(),
    "uitkomst_recht": RightsResultPage(),
    "regelingen": RegulationsPage(),
    "regeling": RegulationPage(),
    "waar_vandaan": BehindPage(),
    "berekening": WholePage(),
    "waarom_niet": UnlikelyPage(),
    "nog_open": OpenPage(),
    "status": StatusPage(),
    "status_aangevraagd": AppliedPage(),
    "krijgt_al": ReceivedPage(),
    "hoger_inkomen": HigherIncomePage(),
    "inkomen_hoger": AllHigherPage(),
    "verandering": ChangesPage(),
    "verandering_waar": ChangePlacePage(),
    "verandering_gemeente": ChangeTownPage(),
    "verandering_vraag": ChangeQuestionPage(),
    "uitkomst_verandering": ChangeResultPage(),
    "verandering_bronnen": ChangeSourcesPage(),
    "verandering_is_zo": IsSoPage(),
    "inkomen_en_regelingen": CliffsPage(),
    "eerder": EarlierPage(),
    "gesprek": TalkPage(),
    "gesprek_verloop": TalkCoursePage(),
    "gesprek_vraag": TalkQuestionPage(),
    "gesprek_nummer": TalkNumberPage(),
    "gesprek_delen": TalkPartsPage(),
    "uitkomst_gesprek": TalkResultPage(),
    "overzicht": OverviewPage(),
    "plan": PlanPage(),
    "plan_kiezen": PlanChoosePage(),
    "plan_weg": PlanRemovePage(),
    "plan_aangevraagd": PlanAppliedPage(),
    "exporteer": ExportPage(),
    "voorbeeld_export": ExportPreviewPage(),
    "controle": ReviewPage(),
    "probeer": TryingPage(),
    "probeer_uitleg": TryingExplainedPage(),
    "probeer_voorbeelden": TryingExamplesPage(),
    "hulp": HelpPage(),
    "bellen": CallPage(),
    "bellen_over": CallAboutPage(),
    "tussenstand": InterimPage(),
    "bronnen": SourcesPage(),
    "toetsen": KeysPage(),
    "privacy": PrivacyPage(),
    "wissen": ErasePage(),
    "bewaren": KeepPage(),
    "stoppen": StopPage(),
    "einde": EndPage(),
    "meekijken": HelperPage(),
    "oefenblad": PracticeSheetPage(),
    "meenemen": TakeAlongPage(),
    "meenemen_map": TypeFolderPage(),
}

# In a guided session these stand in the place of others.
VISIT_PAGES: Mapping[str, Page] = {
    "welkom": VisitStartPage(),
    "privacy": LeftBehindPage(),
    "stoppen": ClosingPage(),
    "einde": VisitEndPage(),
}

__all__ = ["PAGES", "VISIT_PAGES", "Page"]
