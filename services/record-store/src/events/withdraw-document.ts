import {
  type ContractDocumentWithdrawn,
  contractDocumentWithdrawn,
  currentRuleSet,
  newEvent,
  type PeriodRetentionDecided,
  ServiceError,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import {
  addDocumentWithdrawal,
  type FoundDocument,
  findContractDocument,
  lockDocuments,
} from '../store/contract-documents.ts';
import { lockDisposal } from '../store/legal-holds.ts';
import { findContractPeriods } from '../store/period-retentions.ts';
import { decidePeriodRetention } from './decide-period-retention.ts';
import { say } from './say.ts';

interface Withdrawal {
  tenant: string;
  document: FoundDocument;
  reason: string;
  withdrawnBy: string;
}

export interface Withdrawn {
  data: ContractDocumentWithdrawn['data'];
  /** What is kept longer, or as something else, because of it. */
  retentions: PeriodRetentionDecided['data'][];
}

/**
 * Withdraws a document that was wrongly declared. Records made from then on don't look at it; contracts in place of records under its
 * agreement's version are judged again by the documents left (Rules 23(3), 27(3)), and kept three years where those don't do. No
 * disposal runs meanwhile. Throws `document_withdrawn` if it was withdrawn before.
 */
export async function withdrawDocument(
  tx: Tx,
  { tenant, document, reason, withdrawnBy }: Withdrawal,
  edge: Edge,
): Promise<Withdrawn> {
  const { documentId, agreement } = document;
  await lockDisposal(tx, tenant, { shared: true });
  await lockDocuments(tx, [{ tenant, ...agreement }]);
  // Read again under the lock: whoever withdrew it meanwhile has committed.
  if ((await findContractDocument(tx, tenant, documentId))?.withdrawal) {
    throw new ServiceError({
      code: 'document_withdrawn',
      message: `Document ${documentId} was withdrawn before: GET /v1/contract-documents/${documentId} says by whom and why`,
    });
  }
  const time = edge.now();
  const data: ContractDocumentWithdrawn['data'] = {
    ...{ documentId, agreement, reason, withdrawnBy },
    ruleSet: currentRuleSet,
    withdrawnAt: time.toISOString(),
  };
  const [evidence] = await say(tx, [newEvent(contractDocumentWithdrawn, { source, tenant, time, data })], { edge });
  await addDocumentWithdrawal(tx, { tenant, data, evidenceId: evidence!.evidenceId });
  const retentions: PeriodRetentionDecided['data'][] = [];
  for (const periodRecordId of await findContractPeriods(tx, { tenant, ...agreement })) {
    const why = { because: 'document_withdrawn' as const, causeId: documentId };
    const decided = await decidePeriodRetention(tx, { tenant, periodRecordId, ...why }, edge);
    if (decided) retentions.push(decided);
  }
  return { data, retentions };
}
