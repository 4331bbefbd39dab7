import type { Tx } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import { type Evidence, evidenceOf } from '../domain/evidence.ts';
import type { Edge } from '../edge.ts';
import { addEvidence } from '../store/add-evidence.ts';

/** Keeps every message of the batch as evidence, its bytes as they came, and gives what was new. All that most topics need. */
export async function keepEvidence(
  batch: readonly Pick<Consumed, 'event' | 'value'>[],
  tx: Tx,
  { edge, alarms }: { edge: Edge; alarms: Alarms },
): Promise<Evidence[]> {
  const { added, conflicting } = await addEvidence(tx, evidenceOf(batch, edge));
  if (conflicting.length > 0) alarms.conflictingEvidence(conflicting);
  return added;
}
