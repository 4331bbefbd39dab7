import { caseDecided, contentHash, newEvent, newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { providerTenant, type RecordMaker, recipientTenant, recordMaker } from './make-records.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let records: RecordMaker;
beforeAll(async () => {
  service = await runRecordStore();
  records = recordMaker(service);
});
afterAll(async () => {
  await records?.stop();
  await service?.stop();
});

async function call(path: string, init: Parameters<RunningRecordStore['call']>[1] = {}, tenant = recipientTenant) {
  return service.call(path, { ...init, token: await service.token({ tenant }) });
}

const request = (principalIdentifier: string, more: object = {}, tenant = recipientTenant) => {
  const asked = { requestedOn: '2026-11-20', requestedForm: 'electronic' };
  const identityVerification = { method: '会員ページへのログイン', verifiedBy: 'operator-2' };
  const body = { principalIdentifier, ...asked, identityVerification, ...more };
  return call('/v1/disclosures', { method: 'POST', body }, tenant);
};

async function approve({ disclosureId, contentHash: hash }: { disclosureId: string; contentHash: string }) {
  const decidedAt = new Date().toISOString();
  const data = {
    ...{ caseId: newId(), kind: 'disclosure_answer' as const, outcome: 'approved' as const, decidedAt },
    subject: { id: disclosureId, version: null, contentHash: hash },
    decisions: [{ step: 0, actor: 'approver-1', decision: 'approve' as const, reason: null, decidedAt }],
  };
  await service.publish(
    newEvent(caseDecided, { source: 'akashi/test', tenant: recipientTenant, time: new Date(), data }),
  );
}

async function documentOf(disclosureId: string): Promise<string> {
  const answer = await waitFor(
    async () => {
      const response = await fetch(`${service.address()}/v1/disclosures/${disclosureId}/document`, {
        headers: { authorization: `Bearer ${await service.token({ tenant: recipientTenant })}` },
      });
      return response.status === 200 ? response : undefined;
    },
    { what: 'the document' },
  );
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())), {
    mergePages: true,
  });
  return text.replaceAll(/\s/g, '');
}

const made = (person: string, agreementId: string) =>
  records.acquisitions(agreementId, [
    { key: 'k', day: '2026-11-03', itemCodes: ['a'], person, items: { infoItems: ['調査中の項目'] } },
    { key: 'k', day: '2026-11-04', itemCodes: ['a'], person },
  ]);

test('part of the records is refused by record and by item, each on its ground, in JSON, in the PDF and before the approver', async () => {
  const person = 'member-part-1';
  const [whole, partly] = await made(person, 'partly');
  const refusedParts = [
    { recordId: whole, ground: 'serious_obstruction_of_business', reason: '調査の支障となるため' },
    { recordId: partly, items: ['counterparty'], ground: 'harm_to_rights', reason: '第三者の安全のため' },
  ];
  const { status, body } = await request(person, { refusedParts });
  expect({ status, answer: body.answer, recordCount: body.recordCount, ground: body.refusalGround }).toEqual({
    ...{ status: 201, answer: 'partly_disclosed', recordCount: 1, ground: null },
  });
  const { content } = (await call(`/v1/disclosures/${body.disclosureId}`)).body;
  expect(content.withheld).toEqual([
    { record: null, items: null, ground: 'serious_obstruction_of_business', reason: '調査の支障となるため' },
    { record: 1, items: ['counterparty'], ground: 'harm_to_rights', reason: '第三者の安全のため' },
  ]);
  expect(content.records).toMatchObject([{ counterparty: null, principalIdentifier: person }]);
  expect(JSON.stringify(content)).not.toMatch(/調査中の項目|株式会社ショップ/);
  expect(content.statements[0].ja).toContain('同条第3項により、その旨を通知します');
  expect(contentHash(content)).toBe(body.contentHash);

  const { rows } = await service.sql<{ event_type: string; value: Buffer }>(
    `SELECT event_type, value FROM record_store.evidence WHERE tenant = $1 AND event_type IN ('disclosure.prepared', 'review.requested')
     AND position($2::bytea IN value) > 0 ORDER BY event_type`,
    [recipientTenant, Buffer.from(body.disclosureId)],
  );
  const parts = [
    { recordId: whole, items: null, ground: 'serious_obstruction_of_business' },
    { recordId: partly, items: ['counterparty'], ground: 'harm_to_rights' },
  ];
  const said = rows.map(({ value }) => JSON.parse(value.toString()).data);
  expect([said[0].refusedParts, said[1].content.refusedParts]).toEqual([parts, parts]);
  expect(JSON.stringify(said)).not.toMatch(/member-part|調査の支障/);

  await approve(body);
  const document = await documentOf(body.disclosureId);
  for (const words of [
    '一部を開示する',
    '次に掲げていない記録1件の全部',
    '第33条第2項ただし書第2号',
    '第三者の安全のため',
  ]) {
    expect(document).toContain(words);
  }
  expect(document).not.toMatch(/調査中の項目|株式会社ショップ/);
});

