import { randomBytes } from 'node:crypto';
import { type ConsentSubmission, type NoticeReference, newId, type TagEventSubmission } from '@akashi/contracts';

/** Random as the tag makes them. */
export const newPrincipal = (): string => randomBytes(16).toString('base64url');

/** A new person's acceptance of one notice. */
export function consentSubmission(notice: NoticeReference, principal = newPrincipal()): ConsentSubmission {
  return {
    id: newId(),
    principal,
    choiceNumber: 1,
    elapsedMs: 12,
    action: 'choose',
    language: 'ja',
    page: 'https://shop.example.jp/products/kettle',
    tagVersion: '0.1.0',
    siteConfigurationRevision: 1,
    choices: [
      {
        noticeId: notice.noticeId,
        noticeVersion: notice.version,
        noticeContentHash: notice.contentHash,
        granted: true,
        shownPosition: 1,
      },
    ],
  };
}

export const viewedProduct = { category: 'kitchen', productName: '南部鉄器の急須', price: 8800 };

/** A product viewed right after a consent. */
export function tagEventSubmission(principal: string, afterConsentId: string): TagEventSubmission {
  return {
    id: newId(),
    name: 'view_item',
    properties: viewedProduct,
    page: 'https://shop.example.jp/products/kettle',
    principal,
    afterConsentId,
  };
}
