-- What another service asks to have decided has one case for each content: asked again, nothing new opens.
CREATE UNIQUE INDEX one_case_a_review ON cases (tenant, kind, subject_id, content_hash)
  WHERE kind NOT IN ('agreement_version', 'record_batch');
