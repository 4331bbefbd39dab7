import { createHash } from 'node:crypto';
import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeHttp } from '../src/service.ts';
import { allScopes, type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
let ours: string;
let others: string;
let batchId: string;
beforeAll(async () => {
  service = await runRecordStore();
  const recorded = async (agreementId: string) => {
    const s = story({ agreementId });
    await service.publish(...s.basis, ...s.provisionEvents);
    return (await recordOf(service, s.provisionId)).recordId as string;
  };
  ours = await recorded('inspected');
  others = await recorded('not-inspected');
  const close = { method: 'POST', body: { agreementId: 'inspected' } };
  batchId = (await service.call('/v1/record-batches', close)).body.batchId;
  await service.call('/v1/record-batches', { method: 'POST', body: { agreementId: 'not-inspected' } });
});
afterAll(() => service?.stop());

let inspectors = 0;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A new inspector with a grant, who may use every scope there is: what holds them back is the grant alone. */
async function granted(body: object = {}) {
  const subject = `inspector-${++inspectors}`;
  const grant = { inspector: subject, until: inHours(1), reason: '報告徴収への対応', ...body };
  const answer = await service.call('/v1/inspections', { method: 'POST', body: grant });
  const token = await tokenOf(subject);
  const ask = (path: string, init: Parameters<RunningRecordStore['call']>[1] = {}) =>
    service.call(path, { token, ...init });
  return { answer, inspectionId: answer.body.inspectionId as string, ask, subject, grant };
}
const tokenOf = (subject: string) => service.token({ subject, roles: ['inspector', 'auditor'], scope: allScopes });
const logOf = async (inspectionId: string) => (await service.call(`/v1/inspections/${inspectionId}/log`)).body.items;
const filter = { agreementId: 'inspected' };

async function saidOf(subject: string) {
  const { rows } = await service.sql<{ value: Buffer }>(
    'SELECT value FROM record_store.evidence WHERE subject = $1 ORDER BY evidence_id',
    [subject],
  );
  return rows.map(({ value }) => JSON.parse(value.toString()));
}

test('within the grant an inspector reads records, their evidence and their batch; nothing else is there', async () => {
  const { ask } = await granted({ filter });
  const list = await ask('/v1/records');
  expect(list.body.items.map((item: { recordId: string }) => item.recordId)).toEqual([ours]);
  expect((await ask(`/v1/records/${ours}`)).status).toBe(200);
  await waitFor(async () => (await ask(`/v1/records/${ours}/evidence`)).status === 200, { what: 'the evidence' });
  expect((await ask(`/v1/record-batches/${batchId}`)).body.records.items).toEqual([ours]);
  for (const path of [`/v1/records/${others}`, `/v1/records/${others}/evidence`])
    expect((await ask(path)).status).toBe(404);
  expect((await ask('/v1/records?agreementId=not-inspected')).body.code).toBe('outside_inspection');
  const { body } = await service.call('/v1/record-batches');
  for (const { batchId: id, agreementId } of body.items)
    for (const path of [`/v1/record-batches/${id}`, `/v1/record-batches/${id}/records`])
      expect((await ask(path)).status).toBe(agreementId === 'inspected' ? 200 : 404);
});

test('the days of a grant hold for the list, for one record and for exports', async () => {
  const { ask } = await granted({ filter: { occurredTo: '2026-01-01' } });
  expect((await ask('/v1/records?occurredTo=2099-01-01')).body.items).toEqual([]);
  expect((await ask(`/v1/records/${ours}`)).status).toBe(404);
});

test('what can’t be narrowed is shown only to whoever may see everything', async () => {
  const [some, all] = [await granted({ filter }), await granted()];
  for (const path of ['/v1/completeness', '/v1/record-batches']) {
    expect((await some.ask(path)).body).toMatchObject({ status: 403, code: 'outside_inspection' });
    expect((await all.ask(path)).status).toBe(200);
  }
  expect((await all.ask(`/v1/records/${others}`)).status).toBe(200);
});

test('an inspector reaches no other route there is, whatever the token’s scopes', async () => {
  const { ask, subject } = await granted();
  const allowed = new Set([
    'get /v1/my-inspection',
    'get /v1/records',
    'get /v1/records/{recordId}',
    'get /v1/records/{recordId}/evidence',
    'get /v1/records/{recordId}/tlog-proof',
    'get /v1/record-batches',
    'get /v1/record-batches/{batchId}',
    'get /v1/record-batches/{batchId}/records',
    'get /v1/completeness',
    'get /v1/completeness/late',
    'get /v1/completeness/deficient',
    'get /v1/completeness/mended',
    'get /v1/completeness/references',
    'get /v1/completeness/filed',
    'get /v1/completeness/corrections',
    'get /v1/completeness/sample',
    'get /v1/exports/{exportId}',
    'get /v1/exports/{exportId}/content',
  ]);
  const { paths } = (await describeHttp()) as { paths: Record<string, Record<string, { security?: unknown }>> };
  const guarded = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { security }]) => (security ? [{ path, method }] : [])),
  );
  const closed = guarded.filter(({ path, method }) => !allowed.has(`${method} ${path}`));
  expect(closed.length).toBeGreaterThan(10);
  expect(guarded.length - closed.length).toBe(allowed.size);
  for (const { path, method } of closed) {
    const filled = path.replace('{tenant}', 'provider-demo').replaceAll(/\{[^}]+\}/g, newId());
    const init = method === 'get' ? {} : { method: method.toUpperCase(), body: {} };
    const { status } = await ask(filled, init);
    expect({ path, method, status }).toEqual({ path, method, status: 403 });
  }
  const authorization = `Bearer ${await tokenOf(subject)}`;
  const head = await fetch(`${service.address()}/v1/records`, { method: 'HEAD', headers: { authorization } });
  expect(head.status).toBe(403);
  expect((await ask('/v1/record-batches', { method: 'POST', body: { agreementId: 'inspected' } })).status).toBe(403);
  expect((await ask('/v1/exports', { method: 'POST', body: { format: 'ndjson', reason: 'x' } })).status).toBe(403);
  expect(
    (await ask('/v1/inspections', { method: 'POST', body: { inspector: 'me', until: inHours(1), reason: 'x' } }))
      .status,
  ).toBe(403);
});

