import type { Tx } from '@akashi/database';
import type { Edge } from '../edge.ts';
import { deleteAnswers } from '../store/dispose-answers.ts';
import { lockDisposal } from '../store/legal-holds.ts';
import { type DisposalRun, proveDisposal } from './prove-disposal.ts';

interface Slice {
  tenant: string;
  uncitedBefore: Date;
  limit: number;
  run: DisposalRun;
}

/** Disposes of answers to persons and of lists' differences that are older than the term; gives how many. */
export async function disposeAnswers(
  tx: Tx,
  { tenant, uncitedBefore, limit, run }: Slice,
  edge: Edge,
): Promise<number> {
  await lockDisposal(tx, tenant);
  const rows = await deleteAnswers(tx, tenant, { before: uncitedBefore, limit });
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  if (count === 0) return 0;
  const why = {
    reason: 'uncited' as const,
    ruleSets: [],
    keptUntil: null,
    uncitedBefore: uncitedBefore.toISOString(),
    records: 0,
    rows,
  };
  await proveDisposal(tx, { tenant, evidence: [], why, run }, edge);
  return count;
}
