-- Rule 18(1)(i): each time a recipient's measures, or the law of its country, were looked at again.
CREATE TABLE foreign_reviews (
  tenant text NOT NULL,
  review_id uuid NOT NULL,
  agreement_id text NOT NULL,
  subject text NOT NULL CHECK (subject IN ('recipient_measures', 'country_law')),
  outcome text NOT NULL CHECK (outcome IN ('maintained', 'not_maintained')),
  findings text NOT NULL,
  document_ids uuid[] NOT NULL,
  reviewed_on date NOT NULL,
  next_due_on date,
  reviewed_by text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, review_id),
  FOREIGN KEY (tenant, agreement_id) REFERENCES agreements
);
CREATE INDEX reviews_by_agreement ON foreign_reviews (tenant, agreement_id, subject, review_id);
SELECT append_only('foreign_reviews');
SELECT secure_table('foreign_reviews', 'SELECT, INSERT', 'SELECT');

-- When the next review of an agreement in force is due: worked out whenever the agreement is published or a review made.
CREATE TABLE review_dues (
  tenant text NOT NULL,
  agreement_id text NOT NULL,
  subject text NOT NULL,
  due_on date NOT NULL,
  reminded_on date,
  lapsed_on date,
  PRIMARY KEY (tenant, agreement_id, subject),
  FOREIGN KEY (tenant, agreement_id) REFERENCES agreements
);
SELECT secure_table('review_dues', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT, INSERT, UPDATE, DELETE');
CREATE INDEX reviews_to_remind ON review_dues (due_on) WHERE reminded_on IS NULL;
CREATE INDEX reviews_to_lapse ON review_dues (due_on) WHERE lapsed_on IS NULL;
