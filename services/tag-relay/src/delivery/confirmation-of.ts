import type { ConfirmationMade } from '@akashi/contracts';
import { methodUsed } from '../domain/confirmation-terms.ts';
import type { Basis } from '../domain/decide-gate.ts';

interface Confirming {
  confirmationId: string | null;
  basis: Basis;
  principal: string;
  confirmedAt: Date;
}

/** What `confirmation.made` says, or null where the duty does not apply and nothing is confirmed. */
export function confirmationOf({
  confirmationId,
  basis,
  principal,
  confirmedAt,
}: Confirming): ConfirmationMade['data'] | null {
  const { consent, confirmation } = basis;
  if (confirmationId === null || consent === null || confirmation === null) return null;
  return {
    confirmationId,
    principal,
    recipientPartyId: basis.recipient.partyId,
    purposeCode: basis.purposeCode,
    agreement: basis.agreement,
    consent,
    confirmationMethod: methodUsed(confirmation),
    foreignConfirmationMethod: confirmation.foreignConfirmationMethod,
    ...(confirmation.sameAs && {
      sameAs: confirmation.sameAs.confirmationId,
      recordedIn: confirmation.sameAs.recordId,
    }),
    confirmedAt: confirmedAt.toISOString(),
  };
}
