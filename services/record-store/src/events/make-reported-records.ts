import type { AgreementVersion, ConfirmationMade, PartyChanged, ProvisionReported } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { RecordableProvision } from '../domain/deficiencies.ts';
import { deriveBareRecord } from '../domain/derive-bare-record.ts';
import { deriveOutcome, type Outcome } from '../domain/derive-outcome.ts';
import { nextLook } from '../domain/next-look.ts';
import { agreementKey as documentKey, findStatedDocuments } from '../store/contract-documents.ts';
import { type KeptReport, keepPendingReports } from '../store/pending-reports.ts';
import { type CitedReport, citeReport } from './cite-report.ts';
import { type DecidedProvision, keepOutcomes } from './keep-outcomes.ts';
import type { AcquisitionDeps } from './make-acquisition-records.ts';

/** What came of the reports given. */
export interface ReportedOutcomes {
  /** How many outcomes were kept now. */
  kept: number;
  /** How many wait. */
  waiting: number;
}

/**
 * Makes the provider's record of each provision that its recipient reported (guideline 3-7-4-2-4), or files it, at once where all it
 * cites is here; where something may be on its way, it waits at most `acquisitionWaitMs` and is then recorded as it is. One that has
 * its outcome gets no second one.
 */
export async function makeReportedRecords(
  tx: Tx,
  reports: readonly KeptReport[],
  { edge, reader, acquisitionWaitMs: waitMs }: AcquisitionDeps,
): Promise<ReportedOutcomes> {
  const now = edge.now();
  const ageOf = ({ since = now }: KeptReport) => now.getTime() - since.getTime();
  const cited: CitedReport[] = [];
  for (const report of reports) cited.push(await citeReport(tx, report, reader));
  const waiting = cited.filter((each) => each.isIncomplete && ageOf(each) < waitMs);
  await keepPendingReports(
    tx,
    waiting.map((each) => ({
      tenant: each.event.tenantid,
      provisionId: each.event.data.provisionId,
      evidenceId: each.evidenceId,
      since: (each.since ?? now).toISOString(),
      nextLookAt: nextLook(now, { ageMs: ageOf(each), waitMs }).toISOString(),
    })),
  );
  const decided: DecidedProvision[] = [];
  for (const each of cited) {
    if (!waiting.includes(each)) decided.push(await decide(tx, each, { recordId: edge.newId(), now }));
  }
  return { kept: await keepOutcomes(tx, decided, { edge, now }), waiting: waiting.length };
}

interface Deciding {
  recordId: string;
  now: Date;
}

async function decide(tx: Tx, cited: CitedReport, deciding: Deciding): Promise<DecidedProvision> {
  const { event, agreement } = cited;
  const { principal, agreementId, itemCodes, provisionId, providedAt } = event.data;
  const about = { provisionId, principal, itemCodes, providedAt, agreement: { agreementId } };
  const version = agreement.kind === 'chosen' ? agreement.version : null;
  return {
    event: { tenantid: event.tenantid, data: about },
    recordId: deciding.recordId,
    outcome: await outcomeOf(tx, { cited, version }, deciding),
    omitsRepeated: version?.content.omitRepeatedItems === true,
  };
}

async function outcomeOf(
  tx: Tx,
  { cited, version }: { cited: CitedReport; version: AgreementVersion | null },
  { recordId, now }: Deciding,
): Promise<Outcome> {
  const { event, provider, recipient, consented, agreement } = cited;
  const { tenantid: tenant, data } = event;
  const isOwed = version?.content.applicabilityDecision.applies !== false;
  if (version === null || (recipient === null && isOwed)) {
    const consent = { consentId: consented ? data.consentId : null, notice: consented?.notice ?? null };
    const lacking = { agreement: version ?? lackingOf(agreement.kind), provider, recipient, consent };
    return { kind: 'record', data: deriveBareRecord({ report: data, ...lacking, recordId, now }), entryOf: null };
  }
  const provision = provisionOf(data, { version, provider, recipient, consented });
  const named = { tenant, ...provision.agreement };
  return deriveOutcome({
    provision,
    // Where none is owed, nobody asks who the recipient is.
    reliedOn: {
      agreement: version,
      recipient: recipient!,
      confirmation: confirmationOf(data, provision),
      consent: consented?.event ?? null,
    },
    documents: (await findStatedDocuments(tx, [named])).get(documentKey(named)) ?? [],
    byProxy: data.reportedForParty,
    ...{ recordId, now },
  });
}

const lacks = {
  unknown: 'agreement_not_found',
  version_unknown: 'agreement_version_not_found',
  ambiguous: 'agreement_ambiguous',
} as const;
const lackingOf = (kind: CitedReport['agreement']['kind']) => lacks[kind as keyof typeof lacks];

interface Found {
  version: AgreementVersion;
  provider: PartyChanged['data'] | null;
  recipient: PartyChanged['data'] | null;
  consented: CitedReport['consented'];
}

function provisionOf(
  {
    provisionId,
    principal,
    agreementId,
    itemCodes,
    providedAt,
    consentId,
    reportedForParty,
  }: ProvisionReported['data'],
  { version: { version, contentHash, content }, provider, recipient, consented }: Found,
): RecordableProvision {
  return {
    ...{ provisionId, principal, itemCodes, providedAt, purposeCode: content.purposeCode },
    provider: provider && { partyId: provider.partyId, version: provider.version },
    recipient: { partyId: reportedForParty, version: recipient?.version ?? 1 },
    agreement: { agreementId, version, contentHash },
    consent: consented && { consentId: consentId!, notice: consented.notice },
    // What was confirmed is stated in the report: no event of its own says so.
    ...{ confirmationId: null, tag: null },
  };
}

function confirmationOf(
  { confirmation: stated }: ProvisionReported['data'],
  { principal, recipient, purposeCode, agreement, consent }: RecordableProvision,
): ConfirmationMade['data'] | null {
  if (stated === null) return null;
  const of = { principal, recipientPartyId: recipient.partyId, purposeCode, agreement };
  // Without a consent that is here it is of no consent; that the consent is missing is said of the record by itself.
  return { ...of, ...stated, confirmationId: '', consent: consent ?? ({} as NonNullable<typeof consent>) };
}
