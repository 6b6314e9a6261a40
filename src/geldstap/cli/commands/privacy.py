"""`geldstap privacy`: what is stored where, and why."""

import typer

from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import msgid

HELP = msgid("Wat er van u bewaard is, en waar. Er gaat niets het internet op.")


def run(context: typer.Context) -> ExitCode:
    """The privacy page, of what is kept now."""
    from geldstap.cli import output
    from geldstap.cli.household import keeping_of
    from geldstap.report.document import Document, Paragraph
    from geldstap.report.help import contact_block
    from geldstap.report.privacy import privacy_blocks
    from geldstap.rulesets.contacts import Contacts
    from geldstap.text.words import Words

    environment: Environment = context.obj
    words = Words.load(environment.language)
    kept, command = keeping_of(environment).describe(), environment.command
    blocks = privacy_blocks(kept.exists, str(kept.path), kept.saved_at, words, command)
    if kept.others:
        others = ", ".join(str(path) for path in kept.others)
        blocks = (*blocks, Paragraph(words.say("Dit staat er nog: {bestanden}", bestanden=others)))
    contacts, _ = Contacts.load(environment.language)
    document = Document(
        words.say("Privacy en wissen"),
        (*blocks, contact_block((contacts.helpline,), words)),
        environment.language,
    )
    output.show(document, environment, words)
    return ExitCode.FINE
