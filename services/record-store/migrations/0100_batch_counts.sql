-- How many of a batch's records were corrected by its closing, and how many lack a confirmation; null: closed before this was counted.
ALTER TABLE {{schema}}.record_batches ADD COLUMN corrected_count integer, ADD COLUMN unconfirmed_count integer;
