import type { AcquisitionReported } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import { evidenceOfOwn } from '../domain/evidence.ts';
import { findAcquisitionRecordIds } from '../store/acquisitions.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { type AcquisitionDeps, makeAcquisitionRecords } from './make-acquisition-records.ts';

export type ReportOutcome =
  | { kind: 'recorded'; recordId: string; deficiencies: string[] }
  /** It cites something that isn't known here yet. */
  | { kind: 'waiting' }
  /** Reported before, with the same content; null while that one waits. */
  | { kind: 'duplicate'; recordId: string | null }
  /** Reported before with other content: the first is kept, and somebody is told. */
  | { kind: 'conflict' };

/**
 * Keeps reports of acquisitions as evidence and makes their records: gives each report's outcome, in the order given. An id that was
 * reported before adds nothing. A fixed number of statements a call, in the tenant's transaction.
 */
export async function reportAcquisitions(
  tx: Tx,
  reports: readonly AcquisitionReported[],
  deps: AcquisitionDeps & { alarms: Alarms },
): Promise<ReportOutcome[]> {
  // In one order everywhere: two streams that report the same acquisitions must not wait for each other.
  const evidence = evidenceOfOwn(reports, deps.edge).sort((a, b) => (a.event.subject < b.event.subject ? -1 : 1));
  const { added, conflicting } = await addEvidence(tx, evidence);
  if (conflicting.length > 0) deps.alarms.conflictingEvidence(conflicting);
  await putInOutbox(
    tx,
    added.map(({ event }) => event),
    { values: added.map(({ value }) => value) },
  );
  const kept = added.map(({ evidenceId, event }) => ({ evidenceId, event: event as AcquisitionReported }));
  const records = await makeAcquisitionRecords(tx, kept, deps);
  const isNew = new Set<unknown>(added.map(({ event }) => event));
  const conflicts = new Set<unknown>(conflicting.map(({ event }) => event));
  const isDuplicate = (event: AcquisitionReported) => !isNew.has(event) && !conflicts.has(event);
  const known = await findAcquisitionRecordIds(tx, reports.filter(isDuplicate).map(namedAcquisition));
  return reports.map((event): ReportOutcome => {
    if (conflicts.has(event)) return { kind: 'conflict' };
    const { tenant, acquisitionId } = namedAcquisition(event);
    const key = `${tenant}|${acquisitionId}`;
    if (isDuplicate(event)) return { kind: 'duplicate', recordId: known.get(key) ?? null };
    const record = records.get(key);
    return record
      ? { kind: 'recorded', recordId: record.recordId, deficiencies: record.deficiencies }
      : { kind: 'waiting' };
  });
}

const namedAcquisition = ({ tenantid: tenant, data }: AcquisitionReported) => ({
  tenant,
  acquisitionId: data.acquisitionId,
});
