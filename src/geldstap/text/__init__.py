"""Words for people: catalogs, content files, amounts and dates; and reading what they type."""
