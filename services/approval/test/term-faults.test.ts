import type { AgreementContent } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { type KnownTerms, termFaults } from '../src/domain/term-faults.ts';
import { agreementContent } from './agreement-content.ts';

const documentId = '0190a1b2-c3d4-7000-8000-000000000001';
const known: KnownTerms = {
  partyVersions: new Map([
    ['shop', 1],
    ['crm-co', 2],
  ]),
  documents: new Map([[documentId, 'a'.repeat(64)]]),
  decision: undefined,
  tagSigns: [],
};
const document = { documentId, kind: 'contract' as const, name: '契約書', sha256: 'a'.repeat(64) };
const consentProxy = {
  mandate: { statement: '同意取得を委託する', givenOn: '2026-01-01', documentId },
  wordingApproval: { approvedBy: '鈴木', approvedOn: '2026-01-02' },
  supervision: '四半期ごとに確認する',
};
const clause = { ...agreementContent().applicabilityDecision, applies: false, basis: 'non_linkage_clause' as const };
const own = { consentObtainedByProxy: false, confirmationMethod: 'recipient_declaration' as const };

const cases: [string, Partial<AgreementContent>, Partial<KnownTerms>, string[]][] = [
  ['nothing more stated', {}, {}, []],
  ['the latest versions of the parties', { partyVersions: { provider: 1, recipient: 2 } }, {}, []],
  [
    'an earlier version of the recipient',
    { partyVersions: { provider: 1, recipient: 1 } },
    {},
    ['/content/partyVersions/recipient not_the_latest_version'],
  ],
  [
    'links between its items',
    { links: [{ itemCode: 'viewed-category', recipientItemCodes: ['member-number'] }] },
    {},
    [],
  ],
  [
    'links between others',
    { links: [{ itemCode: 'x', recipientItemCodes: ['member-number', 'y'] }] },
    {},
    ['/content/links/0/itemCode unknown_item', '/content/links/0/recipientItemCodes/1 unknown_item'],
  ],
  ['a document as it is kept', { documents: [document] }, {}, []],
  [
    'a document that differs from the one kept',
    { documents: [{ ...document, sha256: 'b'.repeat(64) }] },
    {},
    ['/content/documents/0/sha256 document_differs'],
  ],
  [
    'a document that is not kept',
    { documents: [document] },
    { documents: new Map() },
    ['/content/documents/0/documentId unknown_document'],
  ],
  ['a mandate in a document listed (3-7-2-2)', { documents: [document], consentProxy }, {}, []],
  [
    'a mandate in a document not listed (3-7-2-2)',
    { consentProxy },
    {},
    ['/content/consentProxy/mandate/documentId document_not_listed'],
  ],
  [
    'a mandate although the recipient obtains consent itself (3-7-2-2)',
    { ...own, documents: [document], consentProxy },
    {},
    ['/content/consentProxy no_proxy'],
  ],
  [
    'hashed e-mail although a clause ends the duty (3-7-1-3)',
    { applicabilityDecision: clause, matchKey: { kind: 'hashed_email' } },
    {},
    ['/content/applicabilityDecision/signsConsidered contrary_sign'],
  ],
  [
    'a sign that a tag showed although a clause ends the duty (3-7-1-3)',
    { applicabilityDecision: clause },
    { tagSigns: [{ sign: 'tag_source:/email', text: { ja: 'x', en: 'x' } }] },
    ['/content/applicabilityDecision/signsConsidered contrary_sign'],
  ],
  [
    'a sign that was considered',
    {
      applicabilityDecision: { ...clause, signsConsidered: [{ sign: 'match_key:hashed_email', reason: '突合しない' }] },
      matchKey: { kind: 'hashed_email' },
    },
    {},
    [],
  ],
  [
    'answers that are not kept',
    { applicabilityDecision: { ...clause, decisionId: documentId } },
    {},
    ['/content/applicabilityDecision/decisionId unknown_decision'],
  ],
  [
    'answers that came to something else',
    { applicabilityDecision: { ...clause, decisionId: documentId } },
    { decision: { applies: true, basis: 'acquisition_as_personal_data_expected' } },
    ['/content/applicabilityDecision/basis decision_differs'],
  ],
];

test.each(cases)('an agreement that names %s', (_, change, more, faults) => {
  const found = termFaults(agreementContent(change), { ...known, ...more });
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});
