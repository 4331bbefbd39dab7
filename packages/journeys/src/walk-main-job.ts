import assert from 'node:assert/strict';
import type {} from '@akashi/cmp-tag';
import type { ServiceName } from '@akashi/contracts';
import { ApiError, callApi, type DemoTokens, demoAgreement } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import type { Page } from 'playwright-core';
import { checkEvidence } from './check-evidence.ts';

export interface MainJob {
  page: Page;
  urls: Record<ServiceName, string> & { demoSite: string; destination: string };
  tokens: DemoTokens;
  say: (line: string) => void;
  /** Called at each step that a person sees. */
  look?: (name: string) => Promise<unknown>;
}

interface Explanation {
  tags: {
    outcome: string;
    reasons: { code: string }[];
    delivery?: { provisionId: string; record?: { recordId: string } };
  }[];
}
interface Case {
  caseId: string;
  currentStep: number;
  subject: { id: string; contentHash: string };
}
interface RecordView {
  recordId: string;
  items: { infoItems: string[]; counterparty: { partyName: string } };
  approval: { approvedBy: string[]; caseId: string } | null;
}

/**
 * The whole main job, on input from a real browser: nothing leaves before consent; after it the declared items do, and become an
 * approved record whose evidence verifies offline; nothing leaves after withdrawal. Throws at the first thing that isn't so.
 */
export async function walkMainJob(job: MainJob): Promise<{ recordId: string; bundle: unknown }> {
  const { page, urls, say, look = async () => {} } = job;
  await page.goto(urls.demoSite);
  await page.locator('akashi-consent [role=dialog]').waitFor();
  await look('notice');
  const principal = await page.evaluate(() => window.akashi!.principal());
  say(`the notice is shown to the person ${principal}`);

  const before = await viewProduct(job, 0);
  assert.deepEqual(reasonsOf(await explained(job, before)), ['consent_missing']);
  say('before consent nothing is sent: the gate says consent_missing');

  await page.locator('button.accept').click();
  await page.waitForFunction(() =>
    window.akashi!.state().every(({ recorded, status }) => status === 'granted' && recorded),
  );
  say('the person accepted, and the collector acknowledged it');

  const after = await viewProduct(job, 1);
  const explanation = await explained(job, after, 'delivered');
  const arrival = await arrived(job, after);
  assert.deepEqual(arrival.body.items, { 'viewed-category': 'kitchen', 'viewed-product': '南部鉄器の急須' });
  assert.equal(arrival.signed, true);
  say('the destination got exactly the declared items, signed; the price that the page also sent did not leave');

  const { provisionId } = explanation.tags[0]!.delivery!;
  const record = await recordOf(job, provisionId);
  await page.locator('#records strong').first().waitFor();
  await look('delivered');
  say(
    `the record ${record.recordId} was made: ${record.items.infoItems.join('、')} to ${record.items.counterparty.partyName}`,
  );

  await closeAndApprove(job, record.recordId);
  await page.locator('#records .good').first().waitFor();
  await look('approved');
  const bundle = await checkEvidence(job, record.recordId);
  say("its evidence verifies offline, and fails with a changed byte or another signer's key");

  await withdraw(page);
  const withdrawn = await viewProduct(job, 2);
  assert.deepEqual(reasonsOf(await explained(job, withdrawn)), ['consent_refused']);
  await page.locator('#events li').first().locator('.bad').waitFor();
  await look('withdrawn');
  say('after withdrawal nothing is sent: the gate says consent_refused');
  const ids = (await arrivals(job)).map(({ body }) => body.tagEventId);
  assert.ok(!ids.includes(before) && !ids.includes(withdrawn), 'an event without consent reached the destination');
  return { recordId: record.recordId, bundle };
}

/** Clicks a product and returns the id of the event that the page tracked. */
async function viewProduct({ page, urls }: MainJob, index: number): Promise<string> {
  const sent = page.waitForRequest(
    (request) => request.url().startsWith(`${urls['tag-relay']}/v1/sites/`) && request.method() === 'POST',
  );
  await page.locator('.product').nth(index).click();
  return (JSON.parse((await sent).postData() ?? '{}') as { id: string }).id;
}

