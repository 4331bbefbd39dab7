import type { OmittedItems } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Edge } from '../edge.ts';
import { findCorrectedAmong, lockReferences, type NamingRecord } from '../store/naming-records.ts';
import { addOmissions, type RecordOmission } from '../store/record-omissions.ts';
import { namedRecordKey } from '../store/record-standings.ts';
import { markNaming } from './mark-references.ts';
import { type ReviewableRecord, requestReviews } from './request-reviews.ts';

export interface MadeRecord extends ReviewableRecord {
  omitted?: OmittedItems | undefined;
}

/** What follows from records of either side that were just kept: references to what they leave out, and reviews of what they lack. */
export async function followRecords(tx: Tx, records: readonly MadeRecord[], edge: Edge): Promise<void> {
  const omissions = records.flatMap(({ tenant, recordId, omitted }) =>
    omitted ? [{ tenant, recordId, omitted }] : [],
  );
  await addOmissions(tx, omissions);
  await markIfCorrected(tx, omissions, edge);
  await requestReviews(tx, records, edge);
}

/** A record may have been corrected since it was chosen to be referred to. */
async function markIfCorrected(tx: Tx, omissions: readonly RecordOmission[], edge: Edge): Promise<void> {
  if (omissions.length === 0) return;
  await lockReferences(
    tx,
    omissions.map(({ tenant }) => tenant),
    { shared: true },
  );
  const naming = omissions.map(({ tenant, recordId, omitted }) => ({
    ...{ tenant, recordId, items: omitted.items },
    referencedRecordId: omitted.recordId,
  }));
  const referenced = naming.map(({ tenant, referencedRecordId: recordId }) => ({ tenant, recordId }));
  const corrected = new Set((await findCorrectedAmong(tx, referenced)).map(namedRecordKey));
  const isCorrected = ({ tenant, referencedRecordId: recordId }: NamingRecord) =>
    corrected.has(namedRecordKey({ tenant, recordId }));
  await markNaming(tx, naming.filter(isCorrected), edge);
}
