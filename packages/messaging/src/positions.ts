import type { Stop } from './read-batch.ts';

/** The end that the broker named for a partition, asked at `askedAt` by the database's clock. */
type Question = { end: bigint; askedAt: string };

/** Older ones would be answered too late for anybody who asks how fresh the state is. */
const keptQuestions = 8;

/** What this consumer knows of the partitions it owns. A position is the offset below which everything is applied. */
export const createPositions = () => {
  let generation = 0;
  let owned = new Set<number>();
  const positions = new Map<number, bigint>();
  const stops = new Map<number, Stop>();
  const ends = new Map<number, bigint>();
  const questions = new Map<number, Question[]>();

  return {
    /** A new assignment: nothing known of an earlier one is relied on. */
    assign(partitions: readonly number[]): void {
      generation += 1;
      owned = new Set(partitions);
      positions.clear();
      questions.clear();
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
    /** Remembers an end to be reached: the partition is then fresh as of `askedAt`, also when that is only after the next question. */
    ask(partition: number, question: Question): void {
      const waiting = questions.get(partition) ?? [];
      questions.set(partition, [...waiting, question].slice(-keptQuestions));
    },
    /** The latest question of each partition whose end has been reached; it and the earlier ones are forgotten. */
    takeAnswered(): { partition: number; askedAt: string }[] {
      const answered: { partition: number; askedAt: string }[] = [];
      for (const [partition, waiting] of questions) {
        const position = positions.get(partition);
        if (position === undefined) continue;
        const last = waiting.findLastIndex(({ end }) => position >= end);
        if (last === -1) continue;
        answered.push({ partition, askedAt: waiting[last]!.askedAt });
        questions.set(partition, waiting.slice(last + 1));
      }
      return answered;
    },
    end: (partition: number): bigint | undefined => ends.get(partition),
  };
};

export type Positions = ReturnType<typeof createPositions>;
