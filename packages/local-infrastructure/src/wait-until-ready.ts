import { setTimeout as delay } from 'node:timers/promises';
import type { GuardedProcess } from './guarded-process.ts';
import { StartError } from './start-error.ts';

interface Waiting {
  name: string;
  program: GuardedProcess;
  /** Throws until the program answers. */
  probe: () => Promise<void>;
  dataDir: string;
  timeoutMs: number;
}

/** Resolves when `probe` succeeds. If the program ends first, or time runs out, stops it and throws a StartError with its last log lines. */
export async function waitUntilReady({ name, program, probe, dataDir, timeoutMs }: Waiting): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let failure = 'no answer';
  while (program.running() && Date.now() < deadline) {
    try {
      return await probe();
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    await delay(30);
  }
  const happened = program.running()
    ? `didn't answer within ${timeoutMs / 1000} s (${failure})`
    : 'ended while starting';
  await program.stop();
  const log = await program.logTail();
  if (/No space left on device/.test(log)) {
    throw new StartError(`${name} can't start: the disk that holds ${dataDir} is full; free some space and try again`);
  }
  throw new StartError(`${name} ${happened}. Its last log lines:\n${log}`);
}
