import { type AkashiEvent, newEvent, provisionFiled, type RecordMade, recordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Cause } from '@akashi/messaging';
import type { RecordableProvision } from '../domain/deficiencies.ts';
import type { Outcome } from '../domain/derive-outcome.ts';
import type { Evidence } from '../domain/evidence.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addRecords, type NewRecord } from '../store/add-records.ts';
import { claimOutcomes } from '../store/outcomes.ts';
import { addEntries, type NewEntry } from '../store/period-entries.ts';
import { followRecords, type MadeRecord } from './follow-records.ts';
import { omitRepeated } from './omit-repeated.ts';
import { type Entry, openPeriodRecords } from './open-period-records.ts';
import { say } from './say.ts';

/** What a provision's record is searched by. */
type ProvisionFacts = Pick<RecordableProvision, 'provisionId' | 'principal' | 'itemCodes' | 'providedAt'> & {
  agreement: { agreementId: string };
};

/** A provision, of the relay's or reported, and what it comes to. */
export interface DecidedProvision {
  event: { tenantid: string; data: ProvisionFacts };
  /** The trace that it came in, where its outcome is made at once. */
  cause?: Cause | undefined;
  recordId: string;
  outcome: Outcome;
  /** Whether its agreement says that repeated items are left out. */
  omitsRepeated: boolean;
}

/**
 * Keeps each provision's outcome, what it adds to and what follows from it. A provision that has its outcome already gets no second one.
 * Gives how many were kept. A fixed number of statements a call.
 */
export async function keepOutcomes(
  tx: Tx,
  decided: readonly DecidedProvision[],
  { edge, now }: { edge: Edge; now: Date },
): Promise<number> {
  if (decided.length === 0) return 0;
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
  const whole = first.map(
    (each): DecidedProvision => ({ ...each, outcome: placed(each.outcome, idOf.get(each.recordId)) }),
  );
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
  return kept.length;
}

function entryOf({ event, recordId, outcome }: DecidedProvision): Entry[] {
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

function madeRecord({ event, outcome }: DecidedProvision): MadeRecord[] {
  if (outcome.kind !== 'record') return [];
  const { basis, ...record } = outcome.data;
  return [{ tenant: event.tenantid, ...record, agreementId: basis.agreement?.agreementId ?? null }];
}

/** The same outcomes, their records without what a kept record has already, where the agreement says so. */
async function withoutRepeated(tx: Tx, decided: readonly DecidedProvision[], now: Date): Promise<DecidedProvision[]> {
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

function personOf({ data: { principal, agreement } }: DecidedProvision['event']) {
  return { principal, agreementId: agreement.agreementId };
}

function searchableRecord(
  evidence: Evidence,
  data: RecordMade['data'],
  { principal, itemCodes, providedAt, agreement }: ProvisionFacts,
): NewRecord {
  return {
    evidence,
    recordId: data.recordId,
    side: data.side,
    sourceId: data.basis.provisionId,
    agreementId: agreement.agreementId,
    counterpartyPartyId: data.basis.recipient?.partyId ?? data.recordedByProxy?.partyId ?? null,
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
