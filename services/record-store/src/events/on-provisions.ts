import type { AkashiEvent, ProvisionMade, ProvisionSettled } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Cause, Consumed } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import { voidReason } from '../domain/unsent.ts';
import type { Edge } from '../edge.ts';
import { addUnsent } from '../store/unsent-provisions.ts';
import type { EvidenceReader } from '../store/version-cache.ts';
import { keepEvidence } from './keep-evidence.ts';
import { makeOutcomes } from './make-outcomes.ts';
import { voidUnsent } from './void-unsent.ts';

/** Keeps confirmations, provisions and settlements; gives each provision its record, and voids that of one that sent nothing. */
export async function onProvisions(
  batch: readonly (Pick<Consumed, 'event' | 'value'> & Partial<Cause>)[],
  tx: Tx,
  deps: { edge: Edge; alarms: Alarms; reader: EvidenceReader },
): Promise<void> {
  const added = await keepEvidence(batch, tx, deps);
  const contexts = new Map(batch.map(({ event, context }) => [event, context]));
  const causeOf = (event: AkashiEvent): Cause | undefined => {
    const context = contexts.get(event);
    return context && { context };
  };
  const provisions = added
    .filter(({ event }) => event.type === 'provision.made')
    .map(({ evidenceId, event }) => ({ evidenceId, event: event as ProvisionMade, cause: causeOf(event) }));
  const unsent = added
    .filter(({ event }) => event.type === 'provision.settled')
    .flatMap(({ tenant, event }) => {
      const { data } = event as ProvisionSettled;
      const reason = voidReason(data);
      return reason === null ? [] : [{ tenant, provisionId: data.provisionId, reason }];
    });
  await addUnsent(tx, unsent);
  await makeOutcomes(tx, provisions, deps);
  const made = provisions.map(({ event }) => ({ tenant: event.tenantid, provisionId: event.data.provisionId }));
  await voidUnsent(tx, [...made, ...unsent], deps.edge);
}
