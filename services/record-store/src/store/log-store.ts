import type { Tx } from '@akashi/database';
import type { Tile, TileCoordinate } from '@akashi/ledger';
import { columnsOf } from './columns-of.ts';
import { digestOf } from './digest-of.ts';

export interface LogHead {
  tenant: string;
  size: number;
  root: Buffer;
}

export interface NewLeaf {
  evidenceId: string;
  leafHash: Buffer;
  leafData: Buffer;
}

/** Locks the head of a log with queued leaves that nobody else is sequencing and that isn't halted; undefined where there is none. */
export async function lockWaitingHead(tx: Tx): Promise<LogHead | undefined> {
  const { rows } = await tx.query<{ tenant: string; size: string; root: Buffer }>(
    `SELECT h.tenant, h.size, h.root FROM log_heads h
     WHERE h.halted_reason IS NULL AND EXISTS (SELECT FROM log_queue q WHERE q.tenant = h.tenant)
     LIMIT 1 FOR UPDATE OF h SKIP LOCKED`,
  );
  return rows[0] && { ...rows[0], size: Number(rows[0].size) };
}

/** Takes up to `limit` leaves off the queue of a tenant whose head is locked, in the order they were queued. */
export async function takeQueued(tx: Tx, tenant: string, limit: number): Promise<NewLeaf[]> {
  const { rows } = await tx.query<{ evidence_id: string; leaf_hash: Buffer; leaf_data: Buffer }>(
    `WITH next AS (SELECT queue_id FROM log_queue WHERE tenant = $1 ORDER BY queue_id LIMIT $2),
     taken AS (
       DELETE FROM log_queue q USING next WHERE q.tenant = $1 AND q.queue_id = next.queue_id
       RETURNING q.queue_id, q.evidence_id, q.leaf_hash, q.leaf_data
     )
     SELECT evidence_id, leaf_hash, leaf_data FROM taken ORDER BY queue_id`,
    [tenant, limit],
  );
  return rows.map(({ evidence_id, leaf_hash, leaf_data }) => ({
    evidenceId: evidence_id,
    leafHash: leaf_hash,
    leafData: leaf_data,
  }));
}

interface Appended {
  before: LogHead;
  after: { size: number; root: Buffer; tiles: readonly (Tile & { hashes: Buffer })[] };
  leaves: readonly NewLeaf[];
}

/** Locks the heads of these tenants' logs, which MUST exist, always in the same order. */
export async function lockHeads(tx: Tx, tenants: readonly string[]): Promise<(LogHead & { isHalted: boolean })[]> {
  const { rows } = await tx.query<{ tenant: string; size: string; root: Buffer; is_halted: boolean }>(
    `SELECT tenant, size, root, halted_reason IS NOT NULL AS is_halted FROM log_heads
     WHERE tenant = ANY ($1::text[]) ORDER BY tenant FOR UPDATE`,
    [tenants],
  );
  return rows.map(({ is_halted, size, ...head }) => ({ ...head, size: Number(size), isHalted: is_halted }));
}

/** Queues leaves for the sequencer, behind those that are there. */
export async function queueLeaves(tx: Tx, tenant: string, leaves: readonly NewLeaf[]): Promise<void> {
  await tx.query(
    `INSERT INTO log_queue (tenant, evidence_id, leaf_hash, leaf_data)
     SELECT $1, * FROM unnest($2::uuid[], $3::bytea[], $4::bytea[])`,
    [tenant, ...columnsOf(leaves, 'evidenceId', 'leafHash', 'leafData')],
  );
}

interface Appended {
  before: LogHead;
  after: { size: number; root: Buffer; tiles: readonly (Tile & { hashes: Buffer })[] };
  leaves: readonly NewLeaf[];
}

/** Writes appended leaves, the tiles that grew and the new head: one statement. The leaves' digests come as one long value, cut up here. */
export async function storeAppended(tx: Tx, { before, after, leaves }: Appended): Promise<void> {
  await tx.query(
    `WITH leaves AS (
       INSERT INTO log_leaves (tenant, leaf_index, evidence_id, leaf_hash, leaf_data)
       SELECT $1, $4::bigint + n - 1, evidence_id, ${digestOf('$6', 'n')}, ${digestOf('$7', 'n')}
       FROM unnest($5::uuid[]) WITH ORDINALITY AS leaf (evidence_id, n)
     ), tiles AS (
       INSERT INTO log_tiles (tenant, level, tile_index, hashes)
       SELECT $1, * FROM unnest($8::smallint[], $9::bigint[], $10::bytea[])
       ON CONFLICT (tenant, level, tile_index) DO UPDATE SET hashes = excluded.hashes
     )
     UPDATE log_heads SET size = $2, root = $3 WHERE tenant = $1`,
    [
      ...[before.tenant, after.size, after.root, before.size],
      ...columnsOf(leaves, 'evidenceId'),
      Buffer.concat(leaves.map(({ leafHash }) => leafHash)),
      Buffer.concat(leaves.map(({ leafData }) => leafData)),
      ...columnsOf(after.tiles, 'level', 'index', 'hashes'),
    ],
  );
}

/** Reads the tiles at these places, as wide as they are by now; a missing one is left out. */
export async function readTiles(
  tx: Pick<Tx, 'query'>,
  tenant: string,
  places: readonly TileCoordinate[],
): Promise<Tile[]> {
  if (places.length === 0) return [];
  const { rows } = await tx.query<{ level: number; tile_index: string; hashes: Buffer }>(
    `SELECT t.level, t.tile_index, t.hashes
     FROM unnest($2::smallint[], $3::bigint[]) AS place (level, tile_index)
     JOIN log_tiles t ON t.tenant = $1 AND t.level = place.level AND t.tile_index = place.tile_index`,
    [tenant, ...columnsOf(places, 'level', 'index')],
  );
  return rows.map(({ level, tile_index, hashes }) => ({ level, index: Number(tile_index), hashes }));
}

/** The data of a log's leaves from `first`, at most `count` of them, in order. */
export async function readLeafData(
  tx: Tx,
  tenant: string,
  { first, count }: { first: number; count: number },
): Promise<Buffer[]> {
  const { rows } = await tx.query<{ leaf_data: Buffer }>(
    `SELECT leaf_data FROM log_leaves WHERE tenant = $1 AND leaf_index >= $2 AND leaf_index < $2::bigint + $3
     ORDER BY leaf_index`,
    [tenant, first, count],
  );
  return rows.map(({ leaf_data }) => leaf_data);
}

/** The tenants that have a log. */
export async function findLogTenants(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ tenant: string }>('SELECT tenant FROM log_heads ORDER BY tenant');
  return rows.map(({ tenant }) => tenant);
}

/** Halts a tenant's log, once; true if it wasn't halted before. */
export async function haltLog(tx: Pick<Tx, 'query'>, tenant: string, reason: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'UPDATE log_heads SET halted_reason = $2 WHERE tenant = $1 AND halted_reason IS NULL',
    [tenant, reason],
  );
  return rowCount === 1;
}
