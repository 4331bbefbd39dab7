import type { Tx } from '@akashi/database';
import type { LogHead } from './log-store.ts';

export interface StoredCheckpoint {
  size: number;
  root: Buffer;
  /** The signed note. */
  note: string;
  signedAt: Date;
}

/** Committed heads that are larger than their newest checkpoint, with that checkpoint's size and root where there is one. */
export async function findUnsignedHeads(
  tx: Pick<Tx, 'query'>,
): Promise<{ head: LogHead; signed: { size: number; root: Buffer } | null }[]> {
  const { rows } = await tx.query<{
    tenant: string;
    size: string;
    root: Buffer;
    signed_size: string | null;
    signed_root: Buffer;
  }>(
    `SELECT h.tenant, h.size, h.root, c.size AS signed_size, c.root AS signed_root
     FROM log_heads h LEFT JOIN LATERAL (
       SELECT size, root FROM checkpoints WHERE tenant = h.tenant ORDER BY size DESC LIMIT 1
     ) c ON true
     WHERE h.halted_reason IS NULL AND h.size <> coalesce(c.size, 0)`,
  );
  return rows.map(({ tenant, size, root, signed_size, signed_root }) => ({
    head: { tenant, size: Number(size), root },
    signed: signed_size === null ? null : { size: Number(signed_size), root: signed_root },
  }));
}

/** Adds a signed checkpoint; one of that size that another instance signed meanwhile stays. */
export async function addCheckpoint(
  tx: Pick<Tx, 'query'>,
  head: LogHead,
  { note, signedAt }: { note: string; signedAt: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO checkpoints (tenant, size, root, note, signed_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [head.tenant, head.size, head.root, note, signedAt],
  );
}

/** The newest checkpoint of a tenant's log. */
export async function newestCheckpoint(tx: Tx, tenant: string): Promise<StoredCheckpoint | undefined> {
  const { rows } = await tx.query<{ size: string; root: Buffer; note: string; signed_at: Date }>(
    'SELECT size, root, note, signed_at FROM checkpoints WHERE tenant = $1 ORDER BY size DESC LIMIT 1',
    [tenant],
  );
  const row = rows[0];
  return row && { size: Number(row.size), root: row.root, note: row.note, signedAt: row.signed_at };
}
