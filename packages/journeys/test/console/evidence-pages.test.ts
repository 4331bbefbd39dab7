import type { DemoPersonId, RunningStack } from '@akashi/local-stack';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/launch-browser.ts';
import { type ConsoleVisit, visitAs } from '../support/console-visit.ts';
import { startDemoStack } from '../support/demo-stack.ts';
import { closeBatch, type EvidenceOfBoth, makeEvidenceOfBoth } from '../support/evidence-of-both.ts';
import { lookAtPage, looks } from '../support/look-at-page.ts';

/** The pages of records and evidence, and as whom each is seen. */
const pages: [path: string, person: DemoPersonId][] = [
  ['records', 'requester'],
  ['records/:recordId', 'requester'],
  ['records/:acquisitionRecordId', 'recipient-requester'],
  ['exports', 'requester'],
  ['record-batches', 'requester'],
  ['record-batches/:batchId', 'requester'],
  ['period-records', 'auditor'],
  ['disclosures', 'recipient-requester'],
  ['disclosures/new', 'recipient-requester'],
  ['completeness', 'auditor'],
  ['completeness?list=sample', 'auditor'],
  ['reconciliations', 'requester'],
  ['legal-holds', 'requester'],
  ['disposals', 'auditor'],
  ['log', 'auditor'],
  ['audit-trail', 'auditor'],
  ['access-review', 'auditor'],
  ['inspection', 'inspector'],
  ['records', 'inspector'],
  ['records/:recordId', 'inspector'],
];

let stack: RunningStack;
let browser: Browser;
let made: EvidenceOfBoth & { batchId: string };
const visits = new Map<DemoPersonId, ConsoleVisit>();

beforeAll(async () => {
  stack = await startDemoStack('console_evidence_pages');
  browser = await launchBrowser();
  made = { ...(await makeEvidenceOfBoth(stack)), batchId: await closeBatch(stack) };
}, 180_000);
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
    const address = path.replace(/:(\w+)/, (_, name: keyof typeof made) => made[name]);
    await lookAtPage(await visitOf(person), stack.urls.console + address, look);
  });
});
