import { newEvent, recordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addVoidings, findVoidable } from '../store/unsent-provisions.ts';
import { markReferences } from './mark-references.ts';
import { say } from './say.ts';

/** Voids, by a correction, the records of those of these provisions that sent nothing; a record is voided once. */
export async function voidUnsent(
  tx: Tx,
  provisions: readonly { tenant: string; provisionId: string }[],
  edge: Edge,
): Promise<void> {
  const voidable = await findVoidable(tx, provisions);
  if (voidable.length === 0) return;
  const time = edge.now();
  const corrections = voidable.map(({ tenant, recordId, reason }) => {
    const data = {
      correctionId: edge.newId(),
      recordId,
      kind: 'voided' as const,
      reason,
      correctedAt: time.toISOString(),
    };
    return newEvent(recordCorrected, { source, tenant, time, data });
  });
  const evidence = await say(tx, corrections, { edge });
  await addVoidings(
    tx,
    corrections.map(({ data }, i) => ({ ...data, evidence: evidence[i]! })),
  );
  // Only records of provisions that are settled as sent are referred to: none is being referred to at this moment.
  await markReferences(tx, voidable, edge);
}
