import {
  type AgreementVersion,
  type ConsentEvent,
  consentEntriesOf,
  type PartyChanged,
  type ProvisionReported,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type AgreementChoice, chooseAgreement } from '../domain/choose-agreement.ts';
import type { RecordableProvision } from '../domain/deficiencies.ts';
import { referenceTo } from '../domain/references.ts';
import { agreementKey, findAgreements } from '../store/find-agreements.ts';
import { referenceKey } from '../store/find-referenced.ts';
import type { KeptReport } from '../store/pending-reports.ts';
import { findParty } from '../store/provider-identities.ts';
import type { EvidenceReader } from '../store/version-cache.ts';

export interface CitedConsent {
  event: ConsentEvent;
  notice: NonNullable<RecordableProvision['consent']>['notice'];
}

/** A report with what it cites, as far as that is here. */
export interface CitedReport extends KeptReport {
  agreement: AgreementChoice;
  /** Known by the agreement only. */
  provider: PartyChanged['data'] | null;
  /** The party that the reporter acts for. */
  recipient: PartyChanged['data'] | null;
  consented: CitedConsent | null;
  /** Whether it cites something that may be on its way. */
  isIncomplete: boolean;
}

/** Finds what a report of a provision cites in its tenant. */
export async function citeReport(tx: Tx, report: KeptReport, reader: EvidenceReader): Promise<CitedReport> {
  const { tenantid: tenant, data } = report.event;
  const agreement = await agreementOf(tx, report.event);
  const version = agreement.kind === 'chosen' ? agreement.version : null;
  const provider = version ? ((await findParty(tx, tenant, version.content.providerPartyId)) ?? null) : null;
  const recipient = (await findParty(tx, tenant, data.reportedForParty)) ?? null;
  const consent = await consentOf(tx, report.event, { version, reader });
  const isUnknown = agreement.kind === 'unknown' || agreement.kind === 'version_unknown';
  const isIncomplete = isUnknown || (version !== null && provider === null) || recipient === null || consent.isAwaited;
  return { ...report, agreement, provider, recipient, consented: consent.cited, isIncomplete };
}

/** The agreement reported under, of the provider's own tenant. */
export async function agreementOf(tx: Tx, { tenantid: tenant, data }: ProvisionReported): Promise<AgreementChoice> {
  const { agreementId, agreementVersion, providedAt: acquiredAt } = data;
  const known = (await findAgreements(tx, [{ tenant, agreementId }])).get(agreementKey({ tenant, agreementId })) ?? [];
  return chooseAgreement({
    tenant,
    report: { agreementId, agreementVersion, acquiredAt, providerTenant: tenant },
    known,
  });
}

interface FoundConsent {
  cited: CitedConsent | null;
  /** The consent, or its notice, isn't here and may come. */
  isAwaited: boolean;
}

/** The consent named, if it is here with its notice and grants what the agreement is about. */
async function consentOf(
  tx: Tx,
  { tenantid: tenant, data }: ProvisionReported,
  { version, reader }: { version: AgreementVersion | null; reader: EvidenceReader },
): Promise<FoundConsent> {
  if (data.consentId === null) return { cited: null, isAwaited: false };
  const consent = { tenant, reference: referenceTo.consent(data.principal, data.consentId) };
  const event = (await reader.find(tx, [consent])).get(referenceKey(consent)) as ConsentEvent | undefined;
  if (!event) return { cited: null, isAwaited: true };
  const notice = consentEntriesOf(event).find(
    (each) =>
      each.entry.granted &&
      each.recipientPartyId === data.reportedForParty &&
      (version === null || each.purposeCode === version.content.purposeCode),
  )?.entry.notice;
  if (!notice) return { cited: null, isAwaited: false };
  const reference = { tenant, reference: referenceTo.notice(notice) };
  const isHere = (await reader.find(tx, [reference])).has(referenceKey(reference));
  return { cited: isHere ? { event, notice } : null, isAwaited: !isHere };
}
