"""Packages: a set as one signed file, and the sets that were installed from such files."""
