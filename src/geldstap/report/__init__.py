"""From outcomes to documents: pages as values that know no format."""
