import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { Alarms } from '../alarms.ts';
import type { Edge } from '../edge.ts';
import { LogContradiction } from '../log/append-to-log.ts';
import type { LogSigners } from '../log/log-signers.ts';
import { sequenceLeaves } from '../log/sequence-leaves.ts';
import { type LastSigned, signCheckpoints } from '../log/sign-checkpoints.ts';
import { haltLog } from '../store/log-store.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface LogLoopOptions {
  db: Database;
  signers: LogSigners;
  dataRegion: string;
  edge: Edge;
  alarms: Alarms;
  logger: Logger;
  checkpointEveryMs: number;
}

const leavesATransaction = 2_048;

/** The sequencer, kicked after each commit that added evidence, and the signer of checkpoints. */
export function createLogLoops({ db, signers, dataRegion, edge, alarms, logger, checkpointEveryMs }: LogLoopOptions): {
  sequencer: Loop;
  checkpointer: Loop;
} {
  const lastSigned: LastSigned = new Map();

  async function onContradiction({ tenant, message }: LogContradiction): Promise<void> {
    if (await haltLog(db, tenant, message)) alarms.logHalted(tenant, message);
  }

  async function sequence(): Promise<boolean> {
    try {
      return await db.transaction((tx) => sequenceLeaves(tx, leavesATransaction));
    } catch (error) {
      if (!(error instanceof LogContradiction)) throw error;
      await onContradiction(error);
      return true;
    }
  }

  async function sign(): Promise<boolean> {
    await signCheckpoints({ db, signers, dataRegion, lastSigned, edge, onContradiction });
    return false;
  }

  return {
    sequencer: createLoop({ name: 'sequencer', everyMs: 200, atLeastMs: 50, logger, run: sequence }),
    checkpointer: createLoop({ name: 'checkpointer', everyMs: checkpointEveryMs, logger, run: sign }),
  };
}
