import { canonicalHash } from './canonical-json.ts';
import { isComplete } from './compare-json.ts';
import type { Json } from './evidence-event.ts';

export function reference(data: Json, idField: string): Json {
  return { [idField]: data[idField], version: data.version, contentHash: data.contentHash };
}

export function hashHolds(data: Json, idField: string, versionField: string): boolean {
  const content = { [idField]: data[idField], [versionField]: data[versionField], content: data.content };
  return isComplete(content) && canonicalHash(content) === data.contentHash;
}

export function tokyoDay(time: unknown): string | undefined {
  const instant = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(instant)) return undefined;
  return new Date(instant + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
