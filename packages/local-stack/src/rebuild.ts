import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartError } from '@akashi/local-infrastructure';
import { type StackPlan, serviceEnvironment } from './service-environment.ts';
import { ensureLogSigningKey, loadStackSecrets } from './stack-secrets.ts';
import { externalDatabases, readStackSettings, stackFolder } from './stack-settings.ts';
import { startInfrastructure } from './start-infrastructure.ts';
import { servicePorts } from './start-stack.ts';

/**
 * `npm run rebuild tag-relay`: empties the relay's projections and fills them from the topics. It uses the Kafka and databases that
 * the environment names; else it starts the local ones for as long as it takes, so the local stack must be stopped.
 */
async function main([service]: readonly string[]): Promise<number> {
  if (service !== 'tag-relay')
    throw new StartError(`"${service ?? ''}" has nothing to rebuild; say: npm run rebuild tag-relay`);
  const settings = readStackSettings(process.env);
  if (settings.kafkaBrokers && externalDatabases(process.env)) return run({});
  const secrets = await loadStackSecrets(stackFolder);
  const infrastructure = await startInfrastructure({ settings, folder: stackFolder, secrets }).catch((error: Error) => {
    const hint = `${error.message} (if "npm start" is running, stop it first: the relay must not run while it is rebuilt)`;
    throw error instanceof StartError ? new StartError(hint) : error;
  });
  try {
    const plan: StackPlan = {
      databases: infrastructure.databases,
      kafkaBrokers: infrastructure.kafkaBrokers,
      topicPrefix: settings.kafkaTopicPrefix,
      ports: servicePorts(settings),
      issuer: `http://127.0.0.1:${settings.identityProviderPort}`,
      relaySecretKey: secrets.relaySecretKey,
      logSigningKeyFile: await ensureLogSigningKey(stackFolder),
      privateHosts: [],
    };
    return await run({ ...serviceEnvironment('tag-relay', plan), LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' });
  } finally {
    await infrastructure.stop();
  }
}

function run(env: Record<string, string>): Promise<number> {
  const entry = fileURLToPath(new URL('../../../services/tag-relay/src/rebuild.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@akashi/source', entry], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof StartError ? `akashi: ${error.message}` : error);
    process.exitCode = 1;
  },
);
