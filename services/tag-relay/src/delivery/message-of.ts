import type { KeyObject } from 'node:crypto';
import { methodUsed } from '../domain/confirmation-terms.ts';
import { provisionBody } from '../domain/provision-body.ts';
import { signWebhook } from '../domain/sign-webhook.ts';
import { secretContext } from '../signing-secrets.ts';
import type { OutgoingMessage } from './send-provision.ts';
import type { StartedAttempt } from './start-attempts.ts';

/** Opens a sealed signing secret. */
export type OpenKey = (sealed: Buffer, context: string) => KeyObject;

/** The request of one attempt: body, and Standard Webhooks headers whose `webhook-id` stays the same over retries. */
export function messageOf(
  { delivery, tag, provider, startedAt, gateAskedAt }: StartedAttempt,
  openKey: OpenKey,
): OutgoingMessage {
  const { basis, confirmationId, confirmedAt } = delivery;
  const confirmation =
    confirmationId && confirmedAt && basis.consent && basis.confirmation
      ? {
          confirmationId,
          confirmationMethod: methodUsed(basis.confirmation),
          confirmedAt,
          consentId: basis.consent.consentId,
        }
      : null;
  const body = provisionBody({
    provisionId: delivery.deliveryId,
    tagEventId: delivery.eventId,
    occurredAt: delivery.occurredAt,
    provider: { partyId: basis.provider.partyId, details: provider.details },
    agreementId: basis.agreement.agreementId,
    purposeCode: basis.purposeCode,
    principal: delivery.principal,
    items: delivery.items,
    confirmation,
  });
  const key = openKey(tag.signingSecret, secretContext(delivery));
  const headers = signWebhook({ id: delivery.deliveryId, timestamp: startedAt, body, key });
  return { url: tag.content.destination.url, headers, body, gateAskedAt };
}
