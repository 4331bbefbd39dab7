import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { newId } from '@akashi/contracts';
import { createDatabase } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readRecordLines } from '../src/store/record-lines.ts';
import { readRecordPages } from '../src/store/record-pages.ts';
import { pagesOf } from './documents/pages-of.ts';
import { multiplyRecords } from './multiply-records.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
const recordIds: string[] = [];
beforeAll(async () => {
  service = await runRecordStore();
  const stories = Array.from({ length: 3 }, () => story());
  await service.publish(...stories[0]!.basis, ...stories.flatMap((s) => [s.consentEvent, ...s.provisionEvents]));
  for (const { provisionId } of stories) recordIds.push((await recordOf(service, provisionId)).recordId);
  const many = story({ agreementId: 'many' });
  await service.publish(...many.basis, ...many.provisionEvents);
  await multiplyRecords(service, (await recordOf(service, many.provisionId)).recordId, 20_000);
});
afterAll(() => service?.stop());

const few = { side: 'provider', agreementId: 'shop-to-crm' };
const ask = (body: object, headers: Record<string, string> = {}) =>
  service.call('/v1/exports', { method: 'POST', body: { reason: '社内監査', ...body }, headers });
const ended = (exportId: string) =>
  waitFor(
    async () => {
      const [handover] = (await service.call(`/v1/exports/${exportId}`)).body.handovers;
      return handover && handover.state !== 'running' ? handover : undefined;
    },
    { what: 'the export to end' },
  );

async function take(body: object) {
  const { status, body: asked } = await ask(body);
  expect(status).toBe(201);
  const response = await fetch(`${service.address()}/v1/exports/${asked.exportId}/content`, {
    headers: { authorization: `Bearer ${await service.token()}` },
  });
  return { exportId: asked.exportId as string, response, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** What has been said of an export, in order, from the evidence. */
async function saidOf(exportId: string) {
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE subject = $1 ORDER BY evidence_id`,
    [exportId],
  );
  return rows.map(({ value }) => JSON.parse(value.toString()));
}

test('a CSV export is what Excel opens in Japanese, with the Rules’ own names first and every record once', async () => {
  const { response, bytes } = await take({ format: 'csv', filter: few });
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('akashi-rows-expected')).toBe('3');
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const lines = bytes.toString().split('\r\n');
  expect(lines[0]).toContain('"当該個人関連情報の項目（規則第28条第1項第4号）"');
  expect(lines).toHaveLength(5);
  for (const recordId of recordIds) expect(lines.filter((line) => line.includes(recordId))).toHaveLength(1);
  expect(lines[1]).toContain('"株式会社シーアールエム"');
});

test('an NDJSON export holds the very bytes of each record’s event', async () => {
  const { bytes } = await take({ format: 'ndjson', filter: few });
  const lines = bytes.toString().trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).event.data.recordId).sort()).toEqual([...recordIds].sort());
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE event_type = 'record.made' AND subject = ANY($1)`,
    [recordIds],
  );
  for (const { value } of rows) expect(lines.some((line) => line.endsWith(`"event":${value}}`))).toBe(true);
  expect(rows).toHaveLength(3);
});

test('a PDF export is a book with the Rules’ column names and the record’s items, as text', async () => {
  const { response, bytes } = await take({ format: 'pdf', filter: few });
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const read = (await pagesOf(bytes)).join('');
  expect(read).toContain('規則第28条第1項第2号');
  expect(read).toContain('株式会社シーアールエム');
  for (const recordId of recordIds) expect(read).toContain(recordId);
});

test('who took what is evidence: why it was asked for, and the digest of the bytes that were sent', async () => {
  const { exportId, bytes } = await take({ format: 'csv', filter: few });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const handover = await ended(exportId);
  expect(handover).toMatchObject({
    ...{ state: 'handed_over', takenBy: 'auditor', rowsExpected: 3, rowsWritten: 3, inspectionId: null },
    ...{ bytesWritten: bytes.length, sha256 },
  });
  const [requested, handedOver, ...others] = await saidOf(exportId);
  expect(others).toEqual([]);
  expect(requested).toMatchObject({ type: 'export.requested', data: { reason: '社内監査', filter: few } });
  expect(handedOver).toMatchObject({
    type: 'export.handed_over',
    data: { takenBy: 'auditor', filter: few, format: 'csv', rows: 3, bytes: bytes.length, sha256 },
  });
});

