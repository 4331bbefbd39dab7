import { defineMessages } from './define-messages.ts';

/** What the services are called on screen. */
export const serviceNames = defineMessages({
  approval: { ja: '承認サービス', en: 'The approval service' },
  'consent-collector': { ja: '同意サービス', en: 'The consent service' },
  'tag-relay': { ja: 'タグ中継サービス', en: 'The tag relay' },
  'record-store': { ja: '記録サービス', en: 'The record service' },
});
