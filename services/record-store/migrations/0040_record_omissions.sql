-- Which record leaves items out because another has them with the same content (Rules 24(2), 28(2)): the other is then kept as long
-- as this one.
CREATE TABLE {{schema}}.record_omissions (
  tenant text NOT NULL,
  -- The record that leaves items out, and the one that has them. The one that has them leaves none of them out itself.
  record_id uuid NOT NULL,
  referenced_record_id uuid NOT NULL,
  items text[] NOT NULL,
  PRIMARY KEY (tenant, record_id)
);
CREATE INDEX record_omissions_by_referenced ON {{schema}}.record_omissions (tenant, referenced_record_id, record_id);
SELECT {{schema}}.append_only('record_omissions');
SELECT {{schema}}.secure_table('record_omissions', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');
