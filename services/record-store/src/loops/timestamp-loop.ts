import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { Alarms } from '../alarms.ts';
import type { Edge } from '../edge.ts';
import { stampCheckpoints } from '../log/stamp-checkpoints.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface TimestampLoopOptions {
  db: Database;
  edge: Edge;
  alarms: Alarms;
  logger: Logger;
  tsaUrl: string;
  everyMs: number;
}

const lookEveryMs = 60_000;

/** Looks each minute, or more often if time-stamps are due more often, for checkpoints that are due one. */
export function createTimestampLoop({ logger, alarms, ...options }: TimestampLoopOptions): Loop {
  async function stamp(): Promise<boolean> {
    await stampCheckpoints({ ...options, onRefused: alarms.timestampRefused });
    return false;
  }
  return createLoop({ name: 'timestamper', everyMs: Math.min(options.everyMs, lookEveryMs), logger, run: stamp });
}
