import type { AgreementChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import { endsOf } from '../domain/agreement-end.ts';
import type { Edge } from '../edge.ts';
import { noteAgreementEnds } from '../store/agreement-ends.ts';
import { keepEvidence } from './keep-evidence.ts';

/** Keeps agreements, and notes when each version ends: lump records and contracts are closed by that. */
export async function onAgreements(
  batch: readonly Pick<Consumed, 'event' | 'value'>[],
  tx: Tx,
  deps: { edge: Edge; alarms: Alarms },
): Promise<void> {
  const added = await keepEvidence(batch, tx, deps);
  const states = added.map(({ tenant, event }) => ({ tenant, data: (event as AgreementChanged).data }));
  await noteAgreementEnds(tx, states.flatMap(endsOf));
}
