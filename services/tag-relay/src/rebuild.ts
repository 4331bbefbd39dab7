import { ConfigError } from '@akashi/service-kit';
import { readConfig } from './config.ts';
import { rebuildProjections } from './rebuild-projections.ts';

try {
  const counts = await rebuildProjections(readConfig(process.env));
  const lines = Object.entries(counts).map(([table, rows]) => `  ${table}: ${rows}`);
  process.stdout.write(`The projections are rebuilt:\n${lines.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof ConfigError ? 78 : 1;
}
