-- How often the records of a batch had been submitted again when it was closed; its content hash covers the number. 0 also for those
-- closed before it did.
ALTER TABLE {{schema}}.record_batches ADD COLUMN resubmission integer NOT NULL DEFAULT 0;
