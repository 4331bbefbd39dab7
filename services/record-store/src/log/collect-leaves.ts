import type {
  AcquisitionReported,
  AgreementChanged,
  ConfirmationMade,
  ProviderIdentityConfirmed,
  ProvisionMade,
  ProvisionReported,
  RecordMade,
} from '@akashi/contracts';

import type { Tx } from '@akashi/database';
import type { EvidenceRole } from '@akashi/ledger';
import { referencesNeeded, referenceTo } from '../domain/references.ts';
import { findBatchesOf } from '../store/batch-queries.ts';
import { findLeaves, type LeafRow } from '../store/evidence-leaves.ts';
import { findClosings } from '../store/period-closing-queries.ts';
import type { FoundRecord } from '../store/record-queries.ts';

/** Evidence for a bundle; `role` only where its type alone doesn't say what it is there. */
export type CollectedLeaf = LeafRow & { role?: EvidenceRole };

/** What a bundle must have, and what accompanies it as far as it is there. */
export interface CollectedLeaves {
  required: CollectedLeaf[];
  accompanying: CollectedLeaf[];
}

/** The evidence of one record: all that it was derived from, what it refers to for items it leaves out, and what became of it. */
export async function collectLeaves(tx: Tx, tenant: string, found: FoundRecord): Promise<CollectedLeaves> {
  const { recordId, record } = found;
  const derivedFrom =
    record.side === 'provider'
      ? await leavesOfProvision(tx, tenant, { recordId, basis: record.basis })
      : await leavesOfAcquisition(tx, tenant, { recordId, basis: record.basis });
  const ofPeriod = await findLeaves(tx, tenant, [...periodReferences(record), referenceTo.correction(recordId)]);
  const batches = await findBatchesOf(tx, tenant, recordId);
  const referenced = record.omitted ? await findLeaves(tx, tenant, [referenceTo.record(record.omitted.recordId)]) : [];
  const agreementCase = caseOfAgreement(derivedFrom.required, record.basis.agreement?.contentHash);
  const accompanying = await findLeaves(tx, tenant, [
    ...derivedFrom.accompanying,
    ...(await closingReferences(tx, tenant, record)),
    ...batches.flatMap(({ batchId }) => [referenceTo.batch(batchId), referenceTo.batchApproval(batchId)]),
    ...[agreementCase, ...batches.map(({ caseId }) => caseId)].flatMap((caseId) =>
      caseId ? [referenceTo.case(caseId)] : [],
    ),
  ]);
  return {
    required: [
      ...firstOfEach([...derivedFrom.required, ...ofPeriod]),
      ...firstOfEach(referenced).map((row) => ({ ...row, role: 'referenced_record' as const })),
    ],
    accompanying: [...firstOfEach(accompanying), ...(await leavesOfSameness(tx, tenant, { record, derivedFrom }))],
  };
}

interface DerivedFrom {
  required: LeafRow[];
  /** References of what only accompanies it. */
  accompanying: string[];
}

async function leavesOfProvision(
  tx: Tx,
  tenant: string,
  { recordId, basis }: { recordId: string; basis: Extract<FoundRecord['record'], { side: 'provider' }>['basis'] },
): Promise<DerivedFrom> {
  const own = await findLeaves(tx, tenant, [referenceTo.record(recordId), referenceTo.provision(basis.provisionId)]);
  const provision = own.find(({ eventType }) => eventType === 'provision.made' || eventType === 'provision.reported');
  if (!provision) throw new Error(`record ${recordId} has no provision in the evidence`);
  // What a report names but nobody had isn't in the record's basis: the basis says what it relied on.
  const { principal } = dataOf<ProvisionMade | ProvisionReported>(provision);
  const { consentId, notice, confirmationId, agreement, provider, recipient } = basis;
  const consent = consentId && notice ? { consentId, notice } : null;
  const needed = referencesNeeded({ principal, consent, confirmationId, agreement, provider, recipient });
  const relied = await findLeaves(tx, tenant, needed);
  return {
    required: [...own, ...relied],
    accompanying: [...(basis.tag ? [referenceTo.tag(basis.tag)] : []), referenceTo.settlement(basis.provisionId)],
  };
}

/**
 * What the confirmation was found the same as (Rule 26(3)), and that it was recorded. Both only accompany it: the earlier record has to
 * be kept at the moment of the later confirmation, and may be disposed of before the later record is.
 */
