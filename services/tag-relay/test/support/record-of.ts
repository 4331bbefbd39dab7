import { newEvent, newId, type ProvisionMade, type RecordMade, recordMade } from '@akashi/contracts';
import { tenant } from './story.ts';

const today = '2026-11-24';

/** The record that record-store makes of a provision. */
export function recordOf({ data }: Pick<ProvisionMade, 'data'>, changes: Partial<RecordMade['data']> = {}): RecordMade {
  return newEvent(recordMade, {
    source: 'akashi/record-store',
    tenant,
    time: new Date(),
    data: {
      recordId: newId(),
      side: 'provider',
      recordMethod: 'per_occasion',
      ruleSet: 'appi-2022-04',
      items: {
        consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' },
        providedOn: today,
        counterparty: { partyName: 'x', partyAddress: 'x', representativeName: 'x' },
        infoItems: ['x'],
      },
      basis: {
        provisionId: data.provisionId,
        confirmationId: data.confirmationId,
        consentId: data.consent!.consentId,
        notice: data.consent!.notice,
        agreement: data.agreement,
        provider: data.provider,
        recipient: data.recipient,
        tag: { tagId: data.tag.tagId, revision: data.tag.revision },
      },
      madeOn: today,
      retentionStartsOn: today,
      retentionUntil: '2999-11-24',
      deficiencies: [],
      ...changes,
    },
  });
}
