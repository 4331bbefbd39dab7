import {
  type AcquisitionRecordMade,
  type AcquisitionReported,
  acquisitionRecordMade,
  newEvent,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { deriveAcquisitionRecord } from '../domain/derive-acquisition-record.ts';
import type { Evidence } from '../domain/evidence.ts';
import { nextLook } from '../domain/next-look.ts';
import { source } from '../domain/own-events.ts';
import type { PeriodScope } from '../domain/period-scope.ts';
import type { Edge } from '../edge.ts';
import {
  addRecordedIdentities,
  claimAcquisitions,
  type KeptAcquisition,
  keepPendingAcquisitions,
} from '../store/acquisitions.ts';
import { addRecords, type NewRecord } from '../store/add-records.ts';
import { agreementKey, findStatedDocuments } from '../store/contract-documents.ts';
import { addEntries, type NewEntry } from '../store/period-entries.ts';
import { addCitations } from '../store/record-citations.ts';
import type { EvidenceReader } from '../store/version-cache.ts';
import { type Citing, citeEvidence } from './cite-evidence.ts';
import { followRecords } from './follow-records.ts';
import { holdOffDisposal } from './hold-off-disposal.ts';
import { type Entry, openPeriodRecords } from './open-period-records.ts';
import { say } from './say.ts';

export interface AcquisitionDeps {
  edge: Edge;
  reader: EvidenceReader;
  /** How long an acquisition may wait for what it cites: records are to be made promptly (速やかに, Rule 23(2)). */
  acquisitionWaitMs: number;
}

export type WaitingAcquisition = KeptAcquisition & { since?: Date };

interface Made {
  event: AcquisitionReported;
  record: AcquisitionRecordMade['data'];
  entryOf: PeriodScope | null;
  citing: Citing;
}

/**
 * Makes each acquisition's record from the versions known, at once where all it cites is here; where something may be on its way, it
 * waits at most `acquisitionWaitMs` and is then recorded as it is. Gives the records made, by `tenant|acquisitionId`. A fixed number
 * of statements a call; an acquisition that has its record gets no second one.
 */
export async function makeAcquisitionRecords(
  tx: Tx,
  reports: readonly WaitingAcquisition[],
  { edge, reader, acquisitionWaitMs }: AcquisitionDeps,
): Promise<Map<string, AcquisitionRecordMade['data']>> {
  if (reports.length === 0) return new Map();
  const now = edge.now();
  const sinceOf = new Map(reports.map(({ evidenceId, since }) => [evidenceId, since ?? now]));
  await holdOffDisposal(
    tx,
    reports.filter(citesByItself).map(({ event }) => event.tenantid),
  );
  const citing = await citeEvidence(tx, reports, reader);
  const ageOf = ({ evidenceId }: Citing) => now.getTime() - sinceOf.get(evidenceId)!.getTime();
  const waiting = citing.filter((each) => each.isIncomplete && ageOf(each) < acquisitionWaitMs);
  await keepPendingAcquisitions(
    tx,
    waiting.map((each) => ({
      tenant: each.event.tenantid,
      acquisitionId: each.event.data.acquisitionId,
      evidenceId: each.evidenceId,
      since: sinceOf.get(each.evidenceId)!.toISOString(),
      nextLookAt: nextLook(now, { ageMs: ageOf(each), waitMs: acquisitionWaitMs }).toISOString(),
    })),
  );
  const made = await derive(
    tx,
    citing.filter((each) => !waiting.includes(each)),
    { edge, now },
  );
  return keepRecords(tx, made, { edge, now });
}

/** Whether what it cites might be disposed of: a kept record, a consent, or who the provider is. */
function citesByItself({ event: { data } }: KeptAcquisition): boolean {
  return data.omitted !== null || data.providerIdentityConfirmationId !== null || data.consent?.consentId != null;
}

/** Under the documents attached at this moment, which only agreements ask for that name another method than per occasion. */
async function derive(tx: Tx, citing: readonly Citing[], { edge, now }: { edge: Edge; now: Date }): Promise<Made[]> {
  const documents = await findStatedDocuments(tx, citing.flatMap(agreementOfDocuments));
  return citing.map((each): Made => {
    const { event, cited, referenced } = each;
    const stated = agreementOfDocuments(each).flatMap((agreement) => documents.get(agreementKey(agreement)) ?? []);
    const recordId = edge.newId();
    const made = deriveAcquisitionRecord({ report: event.data, cited, referenced, documents: stated, recordId, now });
    return { event, record: made.data, entryOf: made.entryOf, citing: each };
  });
}

function agreementOfDocuments({ event: { tenantid: tenant }, cited: { agreement } }: Citing) {
  if (agreement.kind !== 'chosen' || agreement.version.content.recordMethod === 'per_occasion') return [];
  const { version, contentHash } = agreement.version;
  return [{ tenant, agreementId: agreement.agreementId, version, contentHash }];
}

async function keepRecords(
  tx: Tx,
  made: readonly Made[],
  { edge, now }: { edge: Edge; now: Date },
): Promise<Map<string, AcquisitionRecordMade['data']>> {
  if (made.length === 0) return new Map();
  const keyOf = ({ event }: Made) => `${event.tenantid}|${event.data.acquisitionId}`;
  const claims = made.map(({ event, record }) => ({
    tenant: event.tenantid,
    acquisitionId: event.data.acquisitionId,
    recordId: record.recordId,
    decidedAt: now.toISOString(),
  }));
  const claimed = await claimAcquisitions(tx, claims);
  const first = made.filter((each) => claimed.delete(keyOf(each)));
  const opened = await openPeriodRecords(tx, first.flatMap(entryOf), { edge, now });
  const kept = first.map((each) => placed(each, opened.idOf.get(each.record.recordId)));
  const events = kept.map(({ event, record }) =>
    newEvent(acquisitionRecordMade, { source, tenant: event.tenantid, time: now, data: record }),
  );
  const evidence = (await say(tx, [...opened.events, ...events], { edge })).slice(opened.events.length);
  const rows = kept.map((each, i) => searchableRecord(evidence[i]!, each));
  await addRecords(tx, rows);
  await addEntries(
    tx,
    kept.flatMap(({ record }, i) => periodEntry(record, rows[i]!)),
  );
  const records = kept.map(({ event, record }) => ({ tenant: event.tenantid, ...record }));
  await addCitations(tx, records);
  await addRecordedIdentities(
    tx,
    records.flatMap(({ tenant, recordId, madeOn, items, basis: { providerIdentityConfirmationId: confirmationId } }) =>
      confirmationId && items.counterparty ? [{ tenant, confirmationId, madeOn, recordId }] : [],
    ),
  );
  const following = records.map(({ basis, ...record }) => ({
    ...record,
    agreementId: basis.agreement?.agreementId ?? null,
  }));
  await followRecords(tx, following, edge);
  return new Map(kept.map((each) => [keyOf(each), each.record]));
}

function entryOf({ event, record, entryOf: scope }: Made): Entry[] {
  if (scope === null) return [];
  const { recordId, methodReason, contractDocuments } = record;
  return [{ tenant: event.tenantid, recordId, scope, methodReason, contractDocuments }];
}

function placed(made: Made, periodRecordId: string | undefined): Made {
  return periodRecordId === undefined ? made : { ...made, record: { ...made.record, periodRecordId } };
}

function periodEntry({ items }: AcquisitionRecordMade['data'], row: NewRecord): NewEntry[] {
  const { evidence, recordId, periodRecordId, occurredOn, itemCodes, deficient } = row;
  if (periodRecordId === null) return [];
  return [
    {
      ...{ tenant: evidence.tenant, madeAt: evidence.event.time },
      ...{ recordId, periodRecordId, occurredOn, itemCodes, deficient },
      consentFact: items.consentObtained?.obtainedBy ?? null,
      foreignFact: items.foreignInformationProvided === true ? 'provided' : null,
    },
  ];
}

function searchableRecord(evidence: Evidence, { event, record, citing }: Made): NewRecord {
  const { principalIdentifier, itemCodes, agreementId, acquiredAt, acquisitionId, providerTenant } = event.data;
  const { referenced, cited } = citing;
  const leavesOut = (item: 'principalIdentifier' | 'infoItems') => record.omitted?.items.includes(item) === true;
  return {
    evidence,
    recordId: record.recordId,
    side: 'recipient',
    sourceId: acquisitionId,
    agreementId,
    providerTenant: cited.agreement.kind === 'chosen' ? cited.agreement.providerTenant : providerTenant,
    counterpartyPartyId: cited.identity?.providerPartyId ?? null,
    principal: principalIdentifier ?? (leavesOut('principalIdentifier') ? referenced!.principal : ''),
    itemCodes: itemCodes.length === 0 && leavesOut('infoItems') ? referenced!.itemCodes : itemCodes,
    recordMethod: record.recordMethod,
    periodRecordId: record.periodRecordId ?? null,
    occurredAt: acquiredAt,
    occurredOn: record.acquiredOn,
    madeOn: record.madeOn,
    retentionUntil: record.retentionUntil,
    deficient: record.deficiencies.length > 0,
  };
}
