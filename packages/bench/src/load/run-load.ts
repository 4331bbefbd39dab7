import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadJob } from './load-job.ts';
import type { PacedResult } from './pace-requests.ts';
import type { RepeatedResult } from './repeat-requests.ts';

type ResultOf<J extends LoadJob> = J extends { kind: 'repeat-consents' } ? RepeatedResult : PacedResult;

const program = fileURLToPath(new URL('./load-process.ts', import.meta.url));

/** Does a load job in a process of its own, so that its work is neither the server's nor the watcher's. */
export function runLoad<J extends LoadJob>(job: J): Promise<ResultOf<J>> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { execArgv: ['--conditions=@akashi/source'] });
    child.once('message', ({ result, error }: { result?: ResultOf<J>; error?: string }) => {
      child.disconnect();
      if (result) resolve(result);
      else reject(new Error(error));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the load generator ended with ${code}`)));
    child.send(job);
  });
}
