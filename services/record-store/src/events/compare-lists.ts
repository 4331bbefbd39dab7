import { createHash } from 'node:crypto';
import { newEvent, type ReconciliationCompared, reconciliationCompared, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { ListedAgreement } from '../domain/listed-agreement.ts';
import { source } from '../domain/own-events.ts';
import { hashedRow, type ListHeader } from '../domain/reconciliation-list.ts';
import type { Edge } from '../edge.ts';
import { invalidList } from '../reconciliation/invalid-list.ts';
import { judgeSignature } from '../reconciliation/judge-signature.ts';
import { requireAgreement } from '../reconciliation/make-list.ts';
import type { ListEnd, ReadingList } from '../reconciliation/read-list.ts';
import { listRowOf } from '../reconciliation/write-list.ts';
import { findCounterpartyKey } from '../store/counterparty-keys.ts';
import {
  allowLongStatements,
  countWithoutMatchKey,
  type ListScope,
  stageOurRows,
} from '../store/reconciliation-lists.ts';
import { addReconciliation } from '../store/reconciliations.ts';
import { keepDifferences, openOurStagedRows, type Staged, stageTheirRows } from '../store/staged-rows.ts';
import { say } from './say.ts';

interface ReceiveOptions {
  tenant: string;
  list: ReadingList;
  providerTenant?: string | undefined;
  edge: Edge;
}

/** A list that was read to its end and lies in the staging table. */
export interface ReceivedList {
  staged: Staged;
  header: ListHeader;
  end: ListEnd;
  agreement: ListedAgreement;
}

/** Takes the other company's list in, as far as it is what it says it is. Its signature isn't judged yet. */
export async function receiveList(
  tx: Tx,
  { tenant, list, providerTenant, edge }: ReceiveOptions,
): Promise<ReceivedList> {
  const { header } = list;
  const { agreementId, to } = header;
  const agreement = await requireAgreement(tx, { tenant, agreementId, to, providerTenant });
  requireTheirSide(header, agreement);
  await allowLongStatements(tx);
  const staged = { tenant, reconciliationId: edge.newId() };
  return { staged, header, agreement, end: await stageList(tx, staged, list) };
}

interface CompareOptions {
  comparedBy: string;
  unsignedReason?: string | undefined;
  edge: Edge;
}

/**
 * Compares a received list with our records as they are now, and keeps every difference. Throws where it isn't signed by the other
 * company: MUST run in the transaction that received it, so that nothing of it stays then.
 */
export async function compareLists(
  tx: Tx,
  { staged, header, end, agreement }: ReceivedList,
  { comparedBy, unsignedReason, edge }: CompareOptions,
): Promise<ReconciliationCompared['data']> {
  const { tenant, reconciliationId } = staged;
  const { agreementId, from, to } = header;
  const { providerPartyId: provider, recipientPartyId: recipient } = agreement.version.content;
  const counterparty = agreement.side === 'provider' ? recipient : provider;
  const verifierKey = (await findCounterpartyKey(tx, tenant, counterparty))?.verifierKey;
  const signature = judgeSignature({ header, end, verifierKey, unsignedReason });
  const time = edge.now();
  const data: ReconciliationCompared['data'] = {
    reconciliationId,
    ...{ agreementId, provider, recipient, side: agreement.side, from, to },
    ours: await stageOurs(tx, staged, { tenant, agreement, from, to }),
    theirs: {
      agreementContentHash: header.agreementContentHash,
      rowCount: end.rowCount,
      rowsSha256: end.rowsSha256,
      recordsWithoutMatchKey: header.recordsWithoutMatchKey,
      madeAt: header.madeAt,
      ...signature,
    },
    ...(await keepDifferences(tx, staged)),
    comparedBy,
    comparedAt: time.toISOString(),
  };
  const [evidence] = await say(tx, [newEvent(reconciliationCompared, { source, tenant, time, data })], { edge });
  await addReconciliation(tx, evidence!, data);
  return data;
}

/** The list MUST be the other company's, of the same two companies. */
function requireTheirSide({ side, provider, recipient }: ListHeader, agreement: ListedAgreement): void {
  const { providerPartyId, recipientPartyId } = agreement.version.content;
  if (side === agreement.side) {
    throw invalidList(`Its header says it is the ${side}'s, which is your own side: take the other company's list`, 1);
  }
  if (provider !== providerPartyId || recipient !== recipientPartyId) {
    throw invalidList('Its header names other companies than the agreement does as provider and recipient', 1);
  }
}

async function stageList(tx: Tx, staged: Staged, list: ReadingList): Promise<ListEnd> {
  const rows = list.rows();
  for (;;) {
    const { value, done } = await rows.next();
    if (done) return value;
    if (!(await stageTheirRows(tx, staged, value))) {
      throw invalidList('A key, day and items stand in it twice: their count belongs into one row');
    }
  }
}

async function stageOurs(tx: Tx, staged: Staged, scope: ListScope): Promise<ReconciliationCompared['data']['ours']> {
  await stageOurRows(tx, scope, staged.reconciliationId);
  const ours = await openOurStagedRows(tx, staged);
  const digest = createHash('sha256');
  for await (const page of ours.pages()) {
    for (const row of page) digest.update(hashedRow(listRowOf(row)));
  }
  return {
    agreementContentHash: scope.agreement.version.contentHash,
    rowCount: ours.rowCount,
    rowsSha256: digest.digest('hex'),
    recordsWithoutMatchKey: await countWithoutMatchKey(tx, scope),
  };
}

export function noReconciliation(reconciliationId: string): ServiceError {
  return new ServiceError({ code: 'not_found', message: `There is no reconciliation ${reconciliationId}` });
}
