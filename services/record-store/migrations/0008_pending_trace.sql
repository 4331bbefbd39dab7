-- The trace that a waiting provision came in: its record, made later, belongs to it.
ALTER TABLE {{schema}}.pending_provisions ADD COLUMN traceparent text;
