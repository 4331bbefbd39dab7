import {
  type AcquisitionRecordMade,
  type AcquisitionReported,
  acquisitionRecordMade,
  newEvent,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { deriveAcquisitionRecord } from '../domain/derive-acquisition-record.ts';
import type { Evidence } from '../domain/evidence.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import {
  addRecordedIdentities,
  claimAcquisitions,
  type KeptAcquisition,
  keepPendingAcquisitions,
} from '../store/acquisitions.ts';
import { addRecords, type NewRecord } from '../store/add-records.ts';
import type { EvidenceReader } from '../store/version-cache.ts';
import { type Citing, citeEvidence } from './cite-evidence.ts';
import { followRecords } from './follow-records.ts';
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
      nextLookAt: nextLook(now, { ageMs: ageOf(each), acquisitionWaitMs }).toISOString(),
    })),
  );
  const made = citing
    .filter((each) => !waiting.includes(each))
    .map((each): Made => {
      const { event, cited, referenced } = each;
      const record = deriveAcquisitionRecord({ report: event.data, cited, referenced, recordId: edge.newId(), now });
      return { event, record, citing: each };
    });
  return keepRecords(tx, made, { edge, now });
}

/** Soon at first, then ever more rarely, and once when its time is over. */
function nextLook(now: Date, { ageMs, acquisitionWaitMs }: { ageMs: number; acquisitionWaitMs: number }): Date {
  return new Date(now.getTime() + Math.min(Math.max(500, ageMs / 2), acquisitionWaitMs - ageMs));
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
  const kept = made.filter((each) => claimed.delete(keyOf(each)));
  const events = kept.map(({ event, record }) =>
    newEvent(acquisitionRecordMade, { source, tenant: event.tenantid, time: now, data: record }),
  );
  const evidence = await say(tx, events, { edge });
  await addRecords(
    tx,
    kept.map((each, i) => searchableRecord(evidence[i]!, each)),
  );
  const records = kept.map(({ event, record }) => ({ tenant: event.tenantid, ...record }));
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
