import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import { type AcquisitionDeps, makeAcquisitionRecords } from '../events/make-acquisition-records.ts';
import { makeReportedRecords } from '../events/make-reported-records.ts';
import { postponeAcquisition, takePendingAcquisitions } from '../store/acquisitions.ts';
import { postponeReport, takePendingReports } from '../store/pending-reports.ts';
import type { Loop } from './create-loop.ts';
import { createWaitingLoop } from './create-waiting-loop.ts';

interface WaitingLoopsOptions extends AcquisitionDeps {
  db: Database;
  logger: Logger;
  onCommitted(): void;
}

/**
 * Looks again at what recipients reported and waits for something it cites: acquisitions, and provisions whose record they make by
 * proxy. Each gets its record when all of it is here, or, deficient, when it has waited long enough.
 */
export function createWaitingLoops(options: WaitingLoopsOptions): Loop[] {
  const { db, edge, logger, onCommitted } = options;
  const common = { db, edge, logger, onCommitted };
  const acquisitions = createWaitingLoop({
    ...common,
    name: 'pending acquisitions',
    take: takePendingAcquisitions,
    make: (tx, taken) => makeAcquisitionRecords(tx, taken, options),
    setAside: ({ event: { tenantid: tenant, data } }, until) =>
      postponeAcquisition(db, { tenant, acquisitionId: data.acquisitionId, until }),
    named: ({ event: { tenantid: tenant, data } }) => ({ tenant, acquisitionId: data.acquisitionId }),
  });
  const reports = createWaitingLoop({
    ...common,
    name: 'pending reports of provisions',
    take: takePendingReports,
    make: (tx, taken) => makeReportedRecords(tx, taken, options),
    setAside: ({ event: { tenantid: tenant, data } }, until) =>
      postponeReport(db, { tenant, provisionId: data.provisionId, until }),
    named: ({ event: { tenantid: tenant, data } }) => ({ tenant, provisionId: data.provisionId }),
  });
  return [acquisitions, reports];
}
