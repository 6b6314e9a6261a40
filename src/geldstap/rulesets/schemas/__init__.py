"""The JSON Schemas of the files of a set, made of the keys and choices that the readers know."""
