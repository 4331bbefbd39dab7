import { auditLogged, encodeEvent, newEvent, newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

test("what people did and looked at in approval is kept byte for byte, once, as a leaf of the tenant's log", async () => {
  const auditId = newId();
  const event = newEvent(auditLogged, {
    source: 'akashi/approval',
    tenant: 'provider',
    time: new Date(),
    id: auditId,
    data: {
      auditId,
      actor: 'approver-1',
      actorName: '佐藤 承一',
      roles: ['approver'],
      action: 'case.viewed',
      target: { kind: 'case', id: newId() },
      details: { contentHash: 'b'.repeat(64) },
      loggedAt: new Date().toISOString(),
    },
  });
  await service.publish(event, event);
  const kept = async () =>
    (
      await service.sql<{ value: Buffer }>(
        `SELECT e.value, e.topic, e.event_type FROM record_store.evidence e JOIN record_store.log_leaves l USING (evidence_id)
         WHERE e.event_id = $1`,
        [auditId],
      )
    ).rows;
  const rows = await waitFor(async () => ((await kept()).length > 0 ? kept() : undefined), {
    what: 'the entry to be in the log',
  });
  expect(rows).toEqual([{ topic: 'audit.approval.v1', event_type: 'audit.logged', value: encodeEvent(event).value }]);
});
