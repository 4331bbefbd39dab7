import type { AkashiEvent, CaseDecided, CaseKind } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import type { Edge } from '../edge.ts';
import { decideBatches } from './decide-batches.ts';
import { decideDeficiencies } from './decide-deficiencies.ts';
import { decideDisclosures } from './decide-disclosures.ts';
import { decideReconciliations } from './decide-reconciliations.ts';
import { keepEvidence } from './keep-evidence.ts';

/** What a kind's decisions come to here, in the transaction that keeps them. Every one was new when it is given. */
export type Decide = (decided: readonly CaseDecided[], tx: Tx, deps: { edge: Edge; alarms: Alarms }) => Promise<void>;

/** Kinds of cases that this service asked for. The others' decisions are evidence and nothing more. */
const decideByKind: Partial<Record<CaseKind, Decide>> = {
  record_batch: decideBatches,
  deficient_record: decideDeficiencies,
  reconciliation_difference: decideReconciliations,
  disclosure_answer: decideDisclosures,
};

/** Keeps cases and their decisions, and does what follows from each. */
export async function onDecisions(
  batch: readonly Pick<Consumed, 'event' | 'value'>[],
  tx: Tx,
  deps: { edge: Edge; alarms: Alarms },
): Promise<void> {
  const added = await keepEvidence(batch, tx, deps);
  const decided = added.map(({ event }) => event).filter(isDecision);
  for (const [kind, decide] of Object.entries(decideByKind)) {
    const ofKind = decided.filter(({ data }) => data.kind === kind);
    if (ofKind.length > 0) await decide(ofKind, tx, deps);
  }
}

function isDecision(event: AkashiEvent): event is CaseDecided {
  return event.type === 'case.decided';
}
