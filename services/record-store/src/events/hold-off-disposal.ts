import type { Tx } from '@akashi/database';
import { lockDisposal } from '../store/legal-holds.ts';

/**
 * Keeps disposals in these tenants waiting until this transaction ends, after any that is under way. What a new record is about to cite
 * or to refer to MUST be read after it: then it is either gone for this record too, or kept because of it.
 */
export async function holdOffDisposal(tx: Tx, tenants: Iterable<string>): Promise<void> {
  // In one order everywhere, so that two that need several never wait for each other.
  for (const tenant of [...new Set(tenants)].sort()) await lockDisposal(tx, tenant, { shared: true });
}
