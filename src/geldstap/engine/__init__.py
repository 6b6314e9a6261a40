"""The rule engine: the language, its readings, and what follows from them. Pure."""
