"""A document or a result, written out: plain text, HTML, JSON and the schemas of JSON."""
