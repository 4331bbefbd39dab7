import type { Tx } from '@akashi/database';
import type { Edge } from '../edge.ts';
import { findLoggedEvidence } from '../store/dispose-evidence.ts';
import { lockDisposal } from '../store/legal-holds.ts';
import { deleteRowsOf, findStillNeeded } from '../store/uncited-evidence.ts';
import { type DisposalRun, proveDisposal } from './prove-disposal.ts';

interface Slice {
  tenant: string;
  /** Evidence that concerns a person and was received before `uncitedBefore`. */
  evidenceIds: readonly string[];
  uncitedBefore: Date;
  run: DisposalRun;
}

/** Disposes of those of these pieces of evidence that no kept record cites and nobody may rely on any more; gives how many. */
export async function disposeUncited(
  tx: Tx,
  { tenant, evidenceIds, uncitedBefore, run }: Slice,
  edge: Edge,
): Promise<number> {
  await lockDisposal(tx, tenant);
  const found = await findLoggedEvidence(tx, tenant, evidenceIds);
  const needed = await findStillNeeded(tx, tenant, { evidence: found, now: edge.now() });
  const evidence = found.filter(({ evidenceId }) => !needed.has(evidenceId));
  if (evidence.length === 0) return 0;
  await deleteRowsOf(tx, tenant, evidence);
  const why = {
    reason: 'uncited' as const,
    ruleSets: [],
    keptUntil: null,
    uncitedBefore: uncitedBefore.toISOString(),
    records: 0,
  };
  await proveDisposal(tx, { tenant, evidence, why, run }, edge);
  return evidence.length;
}
