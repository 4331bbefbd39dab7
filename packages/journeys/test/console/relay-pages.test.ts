import { encodeEvent, newEvent, newId, partyChanged } from '@akashi/contracts';
import { callApi, createDemoTokens, type RunningStack } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/launch-browser.ts';
import { askApproval } from '../support/ask-approval.ts';
import { type ConsoleVisit, visitAs } from '../support/console-visit.ts';
import { startDemoStack } from '../support/demo-stack.ts';
import { visitDemo } from '../support/demo-visits.ts';

let stack: RunningStack;
let browser: Browser;
let requester: ConsoleVisit;
/** Of whoever consented, was provided once, and withdrew. */
let principal: string;

async function sql<T>(text: string, values: unknown[]): Promise<T[]> {
  const url = new URL(process.env.AKASHI_TEST_POSTGRES_URL!);
  url.pathname = `/test_console_relay_${process.pid}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as T[];
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  stack = await startDemoStack('console_relay');
  browser = await launchBrowser();
  ({ principal } = await visitDemo(stack));
  requester = await visitAs('requester', { browser, stack });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

test('a tag shows what it sends where, and opened by keyboard how its events ended, as a table too', async () => {
  const { page } = requester;
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('heading', { level: 2, name: 'viewed-to-crm' }).waitFor();
  await page.getByText('viewed-product').waitFor();
  await page.getByRole('button', { name: /結果を見る/ }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: '過去30日の結果' });
  await panel.locator('summary').click();
  await panel.getByRole('row').last().waitFor();
  const cells = await panel.getByRole('row').last().getByRole('cell').allTextContents();
  expect(cells.slice(-4)).toEqual(['2', '0', '0', '2']);
});

test('a destination shows how the week went and that it is sent to', async () => {
  const { page } = requester;
  await page.goto(`${stack.urls.console}destinations`);
  const panel = page.getByRole('region', { name: new URL(stack.urls.destination).origin });
  await panel.getByText('送信を続けています').waitFor();
  expect((await panel.locator('dd').allTextContents()).slice(0, 4)).toEqual(['2', '0', '0', '2']);
  await page.getByText('読み取れなかったメッセージはありません').waitFor();
});

test('what could not be read is shown with its reason and replayed after a confirmation; one that still fails holds up no other', async () => {
  const data = {
    partyId: 'replayed-co',
    version: 1,
    details: {
      kind: 'corporation' as const,
      partyName: '株式会社再処理',
      partyAddress: '東京都千代田区',
      representativeName: '鈴木 一郎',
      countryCode: 'JP',
      partyTenant: null,
    },
    changedAt: new Date().toISOString(),
  };
  const { value, key } = encodeEvent(
    newEvent(partyChanged, { source: 'akashi/approval', tenant: 'provider-demo', time: new Date(), data }),
  );
  for (const [offset, bytes] of [
    [999_998, value],
    [999_999, Buffer.from('{')],
  ] as const)
    await sql(
      `INSERT INTO tag_relay.dead_letters (id, topic, partition, kafka_offset, tenant, key, value, headers, message_time, reason)
       VALUES ($1, 'parties.v1', 0, $2, 'provider-demo', $3, $4, '{}', now(), 'not JSON at position 1')`,
      [newId(), offset, key, bytes],
    );
  const { page } = requester;
  await page.goto(`${stack.urls.console}destinations`);
  const panel = page.getByRole('region', { name: '読み取れなかったメッセージ' });
  await panel.getByText('not JSON at position 1').first().waitFor();
  await panel.getByRole('button', { name: '表示中の2件をもう一度処理する' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'もう一度処理する' }).click();
  await page.getByRole('status').getByText('1件を処理し、1件は処理できませんでした').waitFor();
  await panel.getByText('999998', { exact: false }).waitFor({ state: 'detached' });
  await panel.getByText(/前回: /).waitFor();
  const known = await sql('SELECT FROM tag_relay.parties WHERE party_id = $1', ['replayed-co']);
  expect(known).toHaveLength(1);
});

test('before a campaign starts it is counted who would be let through, why not the others, what to do and who must approve', async () => {
  await askApproval(stack, 'not-yet-approved');
  const { page } = requester;
  await page.goto(`${stack.urls.console}campaign`);
  await page.getByRole('combobox', { name: '契約' }).click();
  await page.getByRole('option', { name: 'shop-to-crm' }).click();
  await page.getByRole('button', { name: '数える' }).click();
  const result = page.getByRole('region', { name: '結果' });
  await result.getByText('本人が拒否または撤回しています。').waitFor();
  expect(await result.locator('dd').allTextContents()).toEqual(['1人', '2人', '3人']);
  await result.getByText('対象から外してください', { exact: false }).waitFor();
  await page.goto(`${stack.urls.console}campaign?agreement=not-yet-approved`);
  await page.getByText('承認された契約の版がありません').waitFor();
  await page.getByText('「一次承認」の判断待ち').waitFor();
});

test('a person’s choices, what they meant, the very notice and what became of the events are shown; the look is in the log', async () => {
  const { page } = requester;
  await page.goto(`${stack.urls.console}person`);
  await page.getByLabel('本人のID').fill(principal);
  await page.keyboard.press('Enter');
  await page.getByText('同意を撤回した').waitFor();
  await page.getByText('同意した', { exact: false }).first().waitFor();
  await page
    .getByRole('button', { name: /示した文面を読む/ })
    .first()
    .click();
  await page.getByText('公開された版と一致').waitFor();
  const events = page.getByRole('region', { name: /提供と差し止め/ });
  await events.getByText('届いた').waitFor();
  await events.getByText('本人が拒否または撤回しています。').waitFor();
  expect(page.url()).not.toContain(principal);
  for (const topic of ['audit.tag-relay.v1', 'audit.consent-collector.v1'])
    await waitFor(
      async () =>
        (
          await sql(
            `SELECT FROM record_store.evidence WHERE topic = $1 AND convert_from(value, 'UTF8') LIKE '%"requester"%'`,
            [topic],
          )
        ).length > 0,
      { what: `the look in ${topic}` },
    );
});

test('an approver has no page for looking a person up, and the services refuse it', async () => {
  const { page, close } = await visitAs('approver-1', { browser, stack });
  await page.getByRole('link', { name: '施策の対象' }).waitFor();
  expect(await page.getByRole('link', { name: '本人の経過' }).count()).toBe(0);
  const tokens = createDemoTokens(stack.urls.issuer);
  for (const [service, path] of [
    ['consent-collector', 'consents'],
    ['tag-relay', 'outcomes'],
  ] as const) {
    const url = `${stack.urls[service]}/v1/principals/${principal}/${path}`;
    const token = await tokens.person('approver-1', service);
    await expect(callApi({ url, token })).rejects.toMatchObject({ status: 403 });
  }
  await close();
});

test('the dashboard shows each service’s numbers, and one that is away greys only its own', async () => {
  const { page } = requester;
  await page.route(`${stack.urls['record-store']}/v1/retention-months`, (route) => route.abort());
  await page.goto(`${stack.urls.console}dashboard`);
  const rates = page.getByRole('region', { name: '通知文の版ごとの同意の割合' });
  await rates.locator('summary').click();
  await rates.getByRole('row', { name: /crm-link 第1版/ }).waitFor();
  await page.getByRole('region', { name: '承認待ちの経過日数' }).locator('summary').waitFor();
  await page.locator('section.is-away').getByText('記録サービスが応答しません').waitFor();
  expect(await page.locator('section.is-away').count()).toBe(1);
  expect(requester.faults).toEqual([]);
});
