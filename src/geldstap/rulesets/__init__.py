"""Regulation sets: from files to checked rules, words and human help, with all problems."""
