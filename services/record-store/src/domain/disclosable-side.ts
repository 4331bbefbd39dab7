/** What a company keeps or agreed, as far as it says which side's records it has. */
export interface KeptSides {
  asProvider: boolean;
  asRecipient: boolean;
}

/**
 * Whether Act 33(5) names any record that the company may have. It applies 33(1) to (3) to records under Articles 29(1) and 30(3), the
 * recipient's among them; the provider's under Article 31(3) are not named. One that is provider only has none of those named, which isn't the same as
 * having none about a person; one that is neither side so far may say that there is none.
 */
export const mayAnswerUnder33 = ({ asProvider, asRecipient }: KeptSides): boolean => asRecipient || !asProvider;

/** Why a provider's answer isn't made here, and what to do. */
export const providerOnlyMessage =
  'Act 33(5) gives a person a right to the records under Articles 29(1) and 30(3) (第三者提供記録). This company is the provider only: its records under ' +
  'Article 31(3) are not named there (法第31条第3項の記録は法第33条第5項に掲げられていません), so an answer that none exists would mislead. Answer the person directly and ' +
  'ask a lawyer; the recipient answers for the records that it keeps';