test('an export in the database’s order leaves nothing out when it is longer than a page', async () => {
  const { bytes, exportId } = await take({ format: 'ndjson', filter: { agreementId: 'many' } });
  expect(bytes.toString().split('\n')).toHaveLength(20_002);
  expect(await ended(exportId)).toMatchObject({ state: 'handed_over', rowsWritten: 20_001 });
});

test('entries of a lump record have its first and last day so far, and no end while it is open (Rule 28(1)(ii), 29)', async () => {
  const agreement = { recordMethod: 'lump' as const };
  const days = ['2026-10-05', '2026-10-20'];
  const stories = days.map((day) =>
    story({ agreementId: 'in-lump', agreement, providedAt: new Date(`${day}T03:00:00.000Z`) }),
  );
  await service.publish(...stories[0]!.basis, ...stories.flatMap((s) => [s.consentEvent, ...s.provisionEvents]));
  for (const { provisionId } of stories) await recordOf(service, provisionId);
  const filter = { side: 'provider', agreementId: 'in-lump' };
  const { bytes } = await take({ format: 'ndjson', filter });
  const lines = bytes.toString().trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).period)).toEqual(Array(2).fill({ firstDay: days[0], lastDay: days[1] }));
  expect(lines.map((line) => JSON.parse(line).retention.until)).toEqual([null, null]);
  const csv = (await take({ format: 'csv', filter })).bytes.toString();
  expect(csv).toContain(`"${days[0]}","${days[0]}","${days[1]}"`);
  expect(csv).toContain('未定（最後の提供の日が定まるまで）');
});

test('what became of a record is told alike by NDJSON, which the database writes, and by what the other formats are made of', async () => {
  const voided = story({ agreementId: 'voided' });
  const kept = story({ agreementId: 'voided' });
  await service.publish(...voided.basis, ...voided.provisionEvents, voided.settled('not_sent'));
  await service.publish(kept.consentEvent, ...kept.provisionEvents);
  await recordOf(service, kept.provisionId);
  await waitFor(async () => (await recordOf(service, voided.provisionId)).state === 'voided', {
    what: 'the record to be voided',
  });
  const api = createDatabase({ url: service.database.apiUrl, applicationName: 'test' });
  const limits = { statementTimeoutMs: 60_000, idleTimeoutMs: 60_000 };
  const [lines, pages] = await api.tenantSnapshot('provider-demo', limits, async (tx) => {
    const wanted = { tenant: 'provider-demo', filter: {}, order: 'day' as const };
    const chunks: Buffer[] = [];
    for await (const chunk of readRecordLines(tx, wanted)) chunks.push(chunk);
    const read: unknown[] = [];
    for await (const page of readRecordPages(tx, wanted)) read.push(...page);
    return [Buffer.concat(chunks).toString().trimEnd().split('\n'), read];
  });
  await api.stop();
  const parsed = lines.map((line) => {
    const { event, ...became } = JSON.parse(line);
    return { ...became, event: JSON.stringify(event) };
  });
  expect(parsed.length).toBeGreaterThan(20_000);
  expect(parsed).toEqual(pages);
  const states = parsed.filter(({ corrections }) => corrections.length > 0);
  expect(states.map(({ state, corrections }) => [state, corrections[0].kind])).toEqual([['voided', 'voided']]);
});

