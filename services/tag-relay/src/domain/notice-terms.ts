import type { NoticeContent } from '@akashi/contracts';

/** What the gate needs to know of a notice version; the text itself stays with its owner. */
export interface NoticeTerms {
  recipientPartyId: string;
  purposeCode: string;
  itemCodes: string[];
  linkageStated: boolean;
  hasForeignInformation: boolean;
  consentValidDays: number | null;
}

export function noticeTerms(content: NoticeContent): NoticeTerms {
  return {
    recipientPartyId: content.recipient.partyId,
    purposeCode: content.purposeCode,
    itemCodes: content.items.map((item) => item.itemCode),
    linkageStated: content.linkageStated,
    hasForeignInformation: content.foreignInformation !== undefined,
    consentValidDays: content.consentValidDays ?? null,
  };
}
