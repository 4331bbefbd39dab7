import type { Tx } from '@akashi/database';
import type { Days } from './period-evidence.ts';

export interface SampledRecord {
  recordId: string;
  side: 'provider' | 'recipient';
  agreementId: string;
  occurredOn: string;
  digest: string;
}

interface SampleOptions extends Days {
  seed: string;
  size: number;
}

/**
 * So many of a period's records, in the order of SHA-256(seed ‖ record id), and how many there are to choose from: nobody picks, and
 * whoever has the seed and the ids gets the same. Reads every record of the period.
 */
export async function sampleRecords(
  tx: Tx,
  tenant: string,
  { from, to, seed, size }: SampleOptions,
): Promise<{ population: number; items: SampledRecord[] }> {
  const { rows: counted } = await tx.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM standing_records WHERE tenant = $1 AND occurred_on BETWEEN $2 AND $3',
    [tenant, from, to],
  );
  const { rows } = await tx.query<Omit<SampledRecord, 'digest'> & { digest: Buffer }>(
    `SELECT record_id AS "recordId", side, agreement_id AS "agreementId", occurred_on AS "occurredOn",
       sha256(convert_to($4 || record_id, 'UTF8')) AS digest
     FROM standing_records WHERE tenant = $1 AND occurred_on BETWEEN $2 AND $3 ORDER BY digest, record_id LIMIT $5`,
    [tenant, from, to, seed, size],
  );
  return {
    population: counted[0]!.n,
    items: rows.map(({ digest, ...row }) => ({ ...row, digest: digest.toString('hex') })),
  };
}
