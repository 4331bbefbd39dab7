import { createDatabase } from '@akashi/database';
import { ConfigError } from '@akashi/service-kit';
import { runDisposal } from './disposal/run-disposal.ts';
import { readDisposalConfig } from './disposal-config.ts';
import { notReached } from './domain/not-reached.ts';
import { systemEdge } from './edge.ts';

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping = true;
  });
}

try {
  const { databaseUrl: url, backupDays = null, ...config } = readDisposalConfig(process.env);
  const db = createDatabase({ url, applicationName: 'record-store-disposal', maxConnections: 2 });
  try {
    const { runId, records, uncited } = await runDisposal({
      ...config,
      db,
      edge: systemEdge,
      notReached: notReached({ backupDays }),
      isStopping: () => stopping,
    });
    const ended = stopping ? 'stopped early; run it again to go on' : 'done';
    const counts = `${records} records and ${uncited} uncited pieces of evidence`;
    const what =
      records + uncited === 0
        ? 'nothing was due, so there is no proof of disposal'
        : `disposal ${runId}: ${counts} disposed of`;
    process.stdout.write(`${what}; ${ended}\n`);
  } finally {
    await db.stop();
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof ConfigError ? 78 : 1;
}
