import type { Tx } from '@akashi/database';
import { parseNote } from '@akashi/ledger';

export interface CheckpointToStamp {
  tenant: string;
  size: number;
  note: string;
}

/** The newest checkpoint of each log that has grown since its last time-stamp, where that is none or was received by `before`. */
export async function findCheckpointsToStamp(tx: Pick<Tx, 'query'>, before: Date): Promise<CheckpointToStamp[]> {
  const { rows } = await tx.query<{ tenant: string; size: string; note: string }>(
    `SELECT h.tenant, c.size, c.note
     FROM log_heads h
     JOIN LATERAL (SELECT size, note FROM checkpoints WHERE tenant = h.tenant ORDER BY size DESC LIMIT 1) c ON true
     LEFT JOIN LATERAL (
       SELECT size, received_at FROM checkpoint_timestamps WHERE tenant = h.tenant ORDER BY size DESC LIMIT 1
     ) t ON true
     WHERE t.size IS NULL OR (t.size < c.size AND t.received_at <= $1)`,
    [before],
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Adds a time-stamp; one that another instance got meanwhile stays. */
export async function addTimestamp(
  tx: Pick<Tx, 'query'>,
  { tenant, size }: CheckpointToStamp,
  { token, stampedAt, receivedAt }: { token: Buffer; stampedAt: Date; receivedAt: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO checkpoint_timestamps (tenant, size, token, stamped_at, received_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [tenant, size, token, stampedAt, receivedAt],
  );
}

/** The earliest time-stamped checkpoint of at least this many leaves that this key signed: the earlier, the more it shows. */
export async function findStampedCheckpoint(
  tx: Tx,
  tenant: string,
  { atLeast, keyHash }: { atLeast: number; keyHash: string },
): Promise<{ size: number; note: string; timestamp: Buffer } | undefined> {
  const { rows } = await tx.query<{ size: string; note: string; token: Buffer }>(
    `SELECT c.size, c.note, t.token FROM checkpoint_timestamps t JOIN checkpoints c USING (tenant, size)
     WHERE tenant = $1 AND size >= $2 ORDER BY size`,
    [tenant, atLeast],
  );
  const row = rows.find(({ note }) => parseNote(note).signatures.some((signature) => signature.keyHash === keyHash));
  return row && { size: Number(row.size), note: row.note, timestamp: row.token };
}
