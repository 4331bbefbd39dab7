import type { AgreementChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import { agreementEnd } from '../domain/agreement-end.ts';
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
  const ends = added.flatMap(({ tenant, event }) => {
    const { data } = event as AgreementChanged;
    return data.versions.map((each) => ({
      tenant,
      agreementId: data.agreementId,
      version: each.version,
      contentHash: each.contentHash,
      revision: data.revision,
      endedAt: agreementEnd(data, each)?.toISOString() ?? null,
    }));
  });
  await noteAgreementEnds(tx, ends);
}
