import type { Service } from '@akashi/service-kit';
import { waitFor } from '@akashi/test-harness';
import type { RelayWorld } from './running-relay.ts';
import { siteId } from './story.ts';

export interface Explanation {
  id: string;
  status: string;
  reason: { code: string; ja: string; en: string } | null;
  tags: {
    tagId: string;
    outcome: string;
    reasons: { code: string; ja: string; en: string }[];
    delivery?: {
      provisionId: string;
      outcome: string;
      attempts: { startedAt: string; outcome: string; status?: number; cause?: string }[];
      record: { recordId: string | null } | null;
    };
  }[];
}

export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

export interface RelayClient {
  address(): string;
  call(
    method: string,
    path: string,
    options?: { body?: unknown; scope?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Sets a tag whose destination is the path of its own id. */
  putTag(tagId: string, changes?: Record<string, unknown>): Promise<Answer>;
  explain(eventId: string): Promise<Explanation>;
  /** Waits until every tag of the event has come to one of these outcomes. */
  explained(eventId: string, ...outcomes: string[]): Promise<Explanation>;
}

const finals = ['withheld', 'delivered', 'unknown', 'not_sent'];

/** On a busy machine an attempt may come too late after the gate, which then asks again: it is no part of what tests are about. */
function withoutLateStarts(explanation: Explanation): Explanation {
  for (const { delivery } of explanation.tags) {
    if (delivery) delivery.attempts = delivery.attempts.filter(({ cause }) => cause !== 'gate_too_old');
  }
  return explanation;
}

/** Talks to a relay over HTTP as its users do. */
export function relayClient(world: RelayWorld, relay: Pick<Service, 'address'>): RelayClient {
  const call: RelayClient['call'] = async (method, path, { body, scope, headers = {} } = {}) => {
    const authorization = scope === undefined ? {} : { authorization: `Bearer ${await world.token(scope)}` };
    const content = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(relay.address() + path, {
      method,
      headers: { ...content, ...authorization, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
  const explain = async (eventId: string) => {
    const { status, body } = await call('GET', `/v1/events/${eventId}/explanation`, { scope: 'events:read' });
    if (status !== 200) throw new Error(`the explanation answered ${status}`);
    return withoutLateStarts(body as Explanation);
  };
  return {
    address: relay.address,
    call,
    putTag: (tagId, changes = {}) =>
      call('PUT', `/v1/tags/${tagId}`, {
        scope: 'tags:write',
        body: {
          siteId,
          eventName: 'view_item',
          agreementId: 'shop-to-crm',
          destination: { kind: 'webhook', url: world.destination.url(`/${tagId}`) },
          items: [{ itemCode: 'category', source: { kind: 'property', pointer: '/category' } }],
          enabled: true,
          ...changes,
        },
      }),
    explain,
    explained: (eventId, ...outcomes) =>
      waitFor(
        async () => {
          const explanation = await explain(eventId);
          const wanted = outcomes.length > 0 ? outcomes : finals;
          const isDone =
            explanation.status === 'decided' && explanation.tags.every((tag) => wanted.includes(tag.outcome));
          return isDone && explanation;
        },
        { what: `event ${eventId} to come to an end`, timeoutMs: 20_000 },
      ),
  };
}

/** Waits until the relay has what it needs to know a site. */
export const projected = (world: RelayWorld, table: string, count = 1) =>
  waitFor(
    async () => (await world.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]!.n >= count,
    {
      what: `${count} rows of ${table}`,
      timeoutMs: 30_000,
    },
  );
