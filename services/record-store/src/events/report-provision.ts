import { type ProvisionReported, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import { evidenceOfOwn } from '../domain/evidence.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { findProvisionOutcome } from '../store/outcomes.ts';
import { agreementOf } from './cite-report.ts';
import type { AcquisitionDeps } from './make-acquisition-records.ts';
import { makeReportedRecords } from './make-reported-records.ts';

/**
 * Keeps a recipient's report of a provision in the provider's tenant (guideline 3-7-4-2-4) and makes the provider's record of it, or
 * files it; false where it was reported before. What it cites and isn't here yet is waited for; what is missing then makes the record
 * deficient. Throws a ServiceError: `forbidden` where the agreement is another recipient's, `conflict`.
 */
export async function reportProvision(
  tx: Tx,
  report: ProvisionReported,
  deps: AcquisitionDeps & { alarms: Alarms },
): Promise<boolean> {
  const { edge, alarms } = deps;
  const { tenantid: tenant, data } = report;
  const agreement = await agreementOf(tx, report);
  if (agreement.kind === 'chosen' && agreement.version.content.recipientPartyId !== data.reportedForParty) {
    const message = `Agreement ${data.agreementId} is with another recipient than you act for`;
    throw refused('forbidden', '/agreementId', message);
  }
  const evidence = evidenceOfOwn([report], edge);
  const { added, conflicting } = await addEvidence(tx, evidence);
  if (conflicting.length > 0) {
    alarms.conflictingEvidence(conflicting);
    throw refused('conflict', '/provisionId', `Provision ${data.provisionId} was reported before with other content`);
  }
  if (added.length === 0) return false;
  if (await findProvisionOutcome(tx, tenant, data.provisionId)) throw hasRecord(data.provisionId);
  await putInOutbox(tx, [report], { values: [evidence[0]!.value] });
  const { kept, waiting } = await makeReportedRecords(
    tx,
    [{ evidenceId: evidence[0]!.evidenceId, event: report }],
    deps,
  );
  if (kept + waiting === 0) throw hasRecord(data.provisionId);
  return true;
}

const hasRecord = (provisionId: string): ServiceError =>
  refused('conflict', '/provisionId', `Provision ${provisionId} has its record already`);

function refused(code: string, path: string, message: string): ServiceError {
  return new ServiceError({ code, message, details: [{ path, message, code }] });
}
