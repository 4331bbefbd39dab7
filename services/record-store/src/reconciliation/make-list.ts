import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type ListedAgreement, listedAgreement } from '../domain/listed-agreement.ts';
import { type ListHeader, listFormat } from '../domain/reconciliation-list.ts';
import {
  allowLongStatements,
  countWithoutMatchKey,
  findAgreementStates,
  type ListScope,
  openListRows,
} from '../store/reconciliation-lists.ts';

interface AgreementAsked {
  tenant: string;
  agreementId: string;
  to: string;
  providerTenant?: string | undefined;
}

/** The agreement that a list is to be about. Throws `not_found`, or `invalid_request` where the id alone doesn't tell which. */
export async function requireAgreement(
  tx: Tx,
  { tenant, agreementId, ...choice }: AgreementAsked,
): Promise<ListedAgreement> {
  const states = await findAgreementStates(tx, tenant, agreementId);
  const chosen = listedAgreement(states, { tenant, ...choice });
  if (chosen === 'unknown') {
    throw new ServiceError({ code: 'not_found', message: `There is no agreement ${agreementId} here` });
  }
  if (chosen === 'ambiguous') {
    const message = `Several companies gave an agreement the id ${agreementId}: say which by providerTenant`;
    const details = [{ path: '/providerTenant', message, code: 'ambiguous_agreement' }];
    throw new ServiceError({ code: 'invalid_request', message, details });
  }
  return chosen;
}

/** Our list as of this moment: its header, and its rows a page at a time. */
export async function makeList(tx: Tx, scope: ListScope, now: Date) {
  await allowLongStatements(tx);
  const rows = await openListRows(tx, scope);
  const withoutMatchKey = await countWithoutMatchKey(tx, scope);
  const { agreementId, side, version } = scope.agreement;
  const header: ListHeader = {
    format: listFormat,
    agreementId,
    agreementVersion: version.version,
    agreementContentHash: version.contentHash,
    provider: version.content.providerPartyId,
    recipient: version.content.recipientPartyId,
    side,
    from: scope.from,
    to: scope.to,
    rowCount: rows.rowCount,
    recordsWithoutMatchKey: withoutMatchKey,
    madeAt: now.toISOString(),
  };
  return { header, pages: rows.pages() };
}
