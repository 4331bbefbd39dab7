import { auditLogged, newEvent, newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(async () => {
  await service?.stop();
});

const entry = (by: string, { actor, at, tenant = 'provider' }: { actor: string; at: string; tenant?: string }) => {
  const auditId = newId();
  const who = { actor, actorName: null, roles: ['approver'] };
  const what = { action: 'case.viewed', target: { kind: 'case', id: newId() }, details: {} };
  const data = { auditId, ...who, ...what, loggedAt: at };
  return newEvent(auditLogged, { source: `akashi/${by}`, tenant, time: new Date(at), id: auditId, data });
};

const asAuditor = () => service.token({ tenant: 'provider', subject: 'auditor-1', roles: ['auditor'] });

test('an auditor reads what every service said, latest first, by page, by day, by person and by service, and no other tenant reads it', async () => {
  const early = entry('approval', { actor: 'a', at: '2026-11-01T02:00:00.000Z' });
  const late = entry('consent-collector', { actor: 'b', at: '2026-11-02T14:59:59.000Z' });
  const elsewhere = entry('approval', { actor: 'a', at: '2026-11-02T03:00:00.000Z', tenant: 'recipient' });
  await service.publish(early, late, elsewhere);
  const token = await asAuditor();
  const idsOf = async (query: string) => {
    const { status, body } = await service.call(`/v1/audit-trail?${query}`, { token });
    expect(status).toBe(200);
    return body.items.map(({ auditId }: { auditId: string }) => auditId);
  };
  const both = [late.data.auditId, early.data.auditId];
  await waitFor(async () => (await idsOf('to=2026-11-02')).length === 2, { what: 'both entries to be kept' });
  expect(await idsOf('to=2026-11-02')).toEqual(both);
  expect(await idsOf('from=2026-11-02&to=2026-11-02')).toEqual([late.data.auditId]);
  expect(await idsOf('actor=a')).toEqual([early.data.auditId]);
  expect(await idsOf('service=consent-collector')).toEqual([late.data.auditId]);
  const first = await service.call('/v1/audit-trail?to=2026-11-02&limit=1', { token });
  expect(first.body.items[0]).toEqual({ ...late.data, service: 'consent-collector' });
  expect(await idsOf(`to=2026-11-02&limit=1&cursor=${first.body.nextCursor}`)).toEqual([early.data.auditId]);
  const other = await service.token({ tenant: 'recipient', subject: 'auditor-2', roles: ['auditor'] });
  const theirs = await service.call('/v1/audit-trail', { token: other });
  expect(theirs.body.items.map(({ auditId }: { auditId: string }) => auditId)).toEqual([elsewhere.data.auditId]);
});

test('whoever is no auditor, or has not the scope, is told so and reads nothing of the trail', async () => {
  const asked = await service.call('/v1/audit-trail', { token: await service.token({ roles: ['approver'] }) });
  expect([asked.status, asked.body.code]).toEqual([403, 'role_missing']);
  const without = await service.token({ roles: ['auditor'], scope: 'records:read' });
  expect((await service.call('/v1/audit-trail', { token: without })).status).toBe(403);
});

test('an inspector reads what their own grant covers and until when, and why there is none where there is none', async () => {
  const inspector = await service.token({ subject: 'inspector-1', roles: ['inspector'], scope: 'records:read' });
  const none = await service.call('/v1/my-inspection', { token: inspector });
  expect([none.status, none.body.code]).toEqual([403, 'forbidden']);
  expect(none.body.detail).toContain('No inspection was granted');
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const body = { inspector: 'inspector-1', until, reason: 'annual look', filter: { agreementId: 'looked-at' } };
  const granted = await service.call('/v1/inspections', { method: 'POST', body, token: await service.token() });
  const mine = await service.call('/v1/my-inspection', { token: inspector });
  const { state: _, ended: __, ...told } = granted.body;
  expect([mine.status, mine.body]).toEqual([200, told]);
  const log = await service.call(`/v1/inspections/${granted.body.inspectionId}/log`, { token: await service.token() });
  expect(log.body.items.map(({ path }: { path: string }) => path)).toEqual(['/v1/my-inspection']);
  expect((await service.call('/v1/my-inspection', { token: await service.token() })).status).toBe(403);
});
