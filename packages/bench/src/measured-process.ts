import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { waitFor } from '@akashi/test-harness';

export interface Usage {
  /** User and system time of all threads since the process started. */
  cpuMicros: number;
  rssBytes: number;
}

export interface MeasuredProcess {
  usage(): Promise<Usage>;
  /** Stops it in its tracks (SIGSTOP); its memory and connections stay. */
  pause(): void;
  resume(): void;
  /** Resolves when it has drained and is gone. */
  stop(): Promise<void>;
}

interface Program {
  name: string;
  entry: URL;
  env: Record<string, string>;
  /** Answers 2xx once the program serves. */
  readyUrl: string;
  nodeFlags?: readonly string[];
  profileInto?: string | undefined;
}

const probe = fileURLToPath(new URL('./probe.ts', import.meta.url));
const keptOutput = 8_000;

/** Runs a program of ours in a Node process of its own, as it is deployed, that tells what it uses. It never outlives this process. */
export async function startMeasured(program: Program): Promise<MeasuredProcess> {
  const { name, entry, env, readyUrl, nodeFlags = [], profileInto } = program;
  const profiling = profileInto
    ? ['--cpu-prof', `--cpu-prof-dir=${profileInto}`, `--cpu-prof-name=${name}.cpuprofile`]
    : [];
  const args = ['--conditions=@akashi/source', ...nodeFlags, ...profiling, '--import', probe, fileURLToPath(entry)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-keptOutput);
    });
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (hasExited()) return;
    child.kill('SIGTERM');
    await exited;
  };
  const isReady = async () => (hasExited() ? 'exited' : (await fetch(readyUrl)).ok && 'ready');
  const state = await waitFor(isReady, { what: `${name} to serve`, timeoutMs: 30_000, pollMs: 50 }).catch(String);
  if (state !== 'ready') {
    await stop();
    throw new Error(`${name} did not start (${state}). The end of its output:\n${output}`);
  }
  return {
    usage: usageAsker(child, () => `${name} has ended. The end of its output:\n${output}`),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop,
  };
}

function usageAsker(child: ChildProcess, describeEnd: () => string): () => Promise<Usage> {
  const waiting: PromiseWithResolvers<Usage>[] = [];
  child.on('message', (usage: Usage) => waiting.shift()?.resolve(usage));
  child.once('exit', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error(describeEnd()));
  });
  return () => {
    const answer = Promise.withResolvers<Usage>();
    if (!child.connected) answer.reject(new Error(describeEnd()));
    else {
      waiting.push(answer);
      child.send('usage');
    }
    return answer.promise;
  };
}
