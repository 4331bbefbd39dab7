import type { AkashiEvent, ConsentEvent, ProviderIdentityConfirmed } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type CitedEvidence, citedGrant } from '../domain/acquisition-deficiencies.ts';
import { chooseAgreement } from '../domain/choose-agreement.ts';
import type { ReferencedRecord } from '../domain/derive-acquisition-record.ts';
import { referenceTo } from '../domain/references.ts';
import type { KeptAcquisition } from '../store/acquisitions.ts';
import { agreementKey, findAgreements } from '../store/find-agreements.ts';
import { type Reference, referenceKey } from '../store/find-referenced.ts';
import { findAcquisitionRecords, keptRecordKey } from '../store/kept-records.ts';
import type { EvidenceReader } from '../store/version-cache.ts';

export interface Citing extends KeptAcquisition {
  cited: CitedEvidence;
  referenced: ReferencedRecord | null;
  /** Whether it cites something that may be on its way. */
  isIncomplete: boolean;
}

/** Finds what each report cites, as far as it is evidence in its tenant: a fixed number of statements. */
export async function citeEvidence(
  tx: Tx,
  reports: readonly KeptAcquisition[],
  reader: EvidenceReader,
): Promise<Citing[]> {
  const agreements = await findAgreements(
    tx,
    reports.map(({ event: { tenantid: tenant, data } }) => ({ tenant, agreementId: data.agreementId })),
  );
  const found = await reader.find(
    tx,
    reports.flatMap(({ event }) => Object.values(referencesOf(event))),
  );
  const records = await findAcquisitionRecords(
    tx,
    reports.flatMap(({ event: { tenantid: tenant, data } }) =>
      data.omitted ? [{ tenant, recordId: data.omitted.recordId }] : [],
    ),
  );
  const cited = reports.map(({ event }): CitedEvidence => {
    const { tenantid: tenant, data: report } = event;
    const known = agreements.get(agreementKey({ tenant, agreementId: report.agreementId })) ?? [];
    const { identity, consent } = referencesOf(event);
    return {
      agreement: chooseAgreement({ tenant, report, known }),
      identity: (eventAt(found, identity) as ProviderIdentityConfirmed | null)?.data ?? null,
      consent: eventAt(found, consent) as ConsentEvent | null,
      noticeIsKept: false,
    };
  });
  const notices = reports.map(({ event }, i) => noticeOf(event, cited[i]!));
  const keptNotices = await reader.find(
    tx,
    notices.flatMap((reference) => reference ?? []),
  );
  return reports.map((report, i) => {
    const noticeIsKept = eventAt(keptNotices, notices[i]) !== null;
    const evidence = { ...cited[i]!, noticeIsKept };
    const { tenantid: tenant, data } = report.event;
    const referenced = data.omitted ? (records.get(keptRecordKey(tenant, data.omitted.recordId)) ?? null) : null;
    const isIncomplete = lacksEvidence(report, evidence) || (notices[i] !== undefined && !noticeIsKept);
    return { ...report, cited: evidence, referenced, isIncomplete };
  });
}

function referencesOf({ tenantid: tenant, data }: KeptAcquisition['event']): {
  identity?: Reference;
  consent?: Reference;
} {
  const { providerIdentityConfirmationId: identity, consent, principalIdentifier } = data;
  const principal = consent?.principal ?? principalIdentifier;
  return {
    ...(identity && { identity: { tenant, reference: referenceTo.providerIdentity(identity) } }),
    ...(consent?.consentId &&
      principal && { consent: { tenant, reference: referenceTo.consent(principal, consent.consentId) } }),
  };
}

function noticeOf({ tenantid: tenant, data }: KeptAcquisition['event'], cited: CitedEvidence): Reference | undefined {
  const notice = citedGrant(data, cited)?.notice;
  return notice ? { tenant, reference: referenceTo.notice(notice) } : undefined;
}

function lacksEvidence({ event }: KeptAcquisition, { agreement, identity, consent }: CitedEvidence): boolean {
  const cites = referencesOf(event);
  return (
    agreement.kind === 'unknown' ||
    agreement.kind === 'version_unknown' ||
    (cites.identity !== undefined && identity === null) ||
    (cites.consent !== undefined && consent === null)
  );
}

function eventAt(found: ReadonlyMap<string, AkashiEvent>, reference: Reference | undefined): AkashiEvent | null {
  return reference ? (found.get(referenceKey(reference)) ?? null) : null;
}
