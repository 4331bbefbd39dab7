import { provisionBody } from '../domain/provision-body.ts';
import { signWebhook } from '../domain/sign-webhook.ts';
import { type SecretBox, secretContext } from '../secret-box.ts';
import type { OutgoingMessage } from './send-provision.ts';
import type { StartedAttempt } from './start-attempts.ts';

/** The request of one attempt: body, and Standard Webhooks headers whose `webhook-id` stays the same over retries. */
export function messageOf(
  { delivery, provider, startedAt, gateAskedAt }: StartedAttempt,
  secrets: SecretBox,
): OutgoingMessage {
  const { basis, confirmationId, confirmedAt } = delivery;
  const confirmation =
    confirmationId && confirmedAt && basis.consent && basis.confirmation
      ? {
          confirmationId,
          confirmationMethod: basis.confirmation.confirmationMethod,
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
  const secret = secrets.open(delivery.signingSecret, secretContext(delivery));
  const headers = signWebhook({ id: delivery.deliveryId, timestamp: startedAt, body, secret });
  return { url: delivery.content.destination.url, headers, body, gateAskedAt };
}
