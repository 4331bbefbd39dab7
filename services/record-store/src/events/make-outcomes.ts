import {
  type AgreementChanged,
  type AkashiEvent,
  type ConfirmationMade,
  type ConsentEvent,
  newEvent,
  type PartyChanged,
  type ProvisionMade,
  provisionFiled,
  type RecordMade,
  recordMade,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { traceparentOf } from '@akashi/messaging';
import type { ReliedOn } from '../domain/deficiencies.ts';
import { deriveOutcome, type Outcome } from '../domain/derive-outcome.ts';
import type { Evidence } from '../domain/evidence.ts';
import { source } from '../domain/own-events.ts';
import { referencesNeeded, referenceTo } from '../domain/references.ts';
import type { Edge } from '../edge.ts';
import { addRecords, type NewRecord } from '../store/add-records.ts';
import { referenceKey } from '../store/find-referenced.ts';
import { claimOutcomes } from '../store/outcomes.ts';
import { addPending, type KeptProvision, type PendingProvision } from '../store/pending-provisions.ts';
import type { EvidenceReader } from '../store/version-cache.ts';
import { say } from './say.ts';

type Found = ReadonlyMap<string, AkashiEvent>;
type Decided = Pick<KeptProvision, 'event' | 'cause'> & { recordId: string; outcome: Outcome };

/**
 * Makes each provision's record, or files it, from the very versions it relied on; where one of them isn't evidence yet, notes what
 * it waits for. A provision that has its outcome already gets no second one. A fixed number of statements a call.
 */
export async function makeOutcomes(
  tx: Tx,
  provisions: readonly KeptProvision[],
  { edge, reader }: { edge: Edge; reader: EvidenceReader },
): Promise<void> {
  if (provisions.length === 0) return;
  const now = edge.now();
  const needed = provisions.flatMap(({ event }) => needsOf(event));
  const found = await reader.find(tx, needed);
  const decided: Decided[] = [];
  const pending: PendingProvision[] = [];
  for (const { event, evidenceId, cause } of provisions) {
    const missing = needsOf(event).filter((reference) => !found.has(referenceKey(reference)));
    const { tenantid: tenant, data } = event;
    if (missing.length > 0) {
      const references = missing.map(({ reference }) => reference);
      pending.push({
        tenant,
        provisionId: data.provisionId,
        evidenceId,
        since: now.toISOString(),
        traceparent: traceparentOf(cause),
        missing: references,
      });
    } else {
      const recordId = edge.newId();
      const reliedOn = reliedOnIn(found, event);
      decided.push({ event, cause, recordId, outcome: deriveOutcome({ provision: data, reliedOn, recordId, now }) });
    }
  }
  await addPending(tx, pending);
  await keepOutcomes(tx, decided, { edge, now });
}

async function keepOutcomes(
  tx: Tx,
  decided: readonly Decided[],
  { edge, now }: { edge: Edge; now: Date },
): Promise<void> {
  if (decided.length === 0) return;
  const claims = decided.map(({ event, recordId, outcome }) => ({
    tenant: event.tenantid,
    provisionId: event.data.provisionId,
    kind: outcome.kind,
    recordId: outcome.kind === 'record' ? recordId : null,
    decidedAt: now.toISOString(),
  }));
  const claimed = await claimOutcomes(tx, claims);
  // Deleted as it is used: of two provisions with one id in this batch, only the first gets the outcome.
  const kept = decided.filter(({ event }) => claimed.delete(`${event.tenantid}|${event.data.provisionId}`));
  const evidence = await say(
    tx,
    kept.map(({ event, outcome }) => eventOf(outcome, event.tenantid, now)),
    { edge, causes: kept.map(({ cause }) => cause) },
  );
  const records = kept.flatMap(({ event, outcome }, i): NewRecord[] =>
    outcome.kind === 'record' ? [searchableRecord(evidence[i]!, outcome.data, event.data)] : [],
  );
  await addRecords(tx, records);
}

function searchableRecord(
  evidence: Evidence,
  data: RecordMade['data'],
  { principal, itemCodes, providedAt }: ProvisionMade['data'],
): NewRecord {
  return {
    evidence,
    recordId: data.recordId,
    side: data.side,
    sourceId: data.basis.provisionId,
    agreementId: data.basis.agreement.agreementId,
    counterpartyPartyId: data.basis.recipient.partyId,
    principal,
    itemCodes,
    recordMethod: data.recordMethod,
    periodRecordId: data.periodRecordId ?? null,
    occurredAt: providedAt,
    occurredOn: data.items.providedOn,
    madeOn: data.madeOn,
    retentionUntil: data.retentionUntil,
    deficient: data.deficiencies.length > 0,
  };
}

function eventOf(outcome: Outcome, tenant: string, time: Date): AkashiEvent {
  return outcome.kind === 'record'
    ? newEvent(recordMade, { source, tenant, time, data: outcome.data })
    : newEvent(provisionFiled, { source, tenant, time, data: outcome.data });
}

function needsOf({ tenantid: tenant, data }: ProvisionMade) {
  return referencesNeeded(data).map((reference) => ({ tenant, reference }));
}

/** Picks what this provision named; all of it MUST be in `found`. */
function reliedOnIn(found: Found, { tenantid: tenant, data }: ProvisionMade): ReliedOn {
  const event = <E>(reference: string) => found.get(referenceKey({ tenant, reference })) as E;
  const { agreement, recipient, confirmationId, consent, principal } = data;
  const { versions } = event<AgreementChanged>(referenceTo.agreement(agreement)).data;
  return {
    agreement: versions.find(
      ({ version, contentHash }) => version === agreement.version && contentHash === agreement.contentHash,
    )!,
    recipient: event<PartyChanged>(referenceTo.party(recipient)).data,
    confirmation: confirmationId ? event<ConfirmationMade>(referenceTo.confirmation(confirmationId)).data : null,
    consent: consent ? event<ConsentEvent>(referenceTo.consent(principal, consent.consentId)) : null,
  };
}
