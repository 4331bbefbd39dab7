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
import { agreementKey, findStatedDocuments } from '../store/contract-documents.ts';
import { referenceKey } from '../store/find-referenced.ts';
import { claimOutcomes } from '../store/outcomes.ts';
import { addPending, type KeptProvision, type PendingProvision } from '../store/pending-provisions.ts';
import { addEntries, type NewEntry } from '../store/period-entries.ts';
import type { EvidenceReader } from '../store/version-cache.ts';
import { followRecords, type MadeRecord } from './follow-records.ts';
import { omitRepeated } from './omit-repeated.ts';
import { type Entry, openPeriodRecords } from './open-period-records.ts';
import { say } from './say.ts';

type Found = ReadonlyMap<string, AkashiEvent>;
type Complete = Pick<KeptProvision, 'event' | 'cause'> & { reliedOn: ReliedOn };
type Decided = Pick<KeptProvision, 'event' | 'cause'> & {
  recordId: string;
  outcome: Outcome;
  omitsRepeated: boolean;
};

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
  const complete: Complete[] = [];
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
      complete.push({ event, cause, reliedOn: reliedOnIn(found, event) });
    }
  }
  await addPending(tx, pending);
  await keepOutcomes(tx, await decide(tx, complete, { edge, now }), { edge, now });
}

/** Under the documents attached at this moment, which only agreements ask for that name another method than per occasion. */
async function decide(tx: Tx, complete: readonly Complete[], { edge, now }: { edge: Edge; now: Date }) {
  const asking = complete.filter(({ reliedOn }) => reliedOn.agreement.content.recordMethod !== 'per_occasion');
  const documents = await findStatedDocuments(tx, asking.map(agreementOf));
  return complete.map((provision): Decided => {
    const { event, cause, reliedOn } = provision;
    const recordId = edge.newId();
    const stated = documents.get(agreementKey(agreementOf(provision))) ?? [];
    const outcome = deriveOutcome({ provision: event.data, reliedOn, documents: stated, recordId, now });
    const omitsRepeated = reliedOn.agreement.content.omitRepeatedItems === true;
    return { event, cause, recordId, outcome, omitsRepeated };
  });
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
  const first = decided.filter(({ event }) => claimed.delete(`${event.tenantid}|${event.data.provisionId}`));
  const { idOf, events } = await openPeriodRecords(tx, first.flatMap(entryOf), { edge, now });
  const whole = first.map((each): Decided => ({ ...each, outcome: placed(each.outcome, idOf.get(each.recordId)) }));
  const kept = await withoutRepeated(tx, whole, now);
  const evidence = await say(
    tx,
    [...events, ...kept.map(({ event, outcome }) => eventOf(outcome, event.tenantid, now))],
    {
      edge,
      causes: [...events.map(() => undefined), ...kept.map(({ cause }) => cause)],
    },
  );
  const records = kept.flatMap(({ event, outcome }, i) =>
    outcome.kind === 'record'
      ? [{ outcome, row: searchableRecord(evidence[events.length + i]!, outcome.data, event.data) }]
      : [],
  );
  await addRecords(
    tx,
    records.map(({ row }) => row),
  );
  await addEntries(
    tx,
    records.flatMap(({ outcome, row }) => periodEntry(outcome.data, row)),
  );
  await followRecords(tx, kept.flatMap(madeRecord), edge);
}

function agreementOf({ event: { tenantid: tenant, data } }: Pick<Complete, 'event'>) {
  return { tenant, ...data.agreement };
}

function entryOf({ event, recordId, outcome }: Decided): Entry[] {
  if (outcome.kind !== 'record' || outcome.entryOf === null) return [];
  const { methodReason, contractDocuments } = outcome.data;
  return [{ tenant: event.tenantid, recordId, scope: outcome.entryOf, methodReason, contractDocuments }];
}

function placed(outcome: Outcome, periodRecordId: string | undefined): Outcome {
  if (outcome.kind !== 'record' || periodRecordId === undefined) return outcome;
  return { ...outcome, data: { ...outcome.data, periodRecordId } };
}

function periodEntry({ items }: RecordMade['data'], row: NewRecord): NewEntry[] {
  const { evidence, recordId, periodRecordId, occurredOn, itemCodes, deficient } = row;
  if (periodRecordId === null) return [];
  return [
    {
      ...{ tenant: evidence.tenant, madeAt: evidence.event.time },
      ...{ recordId, periodRecordId, occurredOn, itemCodes, deficient },
      consentFact: items.consentConfirmed?.confirmationMethod ?? null,
      foreignFact: items.foreignInformationConfirmed?.confirmationMethod ?? null,
    },
  ];
}

function madeRecord({ event, outcome }: Decided): MadeRecord[] {
  if (outcome.kind !== 'record') return [];
  const { basis, ...record } = outcome.data;
  return [{ tenant: event.tenantid, ...record, agreementId: basis.agreement.agreementId }];
}

/** The same outcomes, their records without what a kept record has already, where the agreement says so. */
async function withoutRepeated(tx: Tx, decided: readonly Decided[], now: Date): Promise<Decided[]> {
  const records = decided.flatMap(({ event, outcome, omitsRepeated }) =>
    outcome.kind === 'record'
      ? [{ tenant: event.tenantid, ...personOf(event), omitsRepeated, data: outcome.data }]
      : [],
  );
  const left = new Map((await omitRepeated(tx, records, now)).map((data) => [data.recordId, data]));
  return decided.map((each) =>
    each.outcome.kind === 'record' ? { ...each, outcome: { ...each.outcome, data: left.get(each.recordId)! } } : each,
  );
}

function personOf({ data: { principal, agreement } }: ProvisionMade) {
  return { principal, agreementId: agreement.agreementId };
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
