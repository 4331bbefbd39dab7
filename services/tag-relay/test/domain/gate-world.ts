import type { AgreementContent, ConsentDecision, PartyDetails } from '@akashi/contracts';
import type { AgreementState } from '../../src/domain/check-agreement.ts';
import type { KnownNotice } from '../../src/domain/check-consent.ts';
import type { GateFacts, KnownParty } from '../../src/domain/decide-gate.ts';

/** Everything that a gate decision depends on, as plain values that a test can change one by one. */
export interface World {
  now: Date;
  freshAt: Date | null;
  awaitConsentUntil: Date | null;
  tenant: string;
  itemCodes: string[];
  agreement: AgreementState | undefined;
  agreementIsBlocked: boolean;
  consentIsBlocked: boolean;
  decision: ConsentDecision;
  notice: KnownNotice | undefined;
  provider: KnownParty | undefined;
  recipient: KnownParty | undefined;
}

const text = (value: string) => ({ ja: value, en: value });
const party = (partyName: string): PartyDetails => ({
  kind: 'corporation',
  partyName,
  partyAddress: '東京都千代田区',
  representativeName: '鈴木 一郎',
  countryCode: 'JP',
  partyTenant: null,
});

export const agreementContent: AgreementContent = {
  providerPartyId: 'shop',
  recipientPartyId: 'crm-co',
  purposeCode: 'crm-enrichment',
  purposeOfUse: text('会員への案内'),
  items: ['category', 'page'].map((itemCode) => ({ itemCode, name: text(itemCode) })),
  recipientItems: [{ itemCode: 'member', name: text('会員番号') }],
  consentObtainedByProxy: true,
  applicabilityDecision: {
    applies: true,
    basis: 'acquisition_as_personal_data_expected',
    reasons: ['会員IDで結び付ける'],
    decidedBy: 'requester',
    decidedOn: '2026-11-01',
    ruleSet: 'appi-2022-04',
  },
  confirmationMethod: 'self_confirmed_as_proxy',
  foreignRecipient: null,
  foreignConfirmationMethod: null,
  recordMethod: 'per_occasion',
  effectiveFrom: '2026-11-01',
  effectiveTo: '2026-11-30',
};

export const noticeHash = 'a'.repeat(64);
const agreementHash = 'b'.repeat(64);

/** A world in which every requirement holds. */
export function allowingWorld(): World {
  const now = new Date('2026-11-24T03:00:00.000Z');
  return {
    now,
    freshAt: new Date(now.getTime() - 400),
    awaitConsentUntil: null,
    tenant: 'provider-demo',
    itemCodes: ['category'],
    agreement: {
      agreementId: 'shop-to-crm',
      status: 'approved',
      applicabilityReopened: false,
      providerTenant: 'provider-demo',
      versions: [
        {
          version: 1,
          contentHash: agreementHash,
          content: structuredClone(agreementContent),
          approvedAt: '2026-10-31T00:00:00.000Z',
          caseId: '0190a1b2-c3d4-7000-8000-000000000005',
        },
      ],
    },
    agreementIsBlocked: false,
    consentIsBlocked: false,
    decision: {
      status: 'granted',
      consent: {
        consentId: '0190a1b2-c3d4-7000-8000-000000000001',
        granted: true,
        effectiveAt: '2026-11-20T00:00:00.000Z',
        source: 'tag',
        choiceNumber: 1,
        notice: { noticeId: 'crm-link', version: 1, contentHash: noticeHash },
      },
    },
    notice: {
      contentHash: noticeHash,
      terms: {
        recipientPartyId: 'crm-co',
        purposeCode: 'crm-enrichment',
        itemCodes: ['category', 'page'],
        linkageStated: true,
        hasForeignInformation: false,
        consentValidDays: 365,
      },
    },
    provider: { version: 1, details: party('店') },
    recipient: { version: 2, details: party('シーアールエム') },
  };
}

export function factsOf(world: World): GateFacts {
  return {
    tenant: world.tenant,
    itemCodes: world.itemCodes,
    freshAt: world.freshAt,
    maxAgeMs: 1_500,
    awaitConsentUntil: world.awaitConsentUntil,
    agreement: world.agreement,
    agreementIsBlocked: world.agreementIsBlocked,
    consentIsBlocked: world.consentIsBlocked,
    consent: () => world.decision,
    notice: () => world.notice,
    party: (partyId) => (partyId === 'shop' ? world.provider : world.recipient),
  };
}

/** The one version's content, to be changed in place. */
export const contentOf = (world: World) => world.agreement!.versions[0]!.content;