const reasonsOf = ({ tags }: Explanation) => tags[0]!.reasons.map(({ code }) => code);

async function explained({ urls, tokens }: MainJob, eventId: string, outcome = 'withheld'): Promise<Explanation> {
  const url = `${urls['tag-relay']}/v1/events/${eventId}/explanation`;
  let seen = 'no answer yet';
  const found = await waitFor(
    async () => {
      const token = await tokens.client('provider-backend', 'tag-relay');
      const explanation = await callApi<Explanation>({ url, token }).catch(unlessStatus(404));
      seen = JSON.stringify(explanation);
      return explanation?.tags[0]?.outcome === outcome && explanation;
    },
    { what: `event ${eventId} to be ${outcome}`, timeoutMs: 20_000 },
  ).catch((error: unknown) => {
    throw new Error(`${(error as Error).message}; last seen: ${seen}`);
  });
  return found as Explanation;
}

const unlessStatus = (status: number) => (error: unknown) => {
  if (error instanceof ApiError && error.status === status) return undefined;
  throw error;
};

interface Arrival {
  signed: boolean;
  body: { tagEventId: string; items: Record<string, unknown> };
}

const arrivals = ({ urls }: MainJob) => callApi<Arrival[]>({ url: `${urls.destination}/arrivals` });

async function arrived(job: MainJob, eventId: string): Promise<Arrival> {
  const find = async () => (await arrivals(job)).find(({ body }) => body.tagEventId === eventId);
  return (await waitFor(find, { what: `event ${eventId} at the destination` })) as Arrival;
}

async function recordOf({ urls, tokens }: MainJob, provisionId: string): Promise<RecordView> {
  const find = async () => {
    const token = await tokens.client('provider-backend', 'record-store');
    const { items } = await callApi<{ items: RecordView[] }>({
      url: `${urls['record-store']}/v1/records?provisionId=${provisionId}`,
      token,
    });
    return items[0];
  };
  return (await waitFor(find, { what: `the record of provision ${provisionId}` })) as RecordView;
}

/** Closes the day as the requester and approves its case as approver-1, whom the record then names. */
async function closeAndApprove({ urls, tokens, say }: MainJob, recordId: string): Promise<void> {
  const { batchId } = await callApi<{ batchId: string }>({
    method: 'POST',
    url: `${urls['record-store']}/v1/record-batches`,
    token: await tokens.person('requester', 'record-store'),
    body: { agreementId: demoAgreement.agreementId },
  });
  const cases = `${urls.approval}/v1/cases`;
  const opened = async () => {
    const token = await tokens.person('approver-1', 'approval');
    const { items } = await callApi<{ items: Case[] }>({ url: `${cases}?subjectId=${batchId}`, token });
    return items[0];
  };
  const { caseId, subject } = (await waitFor(opened, { what: `the case of batch ${batchId}` })) as Case;
  const decide = (token: string) =>
    callApi({
      method: 'POST',
      url: `${cases}/${caseId}/decisions`,
      token,
      body: { decision: 'approve', contentHash: subject.contentHash, step: 0 },
    });
  await assert.rejects(decide(await tokens.person('requester', 'approval')), (error: ApiError) => error.status === 403);
  say('the requester may not approve their own batch');
  await decide(await tokens.person('approver-1', 'approval'));
  const approved = async () => {
    const token = await tokens.client('provider-backend', 'record-store');
    return (await callApi<RecordView>({ url: `${urls['record-store']}/v1/records/${recordId}`, token })).approval;
  };
  const approval = (await waitFor(approved, {
    what: `record ${recordId} to show as approved`,
  })) as RecordView['approval'];
  assert.deepEqual(approval!.approvedBy, ['approver-1']);
  assert.equal(approval!.caseId, caseId);
  say('approver-1 approved the day; the record shows by whom and when');
}

async function withdraw(page: Page): Promise<void> {
  await page.locator('akashi-consent button.open').click();
  await page.locator('akashi-consent button.withdraw').click();
  await page.waitForFunction(() =>
    window.akashi!.state().every(({ recorded, status }) => status === 'refused' && recorded),
  );
}
