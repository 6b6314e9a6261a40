"""A new set, or a regulation in one, from a short interview."""
