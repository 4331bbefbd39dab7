import { newEvent, type RecordDisposed, recordDisposed } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { leafRanges } from '../domain/leaf-ranges.ts';
import { source } from '../domain/own-events.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { say } from '../events/say.ts';
import { deleteEvidence, type LoggedEvidence } from '../store/dispose-evidence.ts';

/** One run of the job, as its proofs state it. */
export interface DisposalRun {
  runId: string;
  disposedBy: string;
  notReached: RecordDisposed['data']['notReached'];
}

type Why = Pick<RecordDisposed['data'], 'reason' | 'ruleSets' | 'keptUntil' | 'uncitedBefore' | 'records' | 'rows'>;

interface Disposal {
  tenant: string;
  evidence: readonly LoggedEvidence[];
  why: Why;
  run: DisposalRun;
}

/** Deletes evidence and logs the proof of it: both or neither. */
export async function proveDisposal(tx: Tx, { tenant, evidence, why, run }: Disposal, edge: Edge): Promise<void> {
  const time = edge.now();
  const counts: Record<string, number> = {};
  for (const { eventType } of evidence) counts[eventType] = (counts[eventType] ?? 0) + 1;
  const data = {
    ...why,
    ...run,
    disposalId: edge.newId(),
    disposedOn: tokyoDay(time),
    counts,
    leaves: leafRanges(evidence),
    disposedAt: time.toISOString(),
  };
  await deleteEvidence(tx, tenant, evidence);
  await say(tx, [newEvent(recordDisposed, { source, tenant, time, data })], { edge });
}
