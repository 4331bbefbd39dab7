-- The one review asked for of a day's records of one agreement and side that lack the same things.
CREATE TABLE {{schema}}.deficiency_reviews (
  tenant text NOT NULL,
  side text NOT NULL,
  -- Empty where the records cite no agreement that is known here.
  agreement_id text NOT NULL,
  made_on date NOT NULL,
  -- The kinds of deficiencies, sorted.
  deficiencies text[] NOT NULL,
  review_id uuid NOT NULL,
  first_record_id uuid NOT NULL,
  requested_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, side, agreement_id, made_on, deficiencies)
);
SELECT {{schema}}.append_only('deficiency_reviews');
SELECT {{schema}}.secure_table('deficiency_reviews', 'SELECT, INSERT', 'SELECT, INSERT');