test('a part that the answer has not, a part refused twice and a refusal of all beside one of part are refused, with the path', async () => {
  const person = 'member-part-2';
  const [first] = await made(person, 'partly-bad');
  const [other] = await made('member-part-3', 'partly-bad');
  const why = { ground: 'harm_to_rights', reason: '第三者の安全のため' };
  const part = (recordId: string | undefined, items?: string[]) => ({ recordId, ...(items && { items }), ...why });
  const pathOf = async (more: object) => {
    const { status, body } = await request(person, more);
    expect(status).toBe(400);
    return body.errors[0].path;
  };
  expect(await pathOf({ refusedParts: [part(first), part(other)] })).toBe('/refusedParts/1/recordId');
  expect(await pathOf({ refusedParts: [part(first, ['consent']), part(first, ['consent'])] })).toBe(
    '/refusedParts/1/items',
  );
  expect(await pathOf({ refusedParts: [part(first, ['everything'])] })).toBe('/refusedParts/0/items/0');
  expect(await pathOf({ refusedParts: [part(first)], refusal: why })).toBe('/refusedParts');
  expect(await pathOf({ refusedParts: [] })).toBe('/refusedParts');
  const { rowCount } = await service.sql(
    `SELECT FROM record_store.disclosures WHERE answer::jsonb ->> 'principalIdentifier' = $1`,
    [person],
  );
  expect(rowCount).toBe(0);
});

test('Act 33(5): a provider only is told that its records are not among those, and no answer that none exists is made', async () => {
  const person = 'person-of-the-provider';
  await records.provisions('provided-only', [{ key: person, day: '2026-11-03', itemCodes: ['a'] }]);
  const { status, body } = await request(person, {}, providerTenant);
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'not_disclosable' });
  expect(body.detail).toContain('法第33条第5項');
  expect(body.detail).toContain('Article 31(3)');
  const { rowCount } = await service.sql('SELECT FROM record_store.disclosures WHERE tenant = $1', [providerTenant]);
  expect(rowCount).toBe(0);
});

test('Act 33(5): a company on both sides answers for the records it keeps as recipient', async () => {
  await records.agree('both-sides');
  const token = await service.token({ tenant: 'both-sides-co' });
  const report = {
    ...{ acquisitionId: newId(), agreementId: 'both-sides', principalIdentifier: 'member-both', itemCodes: ['a'] },
    acquiredAt: new Date().toISOString(),
  };
  await service.call('/v1/acquisitions', { method: 'POST', body: report, token });
  expect((await request('member-nobody', {}, 'both-sides-co')).body.answer).toBe('does_not_exist');
  expect((await request('member-nobody', {}, 'neither-side-co')).body.answer).toBe('does_not_exist');
});
