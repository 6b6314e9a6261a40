"""New sets and regulations: from what their maker said to files that can be read and checked."""
