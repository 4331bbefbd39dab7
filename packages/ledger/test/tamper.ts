import type { Random } from './random.ts';

export const kinds = ['flip', 'delete', 'insert', 'reorder', 'truncate'] as const;

/** These bytes with one random change of this kind; never the same bytes again. */
export function tamperBytes(bytes: Uint8Array, kind: (typeof kinds)[number], random: Random): Buffer {
  const at = random.below(bytes.length);
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (kind) {
    case 'flip': {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << random.below(8);
      return flipped;
    }
    case 'delete':
      return Buffer.concat([head, tail.subarray(1)]);
    case 'insert':
      return Buffer.concat([head, random.bytes(1), tail]);
    case 'truncate':
      return Buffer.from(head);
    case 'reorder': {
      const other = bytes.findIndex((byte) => byte !== bytes[at]);
      if (other < 0) return tamperBytes(bytes, 'flip', random);
      return Buffer.from(bytes.with(at, bytes[other]!).with(other, bytes[at]!));
    }
  }
}

/** This list with one random change of this kind to its order or members; `fresh` makes a member that wasn't there. */
export function tamperList<T>(
  list: readonly T[],
  kind: (typeof kinds)[number],
  { random, fresh }: { random: Random; fresh(): T },
): T[] {
  const at = random.below(list.length);
  switch (kind) {
    case 'flip':
      return list.with(at, fresh());
    case 'delete':
      return list.toSpliced(at, 1);
    case 'insert':
      return list.toSpliced(at, 0, fresh());
    case 'truncate':
      return list.slice(0, at);
    case 'reorder': {
      if (list.length < 2) return [];
      const other = (at + 1 + random.below(list.length - 1)) % list.length;
      return list.with(at, list[other]!).with(other, list[at]!);
    }
  }
}
