"""Questions and reports on a screen: prompting by keys, plain prompting, the help line.

Importing a part of this room imports no prompt library and no rich: only `prompter` and
what it uses do, and `capabilities` imports that when keys are wanted.
"""
