import type { ConfirmationMade } from '@akashi/contracts';

/** How the confirmation is made: Rule 26(1), and 26(2) where the recipient is abroad. */
export type ConfirmationTerms = Pick<ConfirmationMade['data'], 'confirmationMethod' | 'foreignConfirmationMethod'>;
