import type { Database } from '@akashi/database';
import type { Tile, TileCoordinate } from '@akashi/ledger';

export interface ProofParts {
  /** Leaves under the newest signed checkpoint; 0 without one. */
  signedSize: number;
  /** Undefined where there is no such leaf, or none was asked for. */
  leafData: Buffer | undefined;
  tiles: Tile[];
}

interface AskedFor {
  places: readonly TileCoordinate[];
  leafIndex?: number;
}

/** All that a proof is made from, in one way to the database and back: the log's tiles at these places, a leaf's data, and what is signed. */
export async function readProofParts(
  api: Database,
  tenant: string,
  { places, leafIndex }: AskedFor,
): Promise<ProofParts> {
  const { rows } = await api.tenantRead<{
    part: 'size' | 'leaf' | 'tile';
    level: number;
    place: string;
    bytes: Buffer;
  }>(
    tenant,
    `SELECT 'size' AS part, 0::smallint AS level, max(size) AS place, ''::bytea AS bytes FROM checkpoints WHERE tenant = $1
     UNION ALL
     SELECT 'leaf', 0, leaf_index, leaf_data FROM log_leaves WHERE tenant = $1 AND leaf_index = $2::bigint
     UNION ALL
     SELECT 'tile', t.level, t.tile_index, t.hashes
     FROM unnest($3::smallint[], $4::bigint[]) AS place (level, tile_index)
     JOIN log_tiles t ON t.tenant = $1 AND t.level = place.level AND t.tile_index = place.tile_index`,
    [tenant, leafIndex ?? null, arrayOf(places.map(({ level }) => level)), arrayOf(places.map(({ index }) => index))],
  );
  return {
    signedSize: Number(rows.find(({ part }) => part === 'size')?.place ?? 0),
    leafData: rows.find(({ part }) => part === 'leaf')?.bytes,
    tiles: rows.flatMap(({ part, level, place, bytes }) =>
      part === 'tile' ? [{ level, index: Number(place), hashes: bytes }] : [],
    ),
  };
}

function arrayOf(numbers: readonly number[]): string {
  return `{${numbers.join(',')}}`;
}
