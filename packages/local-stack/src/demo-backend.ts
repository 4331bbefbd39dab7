import type { ServiceName } from '@akashi/contracts';
import { ApiError, callApi } from './call-api.ts';
import { demoAgreement } from './demo-data.ts';
import { type DemoClientId, type DemoPersonId, demoPeople } from './demo-people.ts';
import { approve } from './seed.ts';

interface DemoBackendOptions {
  urls: Record<ServiceName, string>;
  client: (client: DemoClientId, service: ServiceName) => Promise<string>;
  person: (person: DemoPersonId, service: ServiceName) => Promise<string>;
}

/** What the demo page asks of the demo company's own server, which holds the tokens. */
export interface DemoBackend {
  /** The principal's latest events with their explanations, their records, the cases that wait for approval, and what people are called. */
  state(principal: string): Promise<unknown>;
  evidence(recordId: string): Promise<unknown>;
  /** Closes today's records as a batch, as the requester. */
  closeDay(): Promise<unknown>;
  /** Approves what waits, as approver-1. */
  approve(request: { caseId: string }): Promise<unknown>;
}

interface Page<T> {
  items: T[];
}

const namesOfPeople = Object.fromEntries(Object.entries(demoPeople).map(([id, { name }]) => [id, name]));

/** Tokens are asked for anew each time: this is a demo for one person on one machine. */
export function createDemoBackend({ urls, client, person }: DemoBackendOptions): DemoBackend {
  const as = {
    relay: () => client('provider-backend', 'tag-relay'),
    records: () => client('provider-backend', 'record-store'),
  };
  const seen = new Map<string, unknown>();
  return {
    async state(principal) {
      const query = `principal=${encodeURIComponent(principal)}&limit=8`;
      const [events, records, cases] = await Promise.all([
        explainedEvents(urls['tag-relay'], await as.relay(), query),
        detailedRecords(urls['record-store'], await as.records(), query),
        openCases({ url: urls.approval, token: await person('approver-1', 'approval'), seen }),
      ]);
      return { events, records, cases, people: namesOfPeople };
    },
    evidence: async (recordId) =>
      callApi({ url: `${urls['record-store']}/v1/records/${recordId}/evidence`, token: await as.records() }),
    closeDay: async () =>
      callApi({
        method: 'POST',
        url: `${urls['record-store']}/v1/record-batches`,
        token: await person('requester', 'record-store'),
        body: { agreementId: demoAgreement.agreementId },
      }),
    approve: async ({ caseId }) => approve(urls.approval, await person('approver-1', 'approval'), caseId),
  };
}

async function explainedEvents(url: string, token: string, query: string): Promise<unknown[]> {
  const { items } = await callApi<Page<{ id: string }>>({ url: `${url}/v1/events?${query}`, token });
  return Promise.all(
    items.map(async ({ id }) => ({
      id,
      explanation: await orUndefined(callApi({ url: `${url}/v1/events/${id}/explanation`, token })),
    })),
  );
}

async function detailedRecords(url: string, token: string, query: string): Promise<unknown[]> {
  const { items } = await callApi<Page<{ recordId: string }>>({ url: `${url}/v1/records?${query}`, token });
  return Promise.all(items.map(({ recordId }) => callApi({ url: `${url}/v1/records/${recordId}`, token })));
}

interface OpenCases {
  url: string;
  token: string;
  /** What was looked at before: a case's content never changes, and each look is logged for auditors. */
  seen: Map<string, unknown>;
}

async function openCases({ url, token, seen }: OpenCases): Promise<unknown[]> {
  const { items } = await callApi<Page<{ caseId: string }>>({
    url: `${url}/v1/cases?state=open&kind=record_batch&limit=20`,
    token,
  });
  for (const { caseId } of items) {
    if (!seen.has(caseId)) seen.set(caseId, await callApi({ url: `${url}/v1/cases/${caseId}`, token }));
  }
  return items.map(({ caseId }) => seen.get(caseId));
}

/** An event that was just sent may not have arrived yet. */
async function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  });
}
