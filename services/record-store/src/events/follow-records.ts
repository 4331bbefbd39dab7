import type { OmittedItems } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Edge } from '../edge.ts';
import { addOmissions } from '../store/record-omissions.ts';
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
  await requestReviews(tx, records, edge);
}