test('a record that was corrected and batched again is exported once, by its newest batch and with what was taken out', async () => {
  const again = story({ agreementId: 'again' });
  await service.publish(...again.basis, ...again.provisionEvents);
  const { recordId } = await recordOf(service, again.provisionId);
  const post = async (path: string, body: object) => {
    const answer = await service.call(path, { method: 'POST', body });
    expect(answer.status).toBe(201);
  };
  await post('/v1/record-batches', { agreementId: 'again' });
  await post(`/v1/records/${recordId}/corrections`, {
    reason: '確認していなかった',
    items: { consentConfirmed: null },
  });
  await post('/v1/record-batches', { agreementId: 'again' });
  const found = async (state: string) => {
    const { response, bytes } = await take({ format: 'ndjson', filter: { agreementId: 'again', state } });
    expect(response.status).toBe(200);
    return bytes
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  const lines = await found('in_batch');
  expect(
    lines.map(({ state, corrections }) => [state, corrections.map(({ items }: { items: object }) => items)]),
  ).toEqual([['in_batch', [{ consentConfirmed: null }]]]);
  for (const state of ['unreviewed', 'approved', 'rejected', 'voided']) expect(await found(state)).toEqual([]);
});

test('a reader that goes away frees the database, and is said to have got no more than was sent', async () => {
  const { body } = await ask({ format: 'ndjson', filter: { agreementId: 'many' } });
  const authorization = `Bearer ${await service.token()}`;
  await new Promise<void>((resolve, reject) => {
    const request = get(`${service.address()}/v1/exports/${body.exportId}/content`, { headers: { authorization } });
    request.on('response', (response) => {
      response.once('data', () => {
        // Not read on: the service has to wait, in the middle of its snapshot.
        response.pause();
        void waitForSnapshots(1).then(() => response.destroy());
      });
      response.once('close', resolve).on('error', () => {});
    });
    request.on('error', reject);
  });
  await waitForSnapshots(0);
  const handover = await ended(body.exportId);
  expect(handover).toMatchObject({ state: 'aborted', cause: 'client_gone', sha256: null, rowsExpected: 20_001 });
  expect(handover.rowsWritten).toBeLessThan(20_001);
  expect((await saidOf(body.exportId)).map(({ type }) => type)).toEqual(['export.requested', 'export.aborted']);
});

function waitForSnapshots(count: number) {
  const open = async () => {
    const { rows } = await service.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'record-store-exports' AND xact_start IS NOT NULL`,
    );
    return rows[0]!.n === count;
  };
  return waitFor(open, { what: `${count} snapshots` });
}

test('an export whose process ended in the middle is said to be interrupted', async () => {
  const { body } = await ask({ format: 'csv', filter: few });
  await service.sql(
    `INSERT INTO record_store.export_handovers (tenant, handover_id, export_id, taken_by, started_at, state, rows_written, seen_at)
     VALUES ('provider-demo', $1, $2, 'auditor', now() - interval '1 hour', 'running', 2, now() - interval '1 hour')`,
    [newId(), body.exportId],
  );
  await service.stopService();
  await service.start();
  expect(await ended(body.exportId)).toMatchObject({ state: 'aborted', cause: 'interrupted', rowsWritten: 2 });
  expect((await saidOf(body.exportId)).at(-1)).toMatchObject({ type: 'export.aborted', data: { rows: 2 } });
});

test('a stopping service breaks an export off rather than wait for its reader', async () => {
  const { body } = await ask({ format: 'ndjson', filter: { agreementId: 'many' } });
  const authorization = `Bearer ${await service.token()}`;
  const broken = new Promise<void>((resolve) => {
    get(`${service.address()}/v1/exports/${body.exportId}/content`, { headers: { authorization } }, (response) => {
      response.once('data', () => {
        response.pause();
        void service.stopService().then(() => response.resume());
      });
      response.once('close', resolve).on('error', () => {});
    });
  });
  await broken;
  await service.start();
  expect(await ended(body.exportId)).toMatchObject({ state: 'aborted', cause: 'stopping' });
});

test('the same Idempotency-Key asks for one export', async () => {
  const headers = { 'idempotency-key': newId() };
  const [first, again] = [
    await ask({ format: 'csv', filter: few }, headers),
    await ask({ format: 'csv', filter: few }, headers),
  ];
  expect(again.body).toEqual(first.body);
  expect(first.headers.get('location')).toBe(`/v1/exports/${first.body.exportId}`);
  const { body } = await service.call('/v1/exports?limit=1');
  expect(body.items[0].exportId).toBe(first.body.exportId);
});

test.each([
  ['CSV of no side', { format: 'csv', filter: {} }, 400, 'invalid_request', '/filter/side'],
  ['a format that is none', { format: 'xlsx' }, 400, 'invalid_request', '/format'],
  ['no reason', { format: 'ndjson', reason: ' ' }, 400, 'invalid_request', '/reason'],
  ['a filter that is none', { format: 'ndjson', filter: { person: 'x' } }, 400, 'invalid_request', '/filter'],
  ['a book of too many records', { format: 'pdf', filter: { side: 'provider' } }, 422, 'export_too_large', '/filter'],
])('%s is refused, saying where', async (_what, body, status, code, path) => {
  const answer = await ask(body);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(path);
});

test("without the scope exports are refused, and another tenant's are not found", async () => {
  const { body } = await ask({ format: 'csv', filter: few });
  const paths = ['/v1/exports', `/v1/exports/${body.exportId}`, `/v1/exports/${body.exportId}/content`];
  const reader = await service.token({ scope: 'records:read' });
  const other = await service.token({ tenant: 'other-tenant' });
  for (const path of paths) expect((await service.call(path, { token: reader })).status).toBe(403);
  for (const path of paths.slice(1)) expect((await service.call(path, { token: other })).status).toBe(404);
  expect((await service.call('/v1/exports', { token: other })).body.items).toEqual([]);
});
