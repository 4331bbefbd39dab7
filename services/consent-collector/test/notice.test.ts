import { expect, test } from '@jest/globals';
import { checkNotice } from '../src/domain/notice.ts';

const item = (itemCode: string, ja: string, en = 'Browsing history of shop.example.jp') => ({
  itemCode,
  name: { ja, en },
});

function faultsOf(content: Parameters<typeof checkNotice>[0]) {
  try {
    checkNotice(content);
    return [];
  } catch (error) {
    return (error as { details: { path: string; code: string }[] }).details.map(({ path, code }) => `${code} ${path}`);
  }
}

test('a notice with concrete items that states linkage may be published', () => {
  expect(faultsOf({ linkageStated: true, items: [item('history', 'ショップサイトの閲覧履歴')] })).toEqual([]);
});

test('a vague item name is refused in either language, with its path', () => {
  const items = [item('history', 'ショップサイトの閲覧履歴'), item('rest', 'その他の情報', 'any data we hold')];
  expect(faultsOf({ linkageStated: true, items })).toEqual([
    'vague_item /content/items/1/name/ja',
    'vague_item /content/items/1/name/en',
  ]);
});

test('a notice that does not state linkage is refused, because no consent under it could count', () => {
  expect(faultsOf({ linkageStated: false, items: [item('history', '閲覧履歴')] })).toEqual([
    'linkage_not_stated /content/linkageStated',
  ]);
});

test('an item named twice is refused', () => {
  const items = [item('history', '閲覧履歴'), item('history', '購買履歴')];
  expect(faultsOf({ linkageStated: true, items })).toEqual(['repeated_item /content/items/1/itemCode']);
});
