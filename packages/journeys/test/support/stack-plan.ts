import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceName, serviceNames } from '@akashi/contracts';
import { generateSigningKey } from '@akashi/ledger';
import { type StackPlan, serviceEntry, serviceEnvironment } from '@akashi/local-stack';
import type { Databases } from './private-database.ts';
import { servicePort } from './service-port.ts';
import { type ServiceProcess, serviceProcess } from './service-process.ts';

interface Surroundings {
  databases: Databases;
  kafkaBrokers: readonly string[];
  topicPrefix: string;
  issuer: string;
  /** `host:port` of destinations on this machine. */
  privateHosts: readonly string[];
}

/** What the four services are told, on ports that are free; `remove` deletes the log's signing key. */
export async function stackPlan(surroundings: Surroundings): Promise<StackPlan & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'akashi-journey-'));
  const logSigningKeyFile = join(folder, 'log-signing-key.pem');
  await writeFile(logSigningKeyFile, generateSigningKey(), { mode: 0o600 });
  const ports: Partial<StackPlan['ports']> = {};
  for (const service of serviceNames) ports[service] = await servicePort();
  return {
    ...surroundings,
    ports: ports as StackPlan['ports'],
    relaySecretKey: randomBytes(32).toString('base64'),
    logSigningKeyFile,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A process of one service as the plan has it, not started yet; `env` is added to what it is told. */
export function processOf(
  service: ServiceName,
  plan: StackPlan,
  { name = service, env = {} }: { name?: string; env?: Record<string, string> } = {},
): ServiceProcess {
  return serviceProcess({
    name,
    url: `http://127.0.0.1:${plan.ports[service]}`,
    entry: serviceEntry(service),
    env: { LOG_LEVEL: 'warn', ...serviceEnvironment(service, plan), ...env },
  });
}
