-- The W3C trace that a tag event came in: what is made of it after the wait in these tables belongs to the same trace.
ALTER TABLE tag_events ADD COLUMN traceparent text;
ALTER TABLE deliveries ADD COLUMN traceparent text;
