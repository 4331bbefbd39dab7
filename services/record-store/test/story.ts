import { randomBytes } from 'node:crypto';
import {
  type AgreementContent,
  agreementChanged,
  caseDecided,
  caseOpened,
  confirmationMade,
  consentRecorded,
  contentHash,
  type EventContract,
  type EventOf,
  newEvent,
  newId,
  noticePublished,
  partyChanged,
  provisionMade,
  provisionSettled,
  tagPublished,
} from '@akashi/contracts';

const text = (ja: string, en: string) => ({ ja, en });

export interface StoryOptions {
  tenant?: string;
  providedAt?: Date;
  agreementId?: string;
  agreement?: Partial<AgreementContent>;
  itemCodes?: string[];
}

const items = [
  { itemCode: 'viewed-category', name: text('サイトXで閲覧した商品カテゴリ', 'Product category viewed on site X') },
];

/** Does the duty not apply: the decision that a non-linkage clause ends it. */
export const dutyDoesNotApply = {
  applies: false,
  basis: 'non_linkage_clause' as const,
  reasons: ['個人データとして利用しない旨の契約条項がある'],
  decidedBy: 'requester',
  decidedOn: '2026-11-20',
  ruleSet: 'appi-2022-04' as const,
};

const dutyApplies = { ...dutyDoesNotApply, applies: true, basis: 'acquisition_as_personal_data_expected' as const };

/** The events of one person's provision, in the order they happen, hashes and references right. Each call is another person. */
export function story({ tenant = 'provider-demo', providedAt = new Date(), ...options }: StoryOptions = {}) {
  const { agreementId = 'shop-to-crm', itemCodes = ['viewed-category'] } = options;
  const principal = randomBytes(16).toString('base64url');
  const at = (ms: number) => new Date(providedAt.getTime() + ms).toISOString();
  const event = <C extends EventContract>(contract: C, data: EventOf<C>['data'], id = newId()) =>
    newEvent(contract, { source: 'akashi/test', tenant, time: providedAt, data, id }) as EventOf<C>;

  const parties = [
    party(tenant, { partyId: 'shop', partyName: '株式会社ショップ', representativeName: '佐藤 花子' }),
    party(tenant, { partyId: 'crm-co', partyName: '株式会社シーアールエム', representativeName: '鈴木 一郎' }),
  ];
  const notice = noticeOf();
  const noticeEvent = event(noticePublished, { ...notice, content: noticeContent, publishedAt: at(-8e6) });
  const content = { ...agreementContent, ...options.agreement };
  const caseId = newId();
  const agreement = { agreementId, version: 1, contentHash: contentHash({ agreementId, version: 1, content }) };
  const caseEvents = [
    event(caseOpened, {
      caseId,
      kind: 'agreement_version',
      subject: subjectOf(agreement),
      requester: 'requester',
      openedAt: at(-7e6),
    }),
    event(caseDecided, {
      caseId,
      kind: 'agreement_version',
      subject: subjectOf(agreement),
      outcome: 'approved',
      decisions: [{ step: 0, actor: 'approver-1', decision: 'approve', reason: null, decidedAt: at(-6e6) }],
      decidedAt: at(-6e6),
    }),
  ];
  const agreementEvent = event(agreementChanged, {
    agreementId,
    revision: 1,
    status: 'approved',
    applicabilityReopened: false,
    providerTenant: tenant,
    versions: [{ version: 1, contentHash: agreement.contentHash, content, approvedAt: at(-6e6), caseId }],
    changedAt: at(-6e6),
  });
  const tagId = agreementId.replace(/^shop-to-/, 'viewed-to-');
  const tag = {
    tagId,
    revision: 1,
    contentHash: contentHash({ tagId, revision: 1, content: tagContent(agreementId) }),
  };
  const tagEvent = event(tagPublished, { ...tag, content: tagContent(agreementId), publishedAt: at(-5e6) });

  const consentEvent = event(consentRecorded, {
    principal,
    siteId: 'demo-shop',
    siteConfigurationRevision: 1,
    choiceNumber: 1,
    elapsedMs: 5,
    receivedAt: at(-4_000),
    effectiveAt: at(-4_005),
    language: 'ja',
    page: 'https://shop.example.jp/',
    tagVersion: '0.1.0',
    choices: [{ recipientPartyId: 'crm-co', purposeCode: 'crm-enrichment', notice, granted: true, shownPosition: 1 }],
  });
  const consent = { consentId: consentEvent.id, notice };
  const applies = content.applicabilityDecision.applies;
  const confirmationId = newId();
  const confirmationEvent = event(confirmationMade, {
    confirmationId,
    principal,
    recipientPartyId: 'crm-co',
    purposeCode: 'crm-enrichment',
    agreement,
    consent,
    confirmationMethod: 'self_confirmed_as_proxy',
    foreignConfirmationMethod: null,
    confirmedAt: at(-10),
  });
  const provisionId = newId();
  const provisionEvent = event(provisionMade, {
    provisionId,
    tagEventId: newId(),
    principal,
    provider: { partyId: 'shop', version: 1 },
    recipient: { partyId: 'crm-co', version: 1 },
    purposeCode: 'crm-enrichment',
    agreement,
    tag,
    itemCodes,
    consent: applies ? consent : null,
    confirmationId: applies ? confirmationId : null,
    providedAt: at(0),
  });
  const settled = (outcome: 'delivered' | 'unknown' | 'not_sent') =>
    event(provisionSettled, { provisionId, principal, outcome, attempts: 1, settledAt: at(200) });

  return {
    ...{ tenant, principal, provisionId, confirmationId, consentId: consentEvent.id, caseId, agreement, notice },
    ...{
      parties,
      noticeEvent,
      agreementEvent,
      caseEvents,
      tagEvent,
      consentEvent,
      confirmationEvent,
      provisionEvent,
      settled,
    },
    /** All but the provision's own: what it relied on. */
    basis: [...parties, noticeEvent, ...caseEvents, agreementEvent, tagEvent, consentEvent],
    provisionEvents: [...(applies ? [confirmationEvent] : []), provisionEvent],
  };
}

