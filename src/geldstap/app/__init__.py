"""Use cases: the conversation, taking a step, making an export. No terminal, no files."""
