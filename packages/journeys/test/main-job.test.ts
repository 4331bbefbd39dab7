import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@akashi/local-infrastructure';
import {
  createDemoTokens,
  ensureDatabases,
  migrateDatabases,
  type RunningStack,
  readStackSettings,
  startStack,
} from '@akashi/local-stack';
import { useKafka } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../src/launch-browser.ts';
import { walkMainJob } from '../src/walk-main-job.ts';

const kafka = useKafka();
const database = `test_main_job_${process.pid}`;
const superuserUrl = process.env.AKASHI_TEST_POSTGRES_URL!;
let folder: string;
let stack: RunningStack;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akashi-main-job-'));
  await kafka.createTopics();
  const names = [
    'DEMO_SITE',
    'CONSENT_COLLECTOR',
    'TAG_RELAY',
    'RECORD_STORE',
    'APPROVAL',
    'IDENTITY_PROVIDER',
    'DEMO_DESTINATION',
  ];
  const ports = await Promise.all(names.map(async (name) => [`${name}_PORT`, String(await freePort())]));
  const settings = readStackSettings({ ...Object.fromEntries(ports), KAFKA_TOPIC_PREFIX: kafka.topicPrefix });
  const openInfrastructure = async () => {
    const databases = await ensureDatabases({ superuserUrl, database, password: 'akashi-test' });
    await migrateDatabases(databases);
    return { kafkaBrokers: kafka.brokers, databases, stop: async () => {} };
  };
  stack = await startStack({ settings, folder, say: () => {}, openInfrastructure });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  await kafka.dispose();
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await client.end();
  await rm(folder, { recursive: true, force: true });
});

test('a click in a real browser becomes an approved confirmation record, and nothing leaves before consent or after withdrawal', async () => {
  const page = await browser.newPage({ locale: 'ja-JP' });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const said: string[] = [];
  const { recordId, bundle } = await walkMainJob({
    page,
    urls: stack.urls,
    tokens: createDemoTokens(stack.urls.issuer),
    say: (line) => said.push(line),
  });
  expect(recordId).toMatch(/^[0-9a-f-]{36}$/);
  expect(bundle).toMatchObject({ format: 'akashi-evidence-bundle/1' });
  expect(said.length).toBeGreaterThan(8);
  expect(problems).toEqual([]);
}, 120_000);
