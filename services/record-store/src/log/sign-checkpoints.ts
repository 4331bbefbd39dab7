import type { Database } from '@akashi/database';
import {
  consistencyProof,
  declaredRegionLine,
  rootAt,
  signCheckpoint,
  type TileReader,
  tileReader,
  tilesNeededForConsistency,
  tilesNeededForRoot,
  verifyConsistency,
} from '@akashi/ledger';
import type { Edge } from '../edge.ts';
import { addCheckpoint, findUnsignedHeads } from '../store/checkpoint-store.ts';
import { type LogHead, readTiles } from '../store/log-store.ts';
import { LogContradiction } from './append-to-log.ts';
import type { LogSigners } from './log-signers.ts';

interface SignedState {
  size: number;
  root: Buffer;
}

/** What this process signed last, by tenant: a database that went back behind it is noticed. */
export type LastSigned = Map<string, SignedState>;

interface SignOptions {
  db: Database;
  signers: LogSigners;
  /** Where the operator declares that all data are kept: stated in every checkpoint, checked by nobody. */
  dataRegion: string;
  lastSigned: LastSigned;
  edge: Edge;
  onContradiction(error: LogContradiction): Promise<void>;
}

/**
 * Signs a checkpoint of each log that has grown since its last one. MUST sign committed roots only, and only after proving from the
 * stored tiles that the log still begins with what was signed before: otherwise that log is a fork or was rolled back.
 */
export async function signCheckpoints({
  db,
  signers,
  dataRegion,
  lastSigned,
  edge,
  onContradiction,
}: SignOptions): Promise<void> {
  const extensions = [declaredRegionLine(dataRegion)];
  for (const { head, signed } of await findUnsignedHeads(db)) {
    const { tenant, size, root } = head;
    const previous = laterOf(lastSigned.get(tenant), signed);
    try {
      await requireConsistent(db, head, previous);
    } catch (error) {
      if (!(error instanceof LogContradiction)) throw error;
      await onContradiction(error);
      continue;
    }
    const signer = signers.of(tenant);
    const note = await signCheckpoint({ origin: signer.name, size, root, extensions }, [signer]);
    await addCheckpoint(db, head, { note, signedAt: edge.now() });
    lastSigned.set(tenant, { size, root });
  }
}

async function requireConsistent(db: Database, head: LogHead, previous: SignedState | null): Promise<void> {
  const { tenant, size, root } = head;
  const from = previous?.size ?? 0;
  if (size < from) {
    throw new LogContradiction(tenant, `the log has ${size} leaves, and ${from} were signed: it was rolled back`);
  }
  const places = previous ? tilesNeededForConsistency({ from, to: size }) : tilesNeededForRoot(size);
  const readTile = tileReader(await readTiles(db, tenant, places));
  if (!isConsistent({ head, previous, readTile })) {
    const message = `the log of ${size} leaves with root ${root.toString('base64')} doesn't begin with the ${from} signed`;
    throw new LogContradiction(tenant, message);
  }
}

interface Claim {
  head: LogHead;
  previous: SignedState | null;
  readTile: TileReader;
}

function isConsistent({ head: { tenant, size, root }, previous, readTile }: Claim): boolean {
  try {
    if (!previous) return rootAt({ size, readTile }).equals(root);
    const proof = consistencyProof({ from: previous.size, to: size, readTile });
    return verifyConsistency({ from: previous.size, to: size, fromRoot: previous.root, toRoot: root, proof });
  } catch (error) {
    throw new LogContradiction(tenant, `the log's tiles can't be read: ${(error as Error).message}`, error);
  }
}

function laterOf(a: SignedState | undefined, b: SignedState | null): SignedState | null {
  if (!a || !b) return a ?? b;
  return a.size > b.size ? a : b;
}
