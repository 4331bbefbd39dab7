import {
  type AgreementChanged,
  type AgreementContent,
  agreementChanged,
  type ConsentRecorded,
  type NoticePublished,
  newEvent,
  newId,
} from '@akashi/contracts';
import { story } from './story.ts';

interface Options {
  tenant?: string;
  agreementId?: string;
  agreement?: Partial<AgreementContent>;
}

/**
 * What is known in a recipient's tenant: the copy of an agreement of `provider-demo`'s, and a consent from the recipient's own site with
 * its notice. `report` is a complete report of an acquisition under them.
 */
export function recipientStory({ tenant = 'crm-demo', ...options }: Options = {}) {
  const s = story({ tenant: 'provider-demo', providedAt: new Date(Date.now() - 10_000), ...options });
  const own = <E extends { tenantid: string }>(event: E): E => ({ ...event, tenantid: tenant });
  const agreementEvent: AgreementChanged = {
    ...own(s.agreementEvent),
    subject: `provider-demo:${s.agreement.agreementId}`,
  };
  const consentEvent: ConsentRecorded = own(s.consentEvent);
  const noticeEvent: NoticePublished = own(s.noticeEvent);
  const principalIdentifier = `member-${newId().slice(-12)}`;
  const report = (changes: Record<string, unknown> = {}) => ({
    acquisitionId: newId(),
    agreementId: s.agreement.agreementId,
    consent: { consentId: s.consentId, principal: s.principal, obtainedBy: 'recipient' },
    principalIdentifier,
    matchKey: s.principal,
    itemCodes: ['viewed-category'],
    acquiredAt: new Date().toISOString(),
    ...changes,
  });
  return {
    ...{ tenant, agreement: s.agreement, notice: s.notice, consentId: s.consentId, principal: s.principal },
    ...{ principalIdentifier, agreementEvent, consentEvent, noticeEvent, report },
    basis: [agreementEvent, noticeEvent, consentEvent],
    /** The provider as a party of the recipient's. */
    party: { ...s.parties[0]!, tenantid: tenant },
    /** The same agreement as the provider of another tenant gives it. */
    agreementOf(providerTenant: string): AgreementChanged {
      const data = { ...agreementEvent.data, providerTenant };
      return newEvent(agreementChanged, { source: 'akashi/test', tenant, time: new Date(), data });
    },
  };
}

export type RecipientStory = ReturnType<typeof recipientStory>;
