import { canonicalJson } from './canonical-json.ts';

/** Whether two values are there and are the very same. */
export function equal(a: unknown, b: unknown): boolean {
  return a !== undefined && a === b;
}

/** Whether two JSON values say the same. Two that both lack a field are no match: a comparison of what isn't there shows nothing. */
export function same(a: unknown, b: unknown): boolean {
  return isComplete(a) && isComplete(b) && canonicalJson(a) === canonicalJson(b);
}

/** Whether a value is there, with every field it names. */
export function isComplete(value: unknown): boolean {
  return (
    value !== undefined && (typeof value !== 'object' || value === null || !Object.values(value).includes(undefined))
  );
}
