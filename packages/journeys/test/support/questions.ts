import type { ServiceName } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { type Answer, send } from './send.ts';
import type { TestStack } from './test-stack.ts';

export async function ask(stack: TestStack, service: ServiceName, path: string): Promise<Answer> {
  const authorization = `Bearer ${await stack.people.backend(service)}`;
  return send({ url: stack.urls[service] + path, headers: { authorization } });
}

export async function tell(
  stack: TestStack,
  service: ServiceName,
  { path, body, method = 'POST' }: { path: string; body?: unknown; method?: 'POST' | 'PUT' },
): Promise<Answer> {
  const authorization = `Bearer ${await stack.people.backend(service)}`;
  return send({ method, url: stack.urls[service] + path, headers: { authorization }, body });
}

/** Why an event was not sent, once the relay has decided; throws if it was delivered instead. */
export async function reasonsOf(stack: TestStack, eventId: string, timeoutMs = 20_000): Promise<string[]> {
  const tag = await waitFor(
    async () => {
      const { body } = await ask(stack, 'tag-relay', `/v1/events/${eventId}/explanation`);
      return body.status === 'decided' && body.tags[0];
    },
    { what: `event ${eventId} to be decided`, timeoutMs },
  );
  if (tag.outcome !== 'withheld') throw new Error(`event ${eventId} was not withheld but ${tag.outcome}`);
  return tag.reasons.map(({ code }: { code: string }) => code);
}

/** The delivery of an event, once it has arrived at the destination. */
export async function deliveryOf(stack: TestStack, eventId: string, timeoutMs = 20_000) {
  const find = () => stack.destination.arrivals.find(({ body }) => body.tagEventId === eventId);
  return waitFor(find, { what: `event ${eventId} to arrive at the destination`, timeoutMs });
}

/** The record that was made of a provision, once there is one. */
export async function recordOf(stack: TestStack, provisionId: string, timeoutMs = 20_000) {
  return waitFor(
    async () => {
      const { body } = await ask(stack, 'record-store', `/v1/records?provisionId=${provisionId}`);
      return body.items?.length > 0 && body.items[0];
    },
    { what: `the record of provision ${provisionId}`, timeoutMs },
  );
}
