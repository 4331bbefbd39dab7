import { expect, test } from '@jest/globals';
import { localized, pickLanguage } from '../../src/state/pick-language.ts';

test('the page’s language comes before the browser’s, and Japanese is the default', () => {
  expect(pickLanguage(['ja', 'en'], ['en-GB', 'ja'])).toBe('en');
  expect(pickLanguage(['ja', 'en'], ['fr', 'de-DE'])).toBe('ja');
  expect(pickLanguage(['ja', 'zh-Hant', 'zh-Hans'], ['zh-Hans'])).toBe('zh-Hans');
});

test('a text that is missing in a language is shown in Japanese rather than left out', () => {
  expect(localized({ ja: '利用目的', en: 'Purpose' }, 'ko')).toBe('利用目的');
  expect(localized({ ja: '利用目的', en: 'Purpose' }, 'en-US')).toBe('Purpose');
});
