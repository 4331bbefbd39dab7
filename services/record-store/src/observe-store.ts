import type { Database } from '@akashi/database';
import { Gauge, type Registry } from 'prom-client';
import { countPending } from './store/acquisitions.ts';
import { logSummary } from './store/log-summary.ts';
import { pendingSummary } from './store/pending-provisions.ts';
import { countPendingReports } from './store/pending-reports.ts';

/** Gauges of what waits, read from the database when the metrics are asked for; NaN while it is away. */
export function observeStore(registry: Registry, db: Database): void {
  const gauge = (name: string, help: string, read: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read().catch(() => Number.NaN));
      },
    });
  gauge(
    'pending_provisions',
    'Provisions that wait for evidence they relied on.',
    async () => (await pendingSummary(db)).count,
  );
  gauge('pending_provisions_oldest_seconds', 'How long the oldest of them has waited.', async () => {
    const { oldestSince } = await pendingSummary(db);
    return oldestSince ? (Date.now() - oldestSince.getTime()) / 1000 : 0;
  });
  gauge('pending_acquisitions', 'Reported acquisitions that wait for something they cite.', () => countPending(db));
  gauge('pending_provision_reports', 'Provisions reported by their recipients that wait for something they cite.', () =>
    countPendingReports(db),
  );
  gauge('log_queue_leaves', 'Evidence that has no place in its log yet.', async () => (await logSummary(db)).queued);
  gauge('log_halted_tenants', 'Logs halted until a person has looked.', async () => (await logSummary(db)).halted);
}
