-- What a piece of evidence says that the completeness report accounts for: whose it is, on which confirmation it relied, when. The service
-- states it beside the bytes as it states the event's type (src/domain/account-of.ts): a report of a hundred thousand need not open as many.
CREATE TYPE {{schema}}.evidence_account AS (id uuid, confirmation_id uuid, stated_at timestamptz);

-- Of what is there already it is taken from the bytes: they are UTF-8, and instants carry their offset.
CREATE FUNCTION {{schema}}.account_of(event_type text, value bytea) RETURNS {{schema}}.evidence_account LANGUAGE plpgsql IMMUTABLE
AS $account_of$
DECLARE
  data jsonb := convert_from(value, 'UTF8')::jsonb -> 'data';
BEGIN
  RETURN CASE event_type
    WHEN 'provision.made' THEN
      ROW((data ->> 'provisionId')::uuid, (data ->> 'confirmationId')::uuid, (data ->> 'providedAt')::timestamptz)::{{schema}}.evidence_account
    WHEN 'confirmation.made' THEN
      ROW((data ->> 'confirmationId')::uuid, NULL, (data ->> 'confirmedAt')::timestamptz)::{{schema}}.evidence_account
    WHEN 'provision.filed' THEN ROW((data ->> 'provisionId')::uuid, NULL, NULL)::{{schema}}.evidence_account
    WHEN 'acquisition.reported' THEN ROW((data ->> 'acquisitionId')::uuid, NULL, NULL)::{{schema}}.evidence_account
  END;
END
$account_of$;
ALTER TABLE {{schema}}.evidence ADD COLUMN account {{schema}}.evidence_account GENERATED ALWAYS AS (
  CASE WHEN event_type IN ('provision.made', 'confirmation.made', 'provision.filed', 'acquisition.reported')
    THEN {{schema}}.account_of(event_type, value) END) STORED;
ALTER TABLE {{schema}}.evidence ALTER COLUMN account DROP EXPRESSION;
DROP FUNCTION {{schema}}.account_of(text, bytea);
-- Evidence that is to be accounted for and states nothing would be missing in every report, unseen.
ALTER TABLE {{schema}}.evidence ADD CONSTRAINT evidence_accounted_for CHECK (((account).id IS NOT NULL) = (event_type IN (
  'provision.made', 'confirmation.made', 'provision.filed', 'acquisition.reported')));

DROP INDEX {{schema}}.evidence_to_account_for;
CREATE INDEX evidence_to_account_for ON {{schema}}.evidence (tenant, event_type, occurred_at, evidence_id) INCLUDE (account)
  WHERE event_type IN ('provision.made', 'provision.filed', 'acquisition.reported');
CREATE INDEX evidence_confirmations ON {{schema}}.evidence (tenant, event_type, ((account).id), evidence_id) INCLUDE (account)
  WHERE event_type = 'confirmation.made';
