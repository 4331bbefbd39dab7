import { randomBytes } from 'node:crypto';
import {
  type AgreementChanged,
  type AgreementContent,
  type AkashiEvent,
  agreementChanged,
  consentRecorded,
  consentWithdrawn,
  contentHash,
  type NoticeContent,
  newEvent,
  newId,
  noticePublished,
  type PartyDetails,
  partyChanged,
  siteChanged,
  tagEventReceived,
} from '@akashi/contracts';
import { agreementContent } from '../domain/gate-world.ts';

export const tenant = 'provider-demo';
export const siteId = 'demo-shop';
export const siteKey = 'site_0123456789abcdef';
export const origin = 'https://shop.example.jp';

const at = () => new Date();
const time = () => at().toISOString();
const text = (value: string) => ({ ja: value, en: value });
const make = { source: 'akashi/test', tenant };

export const newPrincipal = () => randomBytes(16).toString('base64url');

export function party(
  partyId: string,
  { version = 1, ...details }: Partial<PartyDetails> & { version?: number } = {},
): AkashiEvent {
  const all: PartyDetails = {
    kind: 'corporation',
    partyName: partyId === 'shop' ? '株式会社ショップ' : '株式会社シーアールエム',
    partyAddress: '東京都千代田区丸の内1-1-1',
    representativeName: '鈴木 一郎',
    countryCode: 'JP',
    partyTenant: null,
    ...details,
  };
  return newEvent(partyChanged, { ...make, time: at(), data: { partyId, version, details: all, changedAt: time() } });
}

export function site(changes: { origins?: string[]; revision?: number } = {}): AkashiEvent {
  const data = { siteId, siteKey, name: 'デモショップ', origins: [origin], revision: 1, changedAt: time(), ...changes };
  return newEvent(siteChanged, { ...make, time: at(), data });
}

export interface NoticeStory {
  noticeId: string;
  version: number;
  contentHash: string;
  content: NoticeContent;
}

export function notice(noticeId = 'crm-link', changes: Partial<NoticeContent> = {}): NoticeStory {
  const content: NoticeContent = {
    recipient: { partyId: 'crm-co', partyName: '株式会社シーアールエム' },
    purposeCode: agreementContent.purposeCode,
    purposeOfUse: agreementContent.purposeOfUse,
    items: agreementContent.items,
    linkageStated: true,
    linkageText: text('会員情報と結び付けられます。'),
    title: text('閲覧履歴の提供'),
    body: text('本文'),
    ...changes,
  };
  return { noticeId, version: 1, contentHash: contentHash({ noticeId, version: 1, content }), content };
}

export const published = (data: NoticeStory): AkashiEvent =>
  newEvent(noticePublished, { ...make, time: at(), data: { ...data, publishedAt: time() } });

export interface AgreementStory {
  agreementId?: string;
  revision?: number;
  content?: Partial<AgreementContent>;
  changes?: Partial<AgreementChanged['data']>;
}

/** An agreement approved and in effect since the first of the year. */
export function agreement({
  agreementId = 'shop-to-crm',
  revision = 1,
  content = {},
  changes = {},
}: AgreementStory = {}): AgreementChanged {
  const agreed: AgreementContent = { ...agreementContent, effectiveFrom: '2020-01-01', effectiveTo: null, ...content };
  const version = {
    version: 1,
    contentHash: contentHash({ agreementId, version: 1, content: agreed }),
    content: agreed,
    approvedAt: time(),
    caseId: newId(),
  };
  const data = {
    agreementId,
    revision,
    status: 'approved' as const,
    applicabilityReopened: false,
    providerTenant: tenant,
    versions: [version],
    changedAt: time(),
    ...changes,
  };
  return newEvent(agreementChanged, { ...make, time: at(), data });
}

export interface ChoiceStory {
  principal: string;
  granted?: boolean;
  choiceNumber?: number;
  of?: NoticeStory;
  /** The hash that the tag saw, where it is not the notice's. */
  seenHash?: string;
  id?: string;
  recipientPartyId?: string;
  purposeCode?: string;
  effectiveAt?: string;
}

/** What a person chose, as consent-collector publishes it. */
export function choice(story: ChoiceStory): AkashiEvent {
  const { principal, granted = true, choiceNumber = 1, of = notice(), id = newId() } = story;
  const { noticeId, version, content } = of;
  const shown = {
    recipientPartyId: story.recipientPartyId ?? content.recipient.partyId,
    purposeCode: story.purposeCode ?? content.purposeCode,
    notice: { noticeId, version, contentHash: story.seenHash ?? of.contentHash },
    shownPosition: 1,
  };
  const common = {
    principal,
    siteId,
    siteConfigurationRevision: 1,
    choiceNumber,
    elapsedMs: 0,
    receivedAt: time(),
    effectiveAt: story.effectiveAt ?? time(),
    language: 'ja',
    page: `${origin}/`,
    tagVersion: '0.1.0',
  };
  return granted
    ? newEvent(consentRecorded, { ...make, id, time: at(), data: { ...common, choices: [{ ...shown, granted }] } })
    : newEvent(consentWithdrawn, {
        ...make,
        id,
        time: at(),
        data: { ...common, choices: [{ ...shown, granted: false }] },
      });
}

export interface EventStory {
  principal: string;
  id?: string;
  name?: string;
  properties?: Record<string, never> | Record<string, string | number | object>;
  afterConsentId?: string | null;
}

export function tagEvent({
  principal,
  id = newId(),
  name = 'view_item',
  properties = { category: 'shoes' },
  afterConsentId = null,
}: EventStory): AkashiEvent {
  const data = {
    principal,
    siteId,
    name,
    properties: properties as Record<string, string>,
    page: `${origin}/shoes`,
    afterConsentId,
    receivedAt: time(),
  };
  return newEvent(tagEventReceived, { ...make, id, time: at(), data });
}

/** Parties, site, notice and agreement: everything but consent and a tag. */
export const background = (): AkashiEvent[] => [
  party('shop'),
  party('crm-co'),
  site(),
  published(notice()),
  agreement(),
];
