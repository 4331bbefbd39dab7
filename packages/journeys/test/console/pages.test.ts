import type { DemoPersonId, RunningStack } from '@akashi/local-stack';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/launch-browser.ts';
import { askApproval, inviteCounterparty } from '../support/ask-approval.ts';
import { type ConsoleVisit, visitAs } from '../support/console-visit.ts';
import { startDemoStack } from '../support/demo-stack.ts';
import { lookAtPage, looks } from '../support/look-at-page.ts';

/** Every page, by its address, and as whom it is seen. `:caseId` is a case that waits, `:secret` an invitation's. */
const pages: [path: string, person: DemoPersonId][] = [
  ['inbox', 'approver-1'],
  ['inbox?view=all', 'approver-1'],
  ['cases/:caseId', 'approver-1'],
  ['dashboard', 'approver-1'],
  ['campaign?agreement=shop-to-crm', 'approver-1'],
  ['person', 'auditor'],
  ['tags', 'approver-1'],
  ['destinations', 'requester'],
  ['agreements', 'requester'],
  ['agreements/looked-at', 'requester'],
  ['agreements/new', 'requester'],
  ['agreements/looked-at/edit', 'requester'],
  ['parties', 'requester'],
  ['parties/demo-crm', 'requester'],
  ['link-map', 'requester'],
  ['invitation#:secret', 'requester'],
  ['settings/routes', 'route-admin'],
  ['settings/groups', 'route-admin'],
  ['settings/delegations', 'approver-1'],
  ['nowhere', 'auditor'],
];
let stack: RunningStack;
let browser: Browser;
let caseId: string;
let secret: string;
const visits = new Map<DemoPersonId, ConsoleVisit>();

beforeAll(async () => {
  stack = await startDemoStack('console_pages');
  browser = await launchBrowser();
  ({ caseId } = await askApproval(stack, 'looked-at'));
  ({ secret } = await inviteCounterparty(stack, 'looked-at'));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

async function visitOf(person: DemoPersonId): Promise<ConsoleVisit> {
  const visit = visits.get(person) ?? (await visitAs(person, { browser, stack }));
  visits.set(person, visit);
  return visit;
}

describe.each(looks)('in $language, $colorScheme, $width px', (look) => {
  test.each(pages)('%s as %s: axe finds nothing, and nothing is wider than the window', async (path, person) => {
    const address = path.replace(':caseId', caseId).replace(':secret', secret);
    await lookAtPage(await visitOf(person), stack.urls.console + address, look);
  });
});
