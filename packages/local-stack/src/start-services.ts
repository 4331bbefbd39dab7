import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ServiceName, serviceNames } from '@akashi/contracts';
import { type GuardedProcess, StartError, startGuarded } from '@akashi/local-infrastructure';
import {
  type StackPlan,
  serviceEntry,
  serviceEnvironment,
  serviceNodeFlags,
  serviceUrls,
} from './service-environment.ts';

export interface RunningServices {
  urls: Record<ServiceName, string>;
  /** Resolves with the name of the first service that ends by itself. */
  firstEnded: Promise<ServiceName>;
  /** Drains all four. */
  stop(): Promise<void>;
}

/** Starts the four services as processes of their own, which end with this one, and resolves when each answers. */
export async function startServices(plan: StackPlan, logFolder: string): Promise<RunningServices> {
  const urls = serviceUrls(plan.ports);
  const processes = new Map<ServiceName, GuardedProcess>();
  for (const service of serviceNames) {
    const program = await startGuarded({
      command: process.execPath,
      args: ['--conditions=@akashi/source', ...serviceNodeFlags(service), fileURLToPath(serviceEntry(service))],
      logFile: join(logFolder, `${service}.log`),
      stopSignal: 'TERM',
      env: { ...process.env, ...serviceEnvironment(service, plan) },
    });
    processes.set(service, program);
  }
  const stop = async () => void (await Promise.all([...processes.values()].map((program) => program.stop())));
  try {
    await Promise.all([...processes].map(([service, program]) => untilAlive(service, urls[service], program)));
  } catch (error) {
    await stop();
    throw error;
  }
  const firstEnded = Promise.race([...processes].map(([service, { ended }]) => ended.then(() => service)));
  return { urls, firstEnded, stop };
}

async function untilAlive(service: ServiceName, url: string, program: GuardedProcess): Promise<void> {
  const until = Date.now() + 30_000;
  while (program.running() && Date.now() < until) {
    const isAlive = await fetch(`${url}/livez`).then(
      (response) => response.ok,
      () => false,
    );
    if (isAlive) return;
    await sleep(50);
  }
  throw new StartError(`${service} did not start. The end of its log:\n${await program.logTail()}`);
}
