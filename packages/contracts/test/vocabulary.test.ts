import { expect, test } from '@jest/globals';
import {
  browserPrincipalSchema,
  consentSubmissionSchema,
  contentHash,
  principalSchema,
  topicNames,
  topics,
  vagueItemReason,
} from '../src/index.ts';

test.each(['taro@example.jp', 'taro%40example.jp', '09012345678', '090-1234-5678', '+81 90 1234 5678', '0312345678'])(
  'a principal that looks like an e-mail address or a phone number is refused: %s',
  (value) => {
    for (const schema of [principalSchema, browserPrincipalSchema]) {
      const result = schema.safeParse(value);
      expect(result.success).toBe(false);
      expect(result.error?.issues[0]?.message).toMatch(/looks like/);
    }
  },
);

test.each(['member-000123', 'q1w2e3r4t5y6u7i8o9p0AA', '10000000000000001'])(
  "the provider's own ID is taken: %s",
  (value) => {
    expect(principalSchema.safeParse(value).success).toBe(true);
  },
);

test('a browser principal is 128 bits, no fewer', () => {
  expect(browserPrincipalSchema.safeParse('q1w2e3r4t5y6u7i8o9p0AA').success).toBe(true);
  expect(browserPrincipalSchema.safeParse('member-000123').success).toBe(false);
});

test.each([
  '当社が保有する一切の情報',
  '閲覧履歴など',
  '閲覧履歴等',
  'any information we hold',
  'browsing history etc.',
])('%s is too vague an item', (name) => {
  expect(vagueItemReason(name)).toBeDefined();
});

test.each(['サイトXの閲覧履歴', '会員等級', 'Browsing history of site X'])('%s is a concrete item', (name) => {
  expect(vagueItemReason(name)).toBeUndefined();
});

test('equal content has an equal hash whatever its key order, and the hash is of RFC 8785 canonical JSON', () => {
  expect(contentHash({ b: 1, a: 'あ' })).toBe(contentHash({ a: 'あ', b: 1 }));
  expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

test('every topic has one producer, which may not be missing, and at least one consumer', () => {
  for (const name of topicNames) {
    expect(topics[name].producer).toBeTruthy();
    expect(topics[name].consumers.length).toBeGreaterThan(0);
  }
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://shop.example.jp/taro@example.com',
  'https://shop.example.jp/?q=1',
])('a page that is no plain web address is refused: %s', (page) => {
  expect(consentSubmissionSchema.shape.page.safeParse(page).success).toBe(false);
  expect(consentSubmissionSchema.shape.page.safeParse('https://shop.example.jp/goods/1').success).toBe(true);
});
