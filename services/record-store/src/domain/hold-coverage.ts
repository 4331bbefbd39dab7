import type { HoldScope, Localized } from '@akashi/contracts';

/** Whether a hold also covers records that are made after it was placed: one that names its records doesn't. */
export const coversLaterRecords = ({ recordIds }: HoldScope): boolean => recordIds === undefined;

const later: Localized = {
  ja: 'この保全は、範囲に当てはまる記録のうち今後作成されるものにも及び、解除されるまで廃棄されません（運用上の方針であり、法令の定めではありません）。',
  en: 'The hold also covers records made later that fit its scope: none is disposed of until it is released (product policy, no rule of law).',
};
const namedOnly: Localized = {
  ja: 'この保全は、指定された記録だけに及び、今後作成される記録には及びません（運用上の方針であり、法令の定めではありません）。',
  en: 'The hold covers the records it names and none made later (product policy, no rule of law).',
};

/** What a hold of this scope keeps, in words. */
export const holdStatement = (scope: HoldScope): Localized => (coversLaterRecords(scope) ? later : namedOnly);
