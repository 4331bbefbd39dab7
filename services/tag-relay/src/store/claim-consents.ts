import { saidDigest } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';

export interface ClaimedConsents {
  /** Those whose id was not there before. */
  fresh: Consumed[];
  /** Those whose id is kept with other content: to be alarmed and ignored. */
  conflicting: Consumed[];
}

const principalOf = ({ event }: Consumed) => (event.data as { principal: string }).principal;

/** Claims each (tenant, principal, consent id) for its first event. */
export async function claimConsents(tx: Tx, batch: readonly Consumed[]): Promise<ClaimedConsents> {
  const digests = batch.map(({ event }) => Buffer.from(saidDigest(event), 'hex'));
  const { rows } = await tx.query<{ n: number; claimed: boolean; same: boolean }>(
    `WITH row AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[], $4::bytea[]) WITH ORDINALITY AS r (tenant, principal, consent_id, digest, n)
     ), first AS (
       SELECT DISTINCT ON (tenant, principal, consent_id) * FROM row ORDER BY tenant, principal, consent_id, n
     ), claimed AS (
       INSERT INTO consent_inbox (tenant, principal, consent_id, digest)
       SELECT tenant, principal, consent_id, digest FROM first ORDER BY tenant, principal, consent_id
       ON CONFLICT DO NOTHING RETURNING tenant, principal, consent_id
     )
     SELECT row.n::int AS n, claimed.consent_id IS NOT NULL AND row.n = first.n AS claimed,
       row.digest = coalesce(known.digest, first.digest) AS same
     FROM row JOIN first USING (tenant, principal, consent_id)
       LEFT JOIN claimed USING (tenant, principal, consent_id)
       LEFT JOIN consent_inbox AS known USING (tenant, principal, consent_id)`,
    [batch.map(({ event }) => event.tenantid), batch.map(principalOf), batch.map(({ event }) => event.id), digests],
  );
  rows.sort((a, b) => a.n - b.n);
  return {
    fresh: rows.filter((row) => row.claimed).map((row) => batch[row.n - 1]!),
    conflicting: rows.filter((row) => !row.same).map((row) => batch[row.n - 1]!),
  };
}
