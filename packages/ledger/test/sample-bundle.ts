import { canonicalHash } from '../src/canonical-json.ts';
import {
  type EvidenceBundle,
  type EvidenceRole,
  encodeBundle,
  evidenceLeafData,
  evidenceRoleOf,
  evidenceRoles,
  inclusionProof,
  newSigner,
  sha256,
  signCheckpoint,
} from '../src/index.ts';
import { memoryLog, numberedEntries } from './memory-log.ts';

export const signer = newSigner({ name: 'akashi.example/logs/dmp', privateKey: sha256(Buffer.from('a test key')) });

type Event = ReturnType<typeof event>;

/** The events behind one record, as the services publish them; a test changes what it is about. */
export function sampleEvents() {
  const principal = 'N3q0fX1yQm2pVb7sKd8w-A';
  const noticeContent = { purposeCode: 'ads', linkageStated: true, body: { ja: '本文', en: 'body' } };
  const notice = withHash({ noticeId: 'n1', version: 2, content: noticeContent });
  const agreement = withHash({
    agreementId: 'a1',
    version: 3,
    content: { purposeCode: 'ads', recipientPartyId: 'crm' },
  });
  const tag = withHash({ tagId: 't1', revision: 4, content: { agreementId: 'a1', enabled: true } });
  const noticeRef = reference(notice, 'noticeId');
  const agreementRef = reference(agreement, 'agreementId');
  const consentId = id(1);
  const details = {
    kind: 'corporation',
    partyName: '株式会社例',
    partyAddress: '東京都',
    representativeName: '例 太郎',
  };
  const consent = { consentId, notice: noticeRef };
  const provider = { partyId: 'dmp', version: 1 };
  const recipient = { partyId: 'crm', version: 5 };
  const batch = { batchId: id(20), agreementId: 'a1', madeOn: '2026-11-24', contentHash: 'b'.repeat(64) };
  return {
    notice: event('notice.published', id(2), notice),
    agreement: event('agreement.changed', id(3), {
      agreementId: 'a1',
      revision: 1,
      versions: [{ ...agreement, agreementId: undefined }],
    }),
    decision: event('case.decided', id(4), {
      caseId: id(5),
      outcome: 'approved',
      subject: { id: 'a1', version: 3, contentHash: agreement.contentHash },
    }),
    provider: event('party.changed', id(6), { ...provider, details }),
    recipient: event('party.changed', id(7), { ...recipient, details }),
    tag: event('tag.published', id(8), tag),
    consent: event('consent.recorded', consentId, {
      principal,
      choices: [{ recipientPartyId: 'crm', purposeCode: 'ads', notice: noticeRef, granted: true, shownPosition: 1 }],
    }),
    confirmation: event('confirmation.made', id(9), {
      confirmationId: id(10),
      principal,
      recipientPartyId: 'crm',
      purposeCode: 'ads',
      agreement: agreementRef,
      consent,
      confirmationMethod: 'self_confirmed_as_proxy',
      foreignConfirmationMethod: null,
    }),
    provision: event('provision.made', id(11), {
      provisionId: id(12),
      principal,
      provider,
      recipient,
      purposeCode: 'ads',
      agreement: agreementRef,
      tag: { tagId: 't1', revision: 4, contentHash: tag.contentHash },
      consent,
      confirmationId: id(10),
      providedAt: '2026-11-23T15:30:00.000Z',
    }),
    settlement: event('provision.settled', id(13), { provisionId: id(12), principal, outcome: 'delivered' }),
    record: event('record.made', id(14), {
      recordId: id(15),
      madeOn: '2026-11-24',
      items: {
        consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' },
        providedOn: '2026-11-24',
        counterparty: { partyName: '株式会社例', partyAddress: '東京都', representativeName: '例 太郎' },
        infoItems: ['閲覧履歴'],
      },
      basis: {
        provisionId: id(12),
        confirmationId: id(10),
        consentId,
        notice: noticeRef,
        agreement: agreementRef,
        provider,
        recipient,
        tag: { tagId: 't1', revision: 4 },
      },
    }),
    batch: event('record_batch.closed', id(16), batch),
    batchApproval: event('record_batch.approved', id(17), {
      batchId: id(20),
      contentHash: batch.contentHash,
      caseId: id(18),
    }),
    batchDecision: event('case.decided', id(19), {
      caseId: id(18),
      outcome: 'approved',
      subject: { id: id(20), version: null, contentHash: batch.contentHash },
    }),
  } satisfies Record<string, Event>;
}

/** Of two records or confirmations in one bundle, its own goes by its type. */
const rolesByName: Record<string, EvidenceRole> = {
  referencedRecord: 'referenced_record',
  sameConfirmation: 'same_confirmation',
  sameConfirmationRecord: 'same_confirmation_record',
};

