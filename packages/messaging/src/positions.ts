import type { Stop } from './read-batch.ts';

/** What this consumer knows of the partitions it owns. A position is the offset below which everything is applied. */
export const createPositions = () => {
  let generation = 0;
  let owned = new Set<number>();
  const positions = new Map<number, bigint>();
  const stops = new Map<number, Stop>();
  const ends = new Map<number, bigint>();

  return {
    /** A new assignment: nothing known of an earlier one is relied on. */
    assign(partitions: readonly number[]): void {
      generation += 1;
      owned = new Set(partitions);
      positions.clear();
      for (const partition of stops.keys()) if (!owned.has(partition)) stops.delete(partition);
    },
    generation: () => generation,
    owned: (): number[] => [...owned],
    /** Positions only rise: a batch read again after a failed commit was applied before. */
    advance(partition: number, next: bigint): void {
      const known = positions.get(partition);
      if (owned.has(partition) && (known === undefined || next > known)) positions.set(partition, next);
    },
    unknown: (): number[] => [...owned].filter((partition) => !positions.has(partition)),
    position: (partition: number): bigint | undefined => positions.get(partition),
    /** Remembers why a partition is paused; true if that is news. */
    stop(partition: number, stop: Stop): boolean {
      const known = stops.get(partition);
      stops.set(partition, stop);
      return known?.offset !== stop.offset;
    },
    stops: (): ReadonlyMap<number, Stop> => stops,
    noteEnd: (partition: number, end: bigint) => ends.set(partition, end),
    end: (partition: number): bigint | undefined => ends.get(partition),
  };
};

export type Positions = ReturnType<typeof createPositions>;
