import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface GuardedProcess {
  /** Resolves once the program has ended, for whatever reason. */
  ended: Promise<void>;
  running(): boolean;
  /** Asks the program to end, kills it after 20 s, and resolves when it is gone. */
  stop(): Promise<void>;
  /** The last lines that the program has logged since it was started here. */
  logTail(): Promise<string>;
}

interface GuardedProgram {
  command: string;
  args: readonly string[];
  logFile: string;
  /** What the program takes as "end in good order". */
  stopSignal: 'TERM' | 'INT';
  env?: NodeJS.ProcessEnv;
  /** The user to run as, where it isn't the current one. */
  user?: { uid: number; gid: number };
}

// The shell waits for the program while a subshell waits for the end of standard input. Whatever ends this process, even
// SIGKILL, closes that pipe, so the program can't outlive its parent.
const guard = `
signal=$1; shift
exec 3<&0
"$@" 3<&- </dev/null & program=$!
( read -r line <&3
  kill -s "$signal" "$program"
  waited=0
  while [ $waited -lt 200 ] && kill -0 "$program"; do sleep 0.1; waited=$((waited + 1)); done
  kill -s KILL "$program" ) 2>/dev/null & watcher=$!
exec 3<&-
wait "$program"; code=$?
kill "$watcher" 2>/dev/null
exit "$code"`;

/**
 * Starts a long-running program that MUST NOT outlive this process. It runs in a session of its own, so that Ctrl-C in a
 * terminal reaches only this process, which then stops things in order.
 */
export async function startGuarded(program: GuardedProgram): Promise<GuardedProcess> {
  await mkdir(dirname(program.logFile), { recursive: true });
  const log = await open(program.logFile, 'a');
  const { size: logStart } = await log.stat();
  const child = spawn('/bin/sh', ['-c', guard, 'guard', program.stopSignal, program.command, ...program.args], {
    detached: true,
    stdio: ['pipe', log.fd, log.fd],
    env: program.env ?? process.env,
    ...program.user,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  // Writing to the pipe of a program that has just ended is no fault of ours.
  child.stdin?.on('error', () => undefined);
  await log.close();
  return {
    ended,
    running: () => isRunning(child),
    stop: () => {
      child.stdin?.end();
      return ended;
    },
    logTail: async () => {
      const text = (await readFile(program.logFile)).subarray(logStart).toString('utf8').trimEnd();
      return text.split('\n').slice(-12).join('\n');
    },
  };
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}
