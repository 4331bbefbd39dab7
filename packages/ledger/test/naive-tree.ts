import { createHash } from 'node:crypto';

/**
 * RFC 6962, section 2.1, word for word as its recursion stands there, sharing no code with the package. Ranges already hashed are
 * remembered, so that thousands of proofs over one list stay quick.
 */
export function naiveTree(entries: readonly Uint8Array[]) {
  const known = new Map<string, Buffer>();

  function mth(begin: number, end: number): Buffer {
    const place = `${begin}:${end}`;
    const hash = known.get(place) ?? compute(begin, end);
    known.set(place, hash);
    return hash;
  }

  function compute(begin: number, end: number): Buffer {
    if (begin === end) return digest();
    if (end - begin === 1) return digest(Buffer.of(0), entries[begin]!);
    const k = half(end - begin);
    return digest(Buffer.of(1), mth(begin, begin + k), mth(begin + k, end));
  }

  function path(m: number, begin: number, end: number): Buffer[] {
    if (end - begin === 1) return [];
    const k = half(end - begin);
    return m < k
      ? [...path(m, begin, begin + k), mth(begin + k, end)]
      : [...path(m - k, begin + k, end), mth(begin, begin + k)];
  }

  function subproof(m: number, [begin, end]: [number, number], whole: boolean): Buffer[] {
    if (m === end - begin) return whole ? [] : [mth(begin, end)];
    const k = half(end - begin);
    return m <= k
      ? [...subproof(m, [begin, begin + k], whole), mth(begin + k, end)]
      : [...subproof(m - k, [begin + k, end], false), mth(begin, begin + k)];
  }

  return {
    root: (size: number) => mth(0, size),
    inclusion: (index: number, size: number) => path(index, 0, size),
    consistency: (from: number, to: number) => subproof(from, [0, to], true),
  };
}

function half(n: number): number {
  return 2 ** (Math.ceil(Math.log2(n)) - 1);
}

function digest(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
