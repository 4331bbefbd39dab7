-- A person's confirmations that a kept record states: what later ones may be found the same as (Rule 26(3)). Filled from records.v1 and
-- the relay's own deliveries, only under agreements that ask for it. A missing row only means that the agreed method is used again.
CREATE TABLE recorded_confirmations (
  tenant text NOT NULL,
  record_id uuid NOT NULL,
  principal text NOT NULL,
  confirmation_id uuid NOT NULL,
  -- Recipient, purpose, agreement, consent with its notice, and the methods.
  content jsonb NOT NULL,
  made_on date NOT NULL,
  kept_until date NOT NULL,
  -- Kept, so that a record which is read again doesn't come back as uncorrected.
  corrected_at timestamptz,
  PRIMARY KEY (tenant, record_id)
);
CREATE INDEX recorded_confirmations_of_person ON recorded_confirmations (tenant, principal) WHERE corrected_at IS NULL;
CREATE INDEX recorded_confirmations_by_end ON recorded_confirmations (kept_until);
CREATE INDEX recorded_confirmations_corrected ON recorded_confirmations (corrected_at) WHERE corrected_at IS NOT NULL;
SELECT secure_table('recorded_confirmations', '', 'SELECT, INSERT, UPDATE, DELETE');