test('before its time, after it and once it is ended, a grant opens nothing', async () => {
  const early = await granted({ from: inHours(1), until: inHours(2) });
  const late = await granted();
  await service.sql(`ALTER TABLE record_store.inspections DISABLE TRIGGER ALL`);
  await service.sql(
    `UPDATE record_store.inspections SET from_at = now() - interval '2 h', until_at = now() - interval '1 s' WHERE inspection_id = $1`,
    [late.inspectionId],
  );
  const over = await granted();
  expect((await over.ask('/v1/records')).status).toBe(200);
  const end = { method: 'POST', body: { reason: '調査が終わったため' } };
  expect((await service.call(`/v1/inspections/${over.inspectionId}/end`, end)).body.state).toBe('ended');
  expect((await service.call(`/v1/inspections/${over.inspectionId}/end`, end)).status).toBe(409);
  for (const { ask } of [early, late, over]) {
    expect((await ask('/v1/records')).status).toBe(403);
    expect((await ask(`/v1/records/${ours}/evidence`)).status).toBe(403);
  }
  const stranger = await tokenOf('nobody-granted-me');
  expect((await service.call('/v1/records', { token: stranger })).status).toBe(403);
  const states = (await service.call('/v1/inspections')).body.items.map((item: { state: string }) => item.state);
  expect(states.slice(0, 3)).toEqual(['ended', 'over', 'not_yet']);
});

test('an inspector is told what the inspection covers, until when and whom to ask, also of what is not there', async () => {
  const { ask, inspectionId, grant } = await granted({ filter });
  for (const path of [`/v1/records/${others}`, `/v1/records/${newId()}`, '/v1/completeness']) {
    const { detail } = (await ask(path)).body;
    for (const words of [inspectionId, 'agreementId=inspected', grant.until, 'ask auditor'])
      expect(detail).toContain(words);
  }
  // What lies outside and what doesn't exist read the same.
  const saidOf = async (recordId: string) => (await ask(`/v1/records/${recordId}`)).body.detail;
  expect(await saidOf(others)).toBe(await saidOf(newId()));
});

test('an inspector whose time has not come, is over or was ended is told so', async () => {
  const early = await granted({ from: inHours(1), until: inHours(2) });
  expect((await early.ask('/v1/records')).body.detail).toContain(`begins at ${early.answer.body.from}`);
  const ended = await granted();
  const end = { method: 'POST', body: { reason: '調査が終わったため' } };
  await service.call(`/v1/inspections/${ended.inspectionId}/end`, end);
  expect((await ended.ask('/v1/records')).body.detail).toMatch(/was ended at .* by auditor/);
  const nobody = await service.call('/v1/records', { token: await tokenOf('never-granted') });
  expect(nobody.body.detail).toContain('POST /v1/inspections');
});

