import type { ConfirmationMade } from '@akashi/contracts';

/** An earlier confirmation, and the record of it. */
export interface SameAs {
  confirmationId: string;
  recordId: string;
}

/**
 * How the confirmation is made: the agreed methods of Rule 26(1), and 26(2) where the recipient is abroad; and, where the agreement lets
 * repeats be confirmed by sameness (Rule 26(3)) and this is one, what it was found the same as.
 */
export type ConfirmationTerms = Pick<ConfirmationMade['data'], 'confirmationMethod' | 'foreignConfirmationMethod'> & {
  repeatsBySameness?: true;
  sameAs?: SameAs;
};

/** The method that a confirmation on these terms was made by. */
export const methodUsed = ({
  confirmationMethod,
  sameAs,
}: ConfirmationTerms): ConfirmationTerms['confirmationMethod'] => (sameAs ? 'sameness_confirmed' : confirmationMethod);
