export interface ContentChange {
  /** JSON pointer into the content; in a list of things with a code of their own, the place is that code. */
  path: string;
  change: 'added' | 'removed' | 'changed';
  /** Null where there was nothing. */
  from: unknown;
  to: unknown;
}

type Json = unknown;

/** Fields by which the members of a list are known again wherever they stand in it. */
const codes = ['itemCode', 'documentId', 'noticeId', 'methodId', 'sign'] as const;

/** What differs between two contents, field by field, in the order of the fields. Equal contents differ in nothing. */
export function diffContent(from: Json, to: Json, path = ''): ContentChange[] {
  if (from === undefined && to === undefined) return [];
  if (from === undefined) return [{ path, change: 'added', from: null, to }];
  if (to === undefined) return [{ path, change: 'removed', from, to: null }];
  const [before, after] = [membersOf(from), membersOf(to)];
  if (before && after) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return [...names].flatMap((name) => diffContent(before.get(name), after.get(name), `${path}/${escaped(name)}`));
  }
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, change: 'changed', from, to }];
}

function membersOf(value: Json): Map<string, Json> | undefined {
  if (Array.isArray(value)) return ofList(value);
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}

function ofList(list: readonly Json[]): Map<string, Json> | undefined {
  const names = list.map((member, index) => codeOf(member) ?? String(index));
  return new Set(names).size === names.length ? new Map(names.map((name, index) => [name, list[index]])) : undefined;
}

function codeOf(member: Json): string | undefined {
  if (typeof member !== 'object' || member === null) return undefined;
  const code = codes.find((each) => each in member);
  return code && String((member as Record<string, unknown>)[code]);
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
