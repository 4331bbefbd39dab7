import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mapItems } from '../../src/domain/map-items.ts';

const event = {
  name: 'view_item',
  page: 'https://shop.example.jp/shoes?mail=a@example.jp#top',
  receivedAt: '2026-11-24T03:00:00.000Z',
  properties: {
    category: 'shoes',
    size: 26,
    tags: ['red', 'new'],
    user: { mail: 'secret' },
    'a/b': { '~c': true },
    none: null,
  },
};
const property = (itemCode: string, pointer: string) => ({ itemCode, source: { kind: 'property', pointer } as const });

test('declared items get their values from properties, page, name and time of receipt', () => {
  const items = [
    property('category', '/category'),
    property('size', '/size'),
    property('tags', '/tags'),
    property('nested', '/a~1b/~0c'),
    { itemCode: 'page', source: { kind: 'page' } as const },
    { itemCode: 'event', source: { kind: 'event_name' } as const },
    { itemCode: 'at', source: { kind: 'received_at' } as const },
  ];
  expect(mapItems(items, event)).toEqual({
    category: 'shoes',
    size: 26,
    tags: ['red', 'new'],
    nested: true,
    page: 'https://shop.example.jp/shoes',
    event: 'view_item',
    at: '2026-11-24T03:00:00.000Z',
  });
});

test('an item without a plain value is left out: missing, null, an object, or inherited', () => {
  const items = [
    property('missing', '/nothing'),
    property('none', '/none'),
    property('user', '/user'),
    property('proto', '/constructor'),
    property('beyond', '/category/length'),
  ];
  expect(mapItems(items, event)).toEqual({});
});

test('nothing leaves that no item points at, whatever the properties hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (properties) => {
      const mapped = mapItems([property('category', '/category')], { ...event, properties: properties as never });
      expect(Object.keys(mapped).filter((code) => code !== 'category')).toEqual([]);
      if ('category' in mapped) expect(mapped.category).toEqual(properties.category);
    }),
  );
});
