import type { TagContent, TagEventReceived } from '@akashi/contracts';
import { pageWithoutQuery } from './page-without-query.ts';

export type ItemValue = string | number | boolean | (string | number | boolean)[];
export type MappedItems = Record<string, ItemValue>;

type MappedEvent = Pick<TagEventReceived['data'], 'name' | 'properties' | 'page' | 'receivedAt'>;

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/**
 * The values of the declared items. MUST NOT pass on anything a tag does not declare: an object under a pointer would carry fields
 * that nobody declared, so only plain values and lists of them count. An item without a value is left out.
 */
export function mapItems(items: TagContent['items'], event: MappedEvent): MappedItems {
  const mapped: MappedItems = {};
  for (const { itemCode, source } of items) {
    const value = itemValue(source, event);
    if (value !== undefined) mapped[itemCode] = value;
  }
  return mapped;
}

function itemValue(source: TagContent['items'][number]['source'], event: MappedEvent): ItemValue | undefined {
  switch (source.kind) {
    case 'page':
      return event.page === null ? undefined : pageWithoutQuery(event.page);
    case 'event_name':
      return event.name;
    case 'received_at':
      return event.receivedAt;
    case 'property': {
      const value = followPointer(event.properties, source.pointer);
      if (isScalar(value)) return value;
      return Array.isArray(value) && value.length > 0 && value.every(isScalar) ? value : undefined;
    }
  }
}

/** RFC 6901, own properties only. */
function followPointer(root: unknown, pointer: string): unknown {
  let value = root;
  for (const token of pointer.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
