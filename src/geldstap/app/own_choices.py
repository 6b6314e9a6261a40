"""What a person does about contracts, and what they chose to do, each as a document.

Apart from `results`: rights and budget are needed often, and these load more.
"""

from geldstap.app import plan
from geldstap.app.letter import contract_blocks
from geldstap.app.world import World
from geldstap.interview.session import Session
from geldstap.report.document import Block, Document, Paragraph
from geldstap.report.help import contact_block


def contracts_document(session: Session, language: str, world: World) -> Document:
    """What leaving contracts for energy and phone means, and what offers would save."""
    words = world.words(language)
    blocks: tuple[Block, ...] = contract_blocks(session, world, words)
    if not blocks:
        blocks = (Paragraph(words.say("Over uw contracten is nog niets ingevuld.")),)
    contacts = contact_block(world.helpers(session, language), words)
    return Document(words.step("contracten").title, (*blocks, contacts), language)


def plan_document(session: Session, language: str, world: World) -> Document:
    """What the person decided to do."""
    words = world.words(language)
    blocks = plan.blocks(session, world, words)
    contacts = contact_block(world.helpers(session, language), words)
    return Document(words.step("plan").title, (*blocks, contacts), language)
