/** What has to be reached, by the value itself or by its ratio to what it is measured against. */
export interface Target {
  of: 'value' | 'ratio';
  atMost?: number;
  atLeast?: number;
}

/** One measured quantity, with the values of all rounds, in order. */
export interface Figure {
  what: string;
  unit: string;
  values: readonly number[];
  /** A peer or ceiling that was measured in the same rounds. */
  against?: { what: string; values: readonly number[] };
  target?: Target;
}

/** A figure summed up: medians over the rounds. `met` is null where nothing has to be reached. */
export interface Row {
  measurement: string;
  what: string;
  unit: string;
  value: number;
  values: readonly number[];
  against: { what: string; value: number; values: readonly number[] } | null;
  /** The median of each round's ratio, which noise that both share leaves alone. */
  ratio: number | null;
  target: Target | null;
  met: boolean | null;
}

export function rowOf(measurement: string, { what, unit, values, against, target }: Figure): Row {
  const value = median(values);
  const ratio = against ? median(values.map((each, round) => each / against.values[round]!)) : null;
  return {
    ...{ measurement, what, unit, value, values, ratio },
    against: against ? { ...against, value: median(against.values) } : null,
    target: target ?? null,
    met: target ? isMet(target, target.of === 'ratio' ? ratio : value) : null,
  };
}

function isMet(
  { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: Target,
  value: number | null,
) {
  return value !== null && value <= atMost && value >= atLeast;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** The nearest-rank percentile: one of the values. Throws for no values, which no percentile describes. */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;
}
