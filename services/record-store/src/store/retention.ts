import type { RecordMethod } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { FoundHold } from './legal-holds.ts';
import { holdsOf } from './legal-holds.ts';

export interface FoundRetention {
  /** By the record's own way of making; null while it is open. */
  startsOn: string | null;
  until: string | null;
  /** How long the records are kept that omit items by reference to it, directly or through another. */
  naming: (string | null)[];
  /** As what it is kept since documents were withdrawn; null: by the method it was made by. */
  keptAs: RecordMethod | null;
  holds: FoundHold[];
}

/** What a record is kept for, by its rule, by records that name it and by legal holds that aren't released. */
export async function findRetention(tx: Tx, tenant: string, recordId: string): Promise<FoundRetention> {
  const { rows } = await tx.query<{
    starts_on: string | null;
    until: string | null;
    naming: (string | null)[];
    kept_as: RecordMethod | null;
  }>(
    `WITH RECURSIVE naming (record_id) AS (
       SELECT naming_record_id FROM records_naming($1, $2)
       UNION SELECT n.naming_record_id FROM naming CROSS JOIN LATERAL records_naming($1, naming.record_id) n
     )
     SELECT t.starts_on, t.until, ARRAY(
       SELECT k.until::text FROM naming JOIN record_retention k ON k.tenant = $1 AND k.record_id = naming.record_id) AS naming,
       (SELECT p.kept_as FROM period_retentions p
        WHERE p.tenant = $1 AND p.period_record_id = t.period_record_id ORDER BY p.entry DESC LIMIT 1) AS kept_as
     FROM record_retention t WHERE t.tenant = $1 AND t.record_id = $2`,
    [tenant, recordId],
  );
  const { starts_on: startsOn, until, naming, kept_as: keptAs } = rows[0]!;
  return { startsOn, until, naming, keptAs, holds: await holdsOf(tx, tenant, recordId) };
}
