// Runs a command of this repository on a machine that has only Node 20 with npm: sets up what is missing, then hands over to the
// pinned Node. Uses nothing but Node's own modules.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { installDependencies } from './dependencies.mjs';
import { handOver } from './hand-over.mjs';
import { requireJava } from './java.mjs';
import { fetchKafka } from './kafka.mjs';
import { withLock } from './lock.mjs';
import { root, SetupError } from './machine.mjs';
import { installToolchain } from './toolchain.mjs';

const commands = {
  start: { entry: 'packages/local-stack/src/main.ts', kafka: !process.env.KAFKA_BROKERS },
  test: { entry: 'packages/test-harness/src/run-tests.ts', kafka: true, browser: true },
  check: { entry: 'packages/test-harness/src/run-checks.ts' },
  bench: { entry: 'packages/bench/src/main.ts', kafka: true },
  walkthrough: {
    entry: 'packages/journeys/src/walkthrough.ts',
    kafka: !process.env.KAFKA_BROKERS,
    browser: true,
  },
  generate: { entry: 'packages/local-stack/src/generate.ts' },
  verify: { entry: 'packages/ledger/src/akashi-verify.ts' },
  token: { entry: 'packages/local-stack/src/token.ts' },
  dispose: { entry: 'packages/local-stack/src/dispose.ts' },
  rebuild: { entry: 'packages/local-stack/src/rebuild.ts', kafka: !process.env.KAFKA_BROKERS },
};

async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (!command) throw new SetupError(`unknown command "${name ?? ''}"; known are ${Object.keys(commands).join(', ')}`);
  const { entry } = command;
  const { tools, browser } = await withLock(async () => {
    const tools = await installToolchain();
    await installDependencies(tools);
    if (command.kafka) {
      await requireJava();
      await fetchKafka();
    }
    return { tools, browser: command.browser ? await findBrowser() : undefined };
  });
  if (!existsSync(join(root, entry))) throw new SetupError(`"npm run ${name}" needs ${entry}, which isn't there`);
  const env = { ...(browser ? { CHROMIUM_PATH: browser } : {}) };
  process.exitCode = await handOver({ tools, entry, args, env });
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof SetupError ? `akashi: ${error.message}` : error);
  process.exitCode = 1;
});
