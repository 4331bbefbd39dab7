import { newEvent, reconciliationDifferenceResolved, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { allowLongStatements } from '../store/reconciliation-lists.ts';
import { type FoundReconciliation, findReconciliation } from '../store/reconciliations.ts';
import { addResolutions, lockReconciliation, type NewResolution, type Resolved } from '../store/resolutions.ts';
import { noReconciliation } from './compare-lists.ts';
import { requestReconciliationReview } from './request-reconciliation-review.ts';
import { say } from './say.ts';

interface ResolveOptions {
  found: Pick<NewResolution, 'tenant' | 'reconciliationId' | 'outcome' | 'reason' | 'resolvedBy'>;
  resolved: Resolved;
  edge: Edge;
}

/** What was found of differences, and how many have nothing yet. */
export interface Resolution {
  resolvedCount: number;
  unresolvedCount: number;
  state: FoundReconciliation['state'];
}

/**
 * Keeps what a person found of one difference or of all unresolved ones that a filter names. Once all are resolved they are put before
 * people. Throws `reconciliation_approved` where that has been done and approved: what was approved stays.
 */
export async function resolveDifferences(tx: Tx, { found, resolved, edge }: ResolveOptions): Promise<Resolution> {
  const { tenant, reconciliationId, outcome, reason, resolvedBy } = found;
  await allowLongStatements(tx);
  await lockReconciliation(tx, tenant, reconciliationId);
  await requireUnapproved(tx, tenant, reconciliationId);
  const time = edge.now();
  const resolution = { ...found, resolutionId: edge.newId(), resolvedAt: time.toISOString() };
  const { count, sha256 } = await addResolutions(tx, resolution, resolved);
  if (count === 0) throw nothingToResolve(resolved);
  const data = {
    ...{ reconciliationId, resolutionId: resolution.resolutionId, outcome, reason, resolvedBy },
    difference: 'difference' in resolved ? resolved.difference : null,
    filter: 'kind' in resolved ? resolved : null,
    differenceCount: count,
    differencesSha256: sha256,
    resolvedAt: resolution.resolvedAt,
  };
  await say(tx, [newEvent(reconciliationDifferenceResolved, { source, tenant, time, data })], { edge });
  const after = (await findReconciliation(tx, tenant, reconciliationId))!;
  const { unresolvedCount } = after;
  if (unresolvedCount > 0) return { resolvedCount: count, unresolvedCount, state: after.state };
  await requestReconciliationReview(tx, { tenant, found: after, requestedBy: resolvedBy, edge });
  return { resolvedCount: count, unresolvedCount, state: 'in_review' };
}

/** The reconciliation, unless what was found of it is approved. */
export async function requireUnapproved(
  tx: Tx,
  tenant: string,
  reconciliationId: string,
): Promise<FoundReconciliation> {
  const found = await findReconciliation(tx, tenant, reconciliationId);
  if (!found) throw noReconciliation(reconciliationId);
  if (found.state !== 'approved') return found;
  const message = `Reconciliation ${reconciliationId} is approved as it stands: compare the lists again if something new is to be found`;
  throw new ServiceError({ code: 'reconciliation_approved', message });
}

function nothingToResolve(resolved: Resolved): ServiceError {
  if ('difference' in resolved) {
    return new ServiceError({ code: 'not_found', message: `There is no difference ${resolved.difference} here` });
  }
  const message = 'No difference of that kind is unresolved: nothing was changed';
  return new ServiceError({ code: 'nothing_to_resolve', message });
}
