import {
  type AgreementVersion,
  type ConfirmationMade,
  type ConsentEvent,
  consentEntriesOf,
  type PartyChanged,
  type ProvisionReported,
  ServiceError,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import { chooseAgreement } from '../domain/choose-agreement.ts';
import type { RecordableProvision } from '../domain/deficiencies.ts';
import { deriveOutcome } from '../domain/derive-outcome.ts';
import { evidenceOfOwn } from '../domain/evidence.ts';
import { referenceTo } from '../domain/references.ts';
import type { Edge } from '../edge.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { agreementKey as documentKey, findStatedDocuments } from '../store/contract-documents.ts';
import { agreementKey, findAgreements } from '../store/find-agreements.ts';
import { referenceKey } from '../store/find-referenced.ts';
import { findParty } from '../store/provider-identities.ts';
import type { EvidenceReader } from '../store/version-cache.ts';
import { keepOutcomes } from './keep-outcomes.ts';

interface Deps {
  edge: Edge;
  alarms: Alarms;
  reader: EvidenceReader;
}

type Consented = { event: ConsentEvent; notice: NonNullable<RecordableProvision['consent']>['notice'] };

/**
 * Makes the provider's record of a provision that the recipient reports in the provider's tenant (guideline 3-7-4-2-4), or files it
 * where no record is owed; false where it was reported before. What is missing makes the record deficient. Throws a ServiceError:
 * `unknown_agreement`, `unknown_party`, `forbidden` where the agreement is another recipient's, `conflict`.
 */
export async function reportProvision(tx: Tx, report: ProvisionReported, deps: Deps): Promise<boolean> {
  const { edge, alarms } = deps;
  const { tenantid: tenant, data } = report;
  const agreement = await agreementOf(tx, report);
  const { providerPartyId, recipientPartyId } = agreement.content;
  if (recipientPartyId !== data.reportedForParty) {
    throw refused(
      'forbidden',
      '/agreementId',
      `Agreement ${data.agreementId} is with another recipient than you act for`,
    );
  }
  const [provider, recipient] = [
    await partyOf(tx, tenant, providerPartyId),
    await partyOf(tx, tenant, recipientPartyId),
  ];
  const evidence = evidenceOfOwn([report], edge);
  const { added, conflicting } = await addEvidence(tx, evidence);
  if (conflicting.length > 0) {
    alarms.conflictingEvidence(conflicting);
    throw refused('conflict', '/provisionId', `Provision ${data.provisionId} was reported before with other content`);
  }
  if (added.length === 0) return false;
  await putInOutbox(tx, [report], { values: [evidence[0]!.value] });
  const consented = await consentOf(tx, report, { agreement, reader: deps.reader });
  const provision = provisionOf(data, { agreement, provider, recipient, consented });
  const confirmation = confirmationOf(data, provision);
  const now = edge.now();
  const named = { tenant, ...provision.agreement };
  const recordId = edge.newId();
  const outcome = deriveOutcome({
    provision,
    reliedOn: { agreement, recipient, confirmation, consent: consented?.event ?? null },
    documents: (await findStatedDocuments(tx, [named])).get(documentKey(named)) ?? [],
    byProxy: data.reportedForParty,
    ...{ recordId, now },
  });
  const omitsRepeated = agreement.content.omitRepeatedItems === true;
  const decided = { event: { tenantid: tenant, data: provision }, recordId, outcome, omitsRepeated };
  if ((await keepOutcomes(tx, [decided], { edge, now })) === 1) return true;
  throw refused('conflict', '/provisionId', `Provision ${data.provisionId} has its record already`);
}

async function agreementOf(tx: Tx, { tenantid: tenant, data }: ProvisionReported): Promise<AgreementVersion> {
  const { agreementId, agreementVersion, providedAt: acquiredAt } = data;
  const known = (await findAgreements(tx, [{ tenant, agreementId }])).get(agreementKey({ tenant, agreementId })) ?? [];
  const named = { agreementId, agreementVersion, acquiredAt, providerTenant: tenant };
  const choice = chooseAgreement({ tenant, report: named, known });
  if (choice.kind === 'chosen') return choice.version;
  const message = `The provider has no approved agreement ${agreementId} of that version here: check it, or try again in a moment`;
  throw refused('unknown_agreement', '/agreementId', message);
}

async function partyOf(tx: Tx, tenant: string, partyId: string): Promise<PartyChanged['data']> {
  const party = await findParty(tx, tenant, partyId);
  if (party) return party;
  throw refused(
    'unknown_party',
    '/agreementId',
    `Party ${partyId} of the agreement isn't known here yet: try again in a moment`,
  );
}

/** The consent named, if it is here with its notice and grants what the agreement is about. */
async function consentOf(
  tx: Tx,
  { tenantid: tenant, data }: ProvisionReported,
  { agreement, reader }: { agreement: AgreementVersion; reader: EvidenceReader },
): Promise<Consented | null> {
  if (data.consentId === null) return null;
  const consent = { tenant, reference: referenceTo.consent(data.principal, data.consentId) };
  const event = (await reader.find(tx, [consent])).get(referenceKey(consent)) as ConsentEvent | undefined;
  const { recipientPartyId, purposeCode } = agreement.content;
  const notice = event
    ? consentEntriesOf(event).find(
        (each) => each.entry.granted && each.recipientPartyId === recipientPartyId && each.purposeCode === purposeCode,
      )?.entry.notice
    : null;
  if (!event || !notice) return null;
  const reference = { tenant, reference: referenceTo.notice(notice) };
  return (await reader.find(tx, [reference])).has(referenceKey(reference)) ? { event, notice } : null;
}

interface Found {
  agreement: AgreementVersion;
  provider: PartyChanged['data'];
  recipient: PartyChanged['data'];
  consented: Consented | null;
}

function provisionOf(
  { provisionId, principal, agreementId, itemCodes, providedAt, consentId }: ProvisionReported['data'],
  { agreement, provider, recipient, consented }: Found,
): RecordableProvision {
  const { version, contentHash, content } = agreement;
  return {
    ...{ provisionId, principal, itemCodes, providedAt, purposeCode: content.purposeCode },
    provider: { partyId: provider.partyId, version: provider.version },
    recipient: { partyId: recipient.partyId, version: recipient.version },
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

function refused(code: string, path: string, message: string): ServiceError {
  return new ServiceError({ code, message, details: [{ path, message, code }] });
}
