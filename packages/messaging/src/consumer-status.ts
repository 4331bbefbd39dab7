import type { TopicName } from '@akashi/contracts';
import type { Positions } from './positions.ts';

/** Offsets are decimal strings. */
export type ConsumerStatus = {
  topic: TopicName;
  groupId: string;
  /** `halted`: an offset is out of range; it stays so until a person has decided where to go on. */
  state: 'connecting' | 'running' | 'halted' | 'stopped';
  partitions: { partition: number; position: string | null; end: string | null }[];
  /** Partitions that wait for a newer release or a person. */
  paused: { partition: number; offset: string; reason: 'unknown_event' | 'unreadable_key'; detail: string }[];
};

type Known = Pick<ConsumerStatus, 'topic' | 'groupId' | 'state'>;

export const consumerStatus = (known: Known, positions: Positions): ConsumerStatus => ({
  ...known,
  partitions: positions.owned().map((partition) => ({
    partition,
    position: positions.position(partition)?.toString() ?? null,
    end: positions.end(partition)?.toString() ?? null,
  })),
  paused: [...positions.stops()].map(([partition, { offset, reason, detail }]) => ({
    partition,
    offset: offset.toString(),
    reason,
    detail,
  })),
});
