/**
 * Deficiencies which say that what is to be confirmed was not, or not before: of the provider's record that the person consented and, for
 * a recipient abroad, was informed (Act 31(1)(i), (ii)); of the recipient's who its provider is (Act 30(1)(i)).
 */
export const unconfirmedCodes = [
  'consent_confirmation_missing',
  'confirmation_of_another_provision',
  'confirmed_after_provision',
  'foreign_information_confirmation_missing',
  'provider_identity_confirmation_missing',
  'provider_identity_confirmation_not_found',
  'provider_identity_confirmed_after_acquisition',
] as const;

/** Those of a record's deficiencies that say so. */
export function unconfirmed(deficiencies: readonly string[]): string[] {
  return deficiencies.filter((code) => (unconfirmedCodes as readonly string[]).includes(code));
}