test('a grant is of one tenant', async () => {
  const { subject } = await granted();
  const elsewhere = await service.token({ subject, tenant: 'other-tenant', roles: ['inspector'], scope: allScopes });
  expect((await service.call('/v1/records', { token: elsewhere })).status).toBe(403);
  const { body } = await service.call('/v1/inspections', { token: await service.token({ tenant: 'other-tenant' }) });
  expect(body.items).toEqual([]);
});

test('everything handed over is logged and is evidence: route, records, and the digest of the very bytes', async () => {
  const { ask, inspectionId, subject, grant } = await granted({ filter });
  const list = await ask('/v1/records?limit=5');
  const one = await ask(`/v1/records/${ours}`);
  await ask(`/v1/records/${others}`);
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const [first, second, ...more] = await logOf(inspectionId);
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    ...{ route: 'GET /v1/records', path: '/v1/records', query: { ...filter, limit: '5' }, recordIds: [ours] },
    ...{ sha256: sha256(list.text), bytes: Buffer.byteLength(list.text) },
  });
  expect(second).toMatchObject({ path: `/v1/records/${ours}`, recordIds: [ours], sha256: sha256(one.text) });
  const [grantSaid, ...handedOver] = await saidOf(inspectionId);
  expect(grantSaid).toMatchObject({ type: 'inspection.granted', data: { ...grant, grantedBy: 'auditor' } });
  expect(handedOver.map(({ type, data }) => [type, data.logEntryId, data.inspector])).toEqual([
    ['inspection.handed_over', first.logEntryId, subject],
    ['inspection.handed_over', second.logEntryId, subject],
  ]);
});

test('what can’t be logged isn’t handed over', async () => {
  const { ask, inspectionId } = await granted();
  await service.sql('ALTER TABLE record_store.inspection_log RENAME TO inspection_log_away');
  try {
    const { status, text } = await ask(`/v1/records/${ours}`);
    expect(status).toBe(500);
    expect(text).not.toContain(ours);
  } finally {
    await service.sql('ALTER TABLE record_store.inspection_log_away RENAME TO inspection_log');
  }
  expect(await logOf(inspectionId)).toEqual([]);
});

test('an inspector takes an export made within the grant, and both logs name the other', async () => {
  const { ask, inspectionId, subject } = await granted({ filter });
  const request = (within: object) =>
    service.call('/v1/exports', {
      method: 'POST',
      body: { format: 'csv', filter: { side: 'provider', ...within }, reason: '検査官に渡すため' },
    });
  const { exportId } = (await request(filter)).body;
  const wide = (await request({})).body.exportId;
  expect((await ask(`/v1/exports/${wide}/content`)).status).toBe(404);
  const taken = await ask(`/v1/exports/${exportId}/content`);
  expect(taken.status).toBe(200);
  expect(taken.text).toContain(ours);
  const handover = await waitFor(
    async () => {
      const [newest] = (await ask(`/v1/exports/${exportId}`)).body.handovers;
      return newest.state === 'handed_over' ? newest : undefined;
    },
    { what: 'the handover to be noted' },
  );
  expect(handover).toMatchObject({ inspectionId, takenBy: subject, rowsWritten: 1 });
  expect((await logOf(inspectionId))[0]).toMatchObject({ path: `/v1/exports/${exportId}/content`, sha256: null });
  expect((await saidOf(exportId)).at(-1)).toMatchObject({ type: 'export.handed_over', data: { inspectionId } });
});

test.each([
  ['an end before the beginning', { from: '2099-01-02T00:00:00Z', until: '2099-01-01T00:00:00Z' }, '/until'],
  ['an end that is past', { from: '2020-01-01T00:00:00Z', until: '2020-01-02T00:00:00Z' }, '/until'],
  ['more than 92 days', { until: '2099-01-01T00:00:00Z' }, '/until'],
  ['no reason', { reason: '' }, '/reason'],
  ['nobody', { inspector: ' ' }, '/inspector'],
  ['a filter that is none', { filter: { person: 'x' } }, '/filter'],
])('a grant with %s is refused, saying where', async (_what, body, path) => {
  const { answer } = await granted(body);
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(path);
});

test('nobody has two grants at a time, however they are asked for at once', async () => {
  const ask = () =>
    service.call('/v1/inspections', {
      method: 'POST',
      body: { inspector: 'twice', until: inHours(1), reason: '調査', filter },
    });
  const answers = await Promise.all([ask(), ask(), ask()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('granting needs its own scope', async () => {
  const token = await service.token({ scope: allScopes.replace('inspections:write', '') });
  const body = { inspector: 'x', until: inHours(1), reason: 'x' };
  expect((await service.call('/v1/inspections', { method: 'POST', body, token })).status).toBe(403);
  expect((await service.call(`/v1/inspections/${newId()}`)).status).toBe(404);
});
