import type { AgreementContent } from '@akashi/contracts';
import type { NoticeTerms } from './notice-terms.ts';
import type { ReasonCode } from './reasons.ts';

export interface ForeignCheck {
  content: AgreementContent;
  recipientCountryCode: string;
  terms: NoticeTerms;
  today: string;
  /** When the next review is due as the agreement's state says, which takes the place of what its version says. */
  reviewDueOn: string | null;
}

/** Requirement 4 of the gate (Act 31(1)(ii), Rules 17 and 18): only for a recipient abroad. */
export function checkForeignRecipient({
  content,
  recipientCountryCode,
  terms,
  today,
  reviewDueOn,
}: ForeignCheck): ReasonCode[] {
  const { foreignRecipient, foreignConfirmationMethod } = content;
  if (recipientCountryCode === 'JP' && foreignRecipient === null) return [];
  if (foreignRecipient === null || foreignRecipient.countryCode !== recipientCountryCode) {
    return ['foreign_recipient_undeclared'];
  }
  if (foreignRecipient.exemption !== null) {
    const dueOn = reviewDueOn ?? foreignRecipient.reviewDueOn;
    const isInDate = dueOn !== null && dueOn >= today;
    return isInDate ? [] : ['foreign_review_overdue'];
  }
  const found: ReasonCode[] = [];
  if (!terms.hasForeignInformation) found.push('foreign_information_missing');
  if (foreignConfirmationMethod === null) found.push('foreign_confirmation_missing');
  return found;
}
