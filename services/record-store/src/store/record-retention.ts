import type { Tx } from '@akashi/database';

/** How long a record is kept by its method; both null while it is open. Days in Japan's time. */
export interface RecordRetention {
  startsOn: string | null;
  until: string | null;
}

/** A record's retention as its period record's latest closing says, or its own; see the view `record_retention`. */
export async function findRetention(tx: Tx, tenant: string, recordId: string): Promise<RecordRetention | undefined> {
  const { rows } = await tx.query<RecordRetention>(
    'SELECT starts_on AS "startsOn", until FROM record_retention WHERE tenant = $1 AND record_id = $2',
    [tenant, recordId],
  );
  return rows[0];
}
