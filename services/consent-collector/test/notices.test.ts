import { contentHash, newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Collector, runCollector } from './run-collector.ts';
import { noticeText } from './seed-site.ts';

let collector: Collector;
const publish = (noticeId: string, content: object, headers = {}) =>
  collector.call('/v1/notices', { method: 'POST', tenant: 'tenant-a', body: { noticeId, content }, headers });

beforeAll(async () => {
  collector = await runCollector();
  await collector.addParty('tenant-a', 'acme', 1, '株式会社アクメ');
});
afterAll(() => collector.stop());

test('a published notice names the recipient as the party is named, is hashed, and is announced as it was answered', async () => {
  const { status, body, headers } = await publish('first', noticeText());
  expect(status).toBe(201);
  expect(headers.get('location')).toBe('/v1/notices/first/versions/1');
  expect(body.content.recipient).toEqual({ partyId: 'acme', partyName: '株式会社アクメ' });
  expect(body.contentHash).toBe(contentHash({ noticeId: 'first', version: 1, content: body.content }));
  const events = collector.read('notices.v1');
  const event = await waitFor(() => events.find(({ subject }) => subject === 'first:1'), { what: 'notice.published' });
  expect(event).toMatchObject({ type: 'notice.published', tenantid: 'tenant-a', data: body });
});

test('the same content again is the same version, another content is the next one, and the first never changes', async () => {
  const first = await publish('again', noticeText());
  const same = await publish('again', noticeText());
  const next = await publish('again', noticeText({ purposeCode: 'analytics' }));
  expect([first.status, same.status, next.status]).toEqual([201, 200, 201]);
  expect(same.body).toEqual(first.body);
  expect(next.body.version).toBe(2);
  const read = await collector.call('/v1/notices/again/versions/1', { tenant: 'tenant-a' });
  expect(read.body).toEqual(first.body);
  expect((await collector.call('/v1/notices/again', { tenant: 'tenant-a' })).body.version).toBe(2);
});

test('no role that serves requests or events can change or delete a published version', async () => {
  await publish('immutable', noticeText());
  for (const statement of [
    "UPDATE notices SET content = '{}'",
    'DELETE FROM notices',
    'DELETE FROM consents',
    "UPDATE consents SET event = '{}'",
  ]) {
    await expect(collector.worker.query(statement)).rejects.toThrow(/permission denied/);
  }
});

test('versions published at the same moment are numbered without gap or clash', async () => {
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((purposeCode) => publish('race', noticeText({ purposeCode }))),
  );
  expect(answers.map(({ body }) => body.version).sort()).toEqual([1, 2, 3, 4, 5]);
});

test('a vague item name is refused with its path', async () => {
  const items = [{ itemCode: 'rest', name: { ja: 'その他当社が保有する情報', en: 'Membership rank' } }];
  const { status, body } = await publish('vague', noticeText({ items }));
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'vague_item', errors: [{ path: '/content/items/0/name/ja' }] });
});

test('a notice that does not state linkage is refused', async () => {
  const { status, body } = await publish('unlinked', noticeText({ linkageStated: false }));
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'linkage_not_stated', errors: [{ path: '/content/linkageStated' }] });
});

test('a recipient that is no party yet is refused, saying where to make it', async () => {
  const { status, body } = await publish('nobody', noticeText({ recipientPartyId: 'nobody' }));
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'unknown_party', errors: [{ path: '/content/recipientPartyId' }] });
  expect(body.detail).toContain('POST /v1/parties');
});

test('a misspelt field is refused instead of dropped', async () => {
  const { status, body } = await publish('typo', noticeText({ foreignInformatoin: {} }));
  expect(status).toBe(400);
  expect(body.detail).toContain('foreignInformatoin');
});

test('a repeated Idempotency-Key gets the first answer, with another body it is refused', async () => {
  const key = { 'idempotency-key': newId() };
  const first = await publish('keyed', noticeText(), key);
  const again = await publish('keyed', noticeText(), key);
  const other = await publish('keyed', noticeText({ purposeCode: 'other' }), key);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
});

test('the list holds the latest version of each notice, page by page', async () => {
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await collector.call(`/v1/notices?limit=2${cursor}`, { tenant: 'tenant-a' });
    seen.push(
      ...body.items.map((notice: { noticeId: string; version: number }) => `${notice.noticeId}:${notice.version}`),
    );
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
  } while (cursor !== '');
  expect(seen).toEqual(expect.arrayContaining(['again:2', 'first:1', 'race:5']));
  expect(new Set(seen).size).toBe(seen.length);
});

test('another tenant sees nothing, and may use the same id for its own', async () => {
  await publish('mine', noticeText());
  const read = await collector.call('/v1/notices/mine', { tenant: 'tenant-b' });
  expect(read).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect((await collector.call('/v1/notices', { tenant: 'tenant-b' })).body.items).toEqual([]);
});

test('an older version of a party that arrives late does not replace the newer name', async () => {
  await collector.addParty('tenant-a', 'late', 2, '新社名');
  await collector.addParty('tenant-a', 'late', 1, '旧社名');
  const { body } = await publish('late', noticeText({ recipientPartyId: 'late' }));
  expect(body.content.recipient.partyName).toBe('新社名');
});

test('tokens: none, expired, of another audience, without the scope', async () => {
  const ask = async (claims?: Parameters<Collector['token']>[0]) => {
    const headers = claims ? { authorization: `Bearer ${await collector.token(claims)}` } : {};
    const { status, body } = await collector.call('/v1/notices', { headers });
    return `${status} ${body.code}`;
  };
  expect(await ask()).toBe('401 unauthenticated');
  expect(await ask({ expiresIn: -60 })).toBe('401 unauthenticated');
  expect(await ask({ audience: 'akashi:tag-relay' })).toBe('401 unauthenticated');
  expect(await ask({ scope: 'sites:read' })).toBe('403 forbidden');
});
