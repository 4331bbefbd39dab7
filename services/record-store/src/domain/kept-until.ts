/** When a record may go, beside legal holds: `null` is a record without an end. */
export interface KeptUntil {
  until: string | null;
  /** `method`: its own way of making (Rules 25, 29). `omission`: a record that omits items by reference to it is kept as long (Rules 24(2), 28(2)). */
  because: 'method' | 'omission';
}

/**
 * Until when a record is kept, given the records that omit items by reference to it, and those that do so to them in turn: as long as
 * the longest of all (guideline 3-7-4-3-2, 3-7-6-3-2).
 */
export function keptUntil(own: string | null, naming: readonly (string | null)[]): KeptUntil {
  if (own === null) return { until: null, because: 'method' };
  if (naming.includes(null)) return { until: null, because: 'omission' };
  const longest = [own, ...(naming as string[])].sort().at(-1)!;
  return { until: longest, because: longest === own ? 'method' : 'omission' };
}
