import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allOf } from './all-of.ts';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let token: string;
beforeAll(async () => {
  service = await runRecordStore();
  token = await service.token({ tenant: 'crm-demo', subject: 'crm-backend' });
});
afterAll(() => service?.stop());

const s = recipientStory();
const ndjson = 'application/x-ndjson';

/** A stream that is written while its answers are read. */
function open(): ClientRequest {
  const headers = { authorization: `Bearer ${token}`, 'content-type': ndjson, accept: ndjson };
  const opened = request(`${service.address()}/v1/acquisitions`, { method: 'POST', headers });
  opened.on('error', () => {});
  return opened;
}

async function write(stream: ClientRequest, lines: readonly string[]): Promise<void> {
  for (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

// A response that is cut off errs here too, after what was read of it.
const answersOf = (response: IncomingMessage) => createInterface({ input: response }).on('error', () => {});
const reports = (count: number) => Array.from({ length: count }, () => s.report());
const lineOf = (report: unknown) => JSON.stringify(report);

async function send(lines: readonly string[]) {
  const stream = open();
  const answered = once(stream, 'response') as Promise<[IncomingMessage]>;
  const writing = write(stream, lines).then(() => stream.end());
  const [response] = await answered;
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, ndjson]);
  const answers = (await allOf(answersOf(response))).map((line) => JSON.parse(line));
  await writing;
  return answers;
}

async function recordsOf(
  sent: readonly { acquisitionId: string }[],
): Promise<{ source_id: string; record_id: string }[]> {
  const { rows } = await service.sql<{ source_id: string; record_id: string }>(
    'SELECT source_id, record_id FROM record_store.records WHERE source_id = ANY ($1)',
    [sent.map(({ acquisitionId }) => acquisitionId)],
  );
  return rows;
}

async function agreementKnown(): Promise<void> {
  await service.publish(...s.basis);
  await waitFor(
    async () =>
      (
        await service.sql(`SELECT FROM record_store.evidence WHERE tenant = 'crm-demo' AND event_id = ANY ($1)`, [
          s.basis.map(({ id }) => id),
        ])
      ).rowCount === s.basis.length,
    { what: 'what the reports cite' },
  );
}

test('each line of a stream is answered with its record or its problem, and the answers end with the counts', async () => {
  await agreementKnown();
  const sent = reports(1_200);
  const lines = [
    ...sent.slice(0, 600).map(lineOf),
    'nonsense',
    lineOf({ ...s.report(), acquiredAt: 'once' }),
    ...sent.slice(600).map(lineOf),
  ];
  const answers = await send(lines);
  const { summary } = answers.pop();
  expect(summary).toMatchObject({ lines: 1_202, accepted: 1_200, recorded: 1_200, refused: 2 });
  expect(answers.map(({ line }) => line)).toEqual(lines.map((_, i) => i + 1));
  expect(
    answers.filter(({ problem }) => problem).map(({ line, problem }) => [line, problem.code, problem.path]),
  ).toEqual([
    [601, 'malformed_json', ''],
    [602, 'invalid_acquisition', '/acquiredAt'],
  ]);
  const answered = answers
    .filter(({ recordId }) => recordId)
    .map(({ acquisitionId, recordId }) => [acquisitionId, recordId]);
  expect(new Map(answered as [string, string][])).toEqual(
    new Map((await recordsOf(sent)).map(({ source_id, record_id }) => [source_id, record_id])),
  );
});

test('a stream cut off in the middle is sent again whole: what was answered is kept once, and every line has its record', async () => {
  await agreementKnown();
  const sent = reports(1_300);
  const cut = open();
  const answered = once(cut, 'response') as Promise<[IncomingMessage]>;
  await write(cut, sent.slice(0, 700).map(lineOf));
  const [response] = await answered;
  const before: { acquisitionId: string; recordId: string }[] = [];
  for await (const line of answersOf(response)) {
    before.push(JSON.parse(line));
    if (before.length === 500) break;
  }
  cut.destroy();
  expect(await recordsOf(sent)).toHaveLength(500);

  const answers = await send(sent.map(lineOf));
  expect(answers.pop().summary).toMatchObject({ lines: 1_300, accepted: 800, duplicates: 500, refused: 0 });
  expect(answers.slice(0, 500).map(({ status, recordId }) => [status, recordId])).toEqual(
    before.map(({ recordId }) => ['duplicate', recordId]),
  );
  expect(await recordsOf(sent)).toHaveLength(1_300);
});

test('from whoever takes no answers no more is taken: what is sent waits in the connection, and nothing is lost', async () => {
  const count = 200_000;
  const line = 'x'.repeat(200);
  const stream = open();
  const answered = once(stream, 'response') as Promise<[IncomingMessage]>;
  let written = 0;
  const writing = (async () => {
    for (; written < count; written += 1) await write(stream, [line]);
    stream.end();
  })();
  const [response] = await answered;
  let before = -1;
  await waitFor(
    () => {
      const standsStill = written === before;
      before = written;
      return standsStill;
    },
    { what: 'the writer to stand still', pollMs: 300 },
  );
  expect(written).toBeLessThan(count);
  let last = '';
  let taken = 0;
  for await (const answer of answersOf(response)) {
    last = answer;
    taken += 1;
  }
  await writing;
  expect(taken).toBe(count + 1);
  expect(JSON.parse(last).summary).toMatchObject({ lines: count, refused: count });
});

test('without that wish the answer is one summary, also for a stream of one line', async () => {
  const body = lineOf({ ...s.report(), acquisitionId: newId() });
  const answer = await service.call('/v1/acquisitions', {
    method: 'POST',
    body,
    token,
    headers: { 'content-type': ndjson },
  });
  expect(answer.body).toMatchObject({ lines: 1, accepted: 1, refusals: [] });
});
