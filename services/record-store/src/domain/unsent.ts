import type { ProvisionSettled } from '@akashi/contracts';

/**
 * Why a provision's record is voided, or null if it stands. Only a provable `not_sent` voids it: after an unknown outcome the
 * information may have been provided, and a record may be made before the provision (guideline 3-7-4-2-1).
 */
export function voidReason({ outcome, attempts, settledAt }: ProvisionSettled['data']): string | null {
  if (outcome !== 'not_sent') return null;
  return `Nothing was provided: none of ${attempts} attempt(s) left the sender, settled at ${settledAt}.`;
}
