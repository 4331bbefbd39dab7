import { appendLeaves, leafHash, sha256, type TileReader } from '@akashi/ledger';
import type { Client } from 'pg';
import { asSuperuser } from '../as-superuser.ts';
import type { World } from '../world.ts';

export interface FilledLog {
  size: number;
  readTile: TileReader;
}

const leavesAtOnce = 65_536;

/**
 * Lets a tenant's log grow to `size` leaves as the sequencer would have left it, while record-store is stopped: leaves, tiles and head,
 * after those that are there. record-store itself then proves it consistent with what was signed before, and signs it.
 */
export function fillLog(world: World, tenant: string, size: number): Promise<FilledLog> {
  return asSuperuser(world, async (client) => {
    const head = await client.query<{ size: string; root: Buffer }>(
      'SELECT size, root FROM log_heads WHERE tenant = $1',
      [tenant],
    );
    const stored = await client.query<{ level: number; tile_index: string; hashes: Buffer }>(
      'SELECT level, tile_index, hashes FROM log_tiles WHERE tenant = $1',
      [tenant],
    );
    const tiles = new Map(stored.rows.map(({ level, tile_index, hashes }) => [`${level}/${tile_index}`, hashes]));
    const readTile: TileReader = (level, index) => tiles.get(`${level}/${index}`);
    let [at, root] = [Number(head.rows[0]!.size), head.rows[0]!.root];
    // Written by the database itself, so that ten million rows don't have to be sent.
    await client.query(leavesSql, [tenant, at, size - 1]);
    while (at < size) {
      const leafHashes = Array.from({ length: Math.min(leavesAtOnce, size - at) }, (_, i) =>
        leafHash(leafDataOf(at + i)),
      );
      const appended = appendLeaves({ size: at, root, leafHashes, readTile });
      for (const { level, index, hashes } of appended.tiles) tiles.set(`${level}/${index}`, hashes);
      await storeTiles(client, tenant, appended.tiles);
      [at, root] = [appended.size, appended.root];
    }
    await client.query('UPDATE log_heads SET size = $2, root = $3 WHERE tenant = $1', [tenant, size, root]);
    await client.query('ANALYZE log_leaves, log_tiles');
    return { size, readTile };
  });
}

function leafDataOf(index: number): Buffer {
  const data = Buffer.alloc(8);
  data.writeBigInt64BE(BigInt(index));
  return sha256(data);
}

// The same leaves as leafDataOf gives.
const leavesSql = `
INSERT INTO log_leaves (tenant, leaf_index, evidence_id, leaf_data, leaf_hash)
SELECT $1, n, uuidv7(), data, sha256('\\x00'::bytea || data)
FROM (SELECT n, sha256(int8send(n)) AS data FROM generate_series($2::bigint, $3::bigint) AS n OFFSET 0) leaf`;

async function storeTiles(
  client: Client,
  tenant: string,
  tiles: readonly { level: number; index: number; hashes: Buffer }[],
): Promise<void> {
  await client.query(
    `INSERT INTO log_tiles (tenant, level, tile_index, hashes) SELECT $1, * FROM unnest($2::smallint[], $3::bigint[], $4::bytea[])
     ON CONFLICT (tenant, level, tile_index) DO UPDATE SET hashes = excluded.hashes`,
    [tenant, tiles.map(({ level }) => level), tiles.map(({ index }) => index), tiles.map(({ hashes }) => hashes)],
  );
}
