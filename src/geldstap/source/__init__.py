"""A text file as nodes with line and column, and a reader that keeps every fault."""
