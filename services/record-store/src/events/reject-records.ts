import { newEvent, recordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addCorrections } from '../store/corrections.ts';
import { lockReferences } from '../store/naming-records.ts';
import { markReferences } from './mark-references.ts';
import { say } from './say.ts';

export interface Rejection {
  tenant: string;
  recordId: string;
  caseId: string;
  /** The approver's. */
  reason: string | null;
  rejectedBy: string | null;
}

const longestReason = 2_000;

/**
 * Adds to each record the correction that says an approver rejected it. The record itself stays, for its full term: it tells what was
 * done (Act 31(3) with 30(4)). Records that omit items by reference to one of them are marked. A fixed number of statements, but for those.
 */
export async function rejectRecords(tx: Tx, rejections: readonly Rejection[], edge: Edge): Promise<void> {
  if (rejections.length === 0) return;
  await lockReferences(
    tx,
    rejections.map(({ tenant }) => tenant),
  );
  const time = edge.now();
  const events = rejections.map(({ tenant, recordId, caseId, reason, rejectedBy }) => {
    const data = {
      correctionId: edge.newId(),
      recordId,
      kind: 'rejected' as const,
      reason: reason?.slice(0, longestReason) || 'rejected without a reason given',
      ...(rejectedBy !== null && { correctedBy: rejectedBy }),
      caseId,
      correctedAt: time.toISOString(),
    };
    return newEvent(recordCorrected, { source, tenant, time, data });
  });
  const evidence = await say(tx, events, { edge });
  await addCorrections(
    tx,
    events.map(({ data }, i) => ({ data, evidence: evidence[i]! })),
  );
  await markReferences(tx, rejections, edge);
}