/** A bundle of these events, logged among others and signed: every proof and signature in it holds. */
export async function sealBundle(
  events: Record<string, Event>,
  otherLeaves = 300,
  extensions: string[] = [],
): Promise<EvidenceBundle> {
  const log = memoryLog();
  log.append(numberedEntries(otherLeaves));
  const evidence = Object.entries(events).map(([name, each], i) => ({
    event: each,
    role: rolesByName[name] ?? evidenceRoleOf(each.type)!,
    value: Buffer.from(JSON.stringify(each)),
    salt: sha256(Buffer.of(i)).subarray(0, 16),
    leafIndex: otherLeaves + i,
  }));
  log.append(evidence.map(evidenceLeafData));
  const checkpoint = await signCheckpoint({ origin: signer.name, size: log.size, root: log.root, extensions }, [
    signer,
  ]);
  return encodeBundle({
    origin: signer.name,
    checkpoint,
    leaves: evidence.map(({ event: { id: evidenceId }, role, value, salt, leafIndex }) => ({
      role,
      evidenceId,
      topic: evidenceRoles[role].topic,
      value,
      salt,
      leafIndex,
      inclusionProof: inclusionProof({ index: leafIndex, size: log.size, readTile: log.readTile }),
    })),
    forReadingOnly: { dataRegionDeclaredByOperator: 'jp', record: { summary: '株式会社例' } },
  });
}

export function event<Data extends object>(type: string, eventId: string, data: Data) {
  return {
    specversion: '1.0',
    id: eventId,
    source: 'akashi/test',
    type,
    time: '2026-11-24T00:00:00.000Z',
    subject: 'subject',
    tenantid: 'dmp',
    datacontenttype: 'application/json',
    dataschema: `urn:akashi:event:${type}:1`,
    data,
  };
}

/** A fixed UUIDv7 that differs by `n`. */
export function id(n: number): string {
  return `01936a00-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** The events behind a recipient's record, all in its tenant; `omitted` items stand in the record it refers to. */
export function sampleAcquisition() {
  const { notice, agreement, consent, record } = sampleEvents();
  const { agreement: agreementRef, notice: noticeRef, consentId } = record.data.basis;
  const provider = {
    kind: 'corporation',
    partyName: '株式会社提供元',
    partyAddress: '大阪府',
    representativeName: '提 供子',
  };
  const { kind: _, ...counterparty } = provider;
  const items = {
    consentObtained: { obtainedBy: 'recipient' },
    counterparty,
    principalIdentifier: 'member-1',
    infoItems: ['閲覧履歴'],
  };
  const omitted = { recordId: id(40), items: ['counterparty'] };
  const basis = {
    ...{ acquisitionId: id(30), agreement: agreementRef, providerIdentityConfirmationId: id(31) },
    ...{ consentId, notice: noticeRef },
  };
  const made = { side: 'recipient', madeOn: '2026-11-24', acquiredOn: '2026-11-24', deficiencies: [] as string[] };
  return {
    notice,
    agreement,
    consent,
    earlierIdentity: event('provider_identity.confirmed', id(32), {
      ...{ confirmationId: id(33), provider, method: 'registry_inspected', sameAs: null },
    }),
    identity: event('provider_identity.confirmed', id(34), {
      ...{ confirmationId: id(31), provider, method: 'sameness_confirmed', sameAs: id(33) },
    }),
    acquisition: event('acquisition.reported', id(30), {
      ...{ acquisitionId: id(30), agreementId: 'a1', providerIdentityConfirmationId: id(31) },
      consent: { consentId, principal: consent.data.principal, evidence: null, obtainedBy: 'recipient' },
      ...{ principalIdentifier: 'member-1', itemCodes: ['history'], acquiredAt: '2026-11-23T15:30:00.000Z' },
    }),
    referencedRecord: event('acquisition_record.made', id(41), { ...made, recordId: id(40), items }),
    record: event('acquisition_record.made', id(35), {
      ...{ ...made, recordId: id(36), omitted, items: { ...items, counterparty: null }, basis },
    }),
    batch: event('record_batch.closed', id(37), {
      ...{ batchId: id(38), side: 'recipient', agreementId: 'a1', madeOn: '2026-11-24', contentHash: 'b'.repeat(64) },
    }),
  } satisfies Record<string, Event>;
}

function withHash<Content extends object>(content: Content): Content & { contentHash: string } {
  return { ...content, contentHash: canonicalHash(content) };
}

function reference<Field extends string>(
  of: { version: number; contentHash: string } & Record<Field, string>,
  field: Field,
) {
  return { [field]: of[field], version: of.version, contentHash: of.contentHash };
}