async function leavesOfSameness(
  tx: Tx,
  tenant: string,
  { record, derivedFrom }: { record: FoundRecord['record']; derivedFrom: DerivedFrom },
): Promise<CollectedLeaf[]> {
  const confirmation = derivedFrom.required.find(({ eventType }) => eventType === 'confirmation.made');
  const { sameAs, recordedIn } = confirmation ? dataOf<ConfirmationMade>(confirmation) : {};
  // A leaf stands in a bundle once: the record that items are left out by reference to may be the same.
  const isThereAlready = recordedIn === record.omitted?.recordId;
  const confirmations = sameAs ? await findLeaves(tx, tenant, [referenceTo.confirmation(sameAs)]) : [];
  const records = recordedIn && !isThereAlready ? await findLeaves(tx, tenant, [referenceTo.record(recordedIn)]) : [];
  return [
    ...firstOfEach(confirmations).map((row) => ({ ...row, role: 'same_confirmation' as const })),
    ...firstOfEach(records).map((row) => ({ ...row, role: 'same_confirmation_record' as const })),
  ];
}

async function leavesOfAcquisition(
  tx: Tx,
  tenant: string,
  { recordId, basis }: { recordId: string; basis: Extract<FoundRecord['record'], { side: 'recipient' }>['basis'] },
): Promise<DerivedFrom> {
  const own = await findLeaves(tx, tenant, [
    referenceTo.record(recordId),
    referenceTo.acquisition(basis.acquisitionId),
  ]);
  const report = own.find(({ eventType }) => eventType === 'acquisition.reported');
  if (!report) throw new Error(`record ${recordId} has no report in the evidence`);
  const { consent, principalIdentifier } = dataOf<AcquisitionReported>(report);
  const { agreement, providerIdentityConfirmationId: identity, consentId, notice } = basis;
  const relied = await findLeaves(tx, tenant, [
    ...(agreement ? [referenceTo.agreement(agreement)] : []),
    ...(identity ? [referenceTo.providerIdentity(identity)] : []),
    ...(consentId ? [referenceTo.consent(consent?.principal ?? principalIdentifier ?? '', consentId)] : []),
    ...(notice ? [referenceTo.notice(notice)] : []),
  ]);
  const confirmed = relied.find(({ eventType }) => eventType === 'provider_identity.confirmed');
  const sameAs = confirmed ? dataOf<ProviderIdentityConfirmed>(confirmed).sameAs : null;
  return { required: [...own, ...relied], accompanying: sameAs ? [referenceTo.providerIdentity(sameAs)] : [] };
}

type Entry = Pick<RecordMade['data'], 'periodRecordId' | 'contractDocuments'>;

/** What an entry of a lump record or contract relies on besides, of either side. */
function periodReferences({ periodRecordId, contractDocuments = [] }: Entry): string[] {
  const opening = periodRecordId === undefined ? [] : [referenceTo.periodRecord(periodRecordId)];
  return [...opening, ...contractDocuments.map(referenceTo.document)];
}

/** All closings: how long an entry is kept is the latest of them. */
async function closingReferences(tx: Tx, tenant: string, { periodRecordId }: Entry): Promise<string[]> {
  if (periodRecordId === undefined) return [];
  const found = (await findClosings(tx, tenant, [periodRecordId])).get(periodRecordId)!;
  return found.closings.map(({ batchId }) => referenceTo.periodClosing(batchId));
}

/** Of the same fact kept twice, the first: as the record was derived. A case has two events under one name; corrections are each another. */
function firstOfEach(rows: readonly LeafRow[]): LeafRow[] {
  const seen = new Set<string>();
  return rows.filter(({ reference, eventType, eventId }) => {
    const key = eventType === 'record.corrected' ? eventId : `${reference}|${eventType}`;
    return !seen.has(key) && seen.add(key);
  });
}

function caseOfAgreement(rows: readonly LeafRow[], contentHash: string | undefined): string | undefined {
  const agreement = rows.find(({ eventType }) => eventType === 'agreement.changed');
  if (!agreement) return undefined;
  const { versions } = dataOf<AgreementChanged>(agreement);
  return versions.find((version) => version.contentHash === contentHash)?.caseId;
}

function dataOf<Event extends { data: unknown }>({ value }: LeafRow): Event['data'] {
  return (JSON.parse(value.toString()) as Event).data;
}
