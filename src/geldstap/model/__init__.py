"""Values only: what the other rooms pass to each other. No I/O, no third-party imports."""
