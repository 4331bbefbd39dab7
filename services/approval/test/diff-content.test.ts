import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffContent } from '../src/domain/diff-content.ts';
import { agreementContent } from './agreement-content.ts';

const first = agreementContent();

test('a field that changed is named by its path, with what it was and what it is', () => {
  const changes = diffContent(first, agreementContent({ effectiveTo: '2027-01-31', recordMethod: 'lump' }));
  expect(changes).toEqual([
    { path: '/recordMethod', change: 'changed', from: 'per_occasion', to: 'lump' },
    { path: '/effectiveTo', change: 'changed', from: null, to: '2027-01-31' },
  ]);
});

test('an item keeps its place by its code: one more before it changes nothing of it', () => {
  const added = { itemCode: 'viewed-page', name: { ja: '閲覧したページ', en: 'Page viewed' } };
  expect(diffContent(first, agreementContent({ items: [added, ...first.items] }))).toEqual([
    { path: '/items/viewed-page', change: 'added', from: null, to: added },
  ]);
  const renamed = { ...first.items[0]!, name: { ja: '閲覧した棚', en: first.items[0]!.name.en } };
  expect(diffContent(first, agreementContent({ items: [renamed] }))).toMatchObject([
    { path: '/items/viewed-category/name/ja', change: 'changed' },
  ]);
});

test('what was stated and no longer is, is removed', () => {
  const stated = agreementContent({ purposePublicationUrl: 'https://crm.example.jp/' });
  expect(diffContent(stated, first)).toEqual([
    { path: '/purposePublicationUrl', change: 'removed', from: 'https://crm.example.jp/', to: null },
  ]);
});

test('contents differ in nothing exactly when they are equal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(diffContent(a, a)).toEqual([]);
      const isEqual = JSON.stringify(a) === JSON.stringify(b);
      if (!isEqual && typeof a !== 'object') expect(diffContent(a, b)).not.toEqual([]);
    }),
  );
});