export type Story = ReturnType<typeof story>;

/** The same event in every story, as the companies are the same. */
function party(tenant: string, named: { partyId: string; partyName: string; representativeName: string }) {
  const { partyId, partyName, representativeName } = named;
  const details = {
    ...{ kind: 'corporation' as const, partyName, representativeName, countryCode: 'JP', partyTenant: null },
    partyAddress: '東京都千代田区丸の内1-1-1',
  };
  const time = new Date('2026-11-01T00:00:00.000Z');
  const data = { partyId, version: 1, details, changedAt: time.toISOString() };
  const id = `0190a1b2-c3d4-7000-8000-${Buffer.from(partyId).toString('hex').padStart(12, '0')}`;
  return newEvent(partyChanged, { source: 'akashi/test', tenant, time, data, id });
}

const noticeContent = {
  recipient: { partyId: 'crm-co', partyName: '株式会社シーアールエム' },
  purposeCode: 'crm-enrichment',
  purposeOfUse: text('会員への商品案内', 'Product information for members'),
  items,
  linkageStated: true,
  linkageText: text('会員情報と結び付けられます。', 'It is tied to member data.'),
  title: text('閲覧履歴の提供', 'Sharing of browsing history'),
  body: text('本文', 'Text'),
};

function noticeOf() {
  const named = { noticeId: 'crm-link', version: 1 };
  return { ...named, contentHash: contentHash({ ...named, content: noticeContent }) };
}

const agreementContent: AgreementContent = {
  providerPartyId: 'shop',
  recipientPartyId: 'crm-co',
  purposeCode: 'crm-enrichment',
  purposeOfUse: text('会員への商品案内', 'Product information for members'),
  items,
  recipientItems: [{ itemCode: 'member', name: text('会員番号', 'Member number') }],
  consentObtainedByProxy: true,
  applicabilityDecision: dutyApplies,
  confirmationMethod: 'self_confirmed_as_proxy',
  foreignRecipient: null,
  foreignConfirmationMethod: null,
  recordMethod: 'per_occasion',
  effectiveFrom: '2026-11-01',
  effectiveTo: null,
};

const tagContent = (agreementId: string) => ({
  siteId: 'demo-shop',
  eventName: 'view_item',
  agreementId,
  destination: { kind: 'webhook' as const, url: 'https://crm.example.jp/akashi' },
  items: [{ itemCode: 'viewed-category', source: { kind: 'property' as const, pointer: '/category' } }],
  enabled: true,
});

function subjectOf({
  agreementId,
  version,
  contentHash: hash,
}: {
  agreementId: string;
  version: number;
  contentHash: string;
}) {
  return { id: agreementId, version, contentHash: hash };
}
