import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shownText } from '../../src/documents/shown-text.ts';
import { wrapLines } from '../../src/documents/wrap-lines.ts';

const one = () => 1;

test.each([
  ['Japanese anywhere', 'あいうえお', 2, ['あい', 'うえ', 'お']],
  ['not before a full stop', 'あいう。え', 3, ['あい', 'う。え']],
  ['not after an opening bracket', 'あい（う', 3, ['あい', '（う']],
  ['not inside a word that fits a line', '商品 catalog', 8, ['商品', 'catalog']],
  ['inside a word that fits no line', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['where the text says so', 'あ\n\nい', 9, ['あ', '', 'い']],
  ['nowhere in nothing', '', 5, ['']],
])('text is broken %s', (_where, text, width, lines) => {
  expect(wrapLines(text, width, one)).toEqual(lines);
});

test('no character is lost but spaces at the end of a line, and no line is too wide', () => {
  const text = fc.string({ unit: fc.constantFrom(...'あ。（）ア漢 a1-\n'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (written, width) => {
      const lines = wrapLines(written, width, one);
      expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(/[\n ]/g, ''));
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
    }),
  );
});

test.each([
  ['a character with a glyph', '髙', '髙', false],
  ['a character without one', '𠮷野', '〔U+20BB7〕野', true],
  ['a variation selector', '葛\u{E0100}城', '葛城', true],
  ['a tab and a line break', 'a\tb\r\nc', 'a b\nc', false],
  ['a control character', 'a\u0007b', 'a b', false],
])('%s is shown as it can be', (_what, written, text, isChanged) => {
  expect(shownText(written, (codePoint) => codePoint <= 0xffff)).toEqual({ text, isChanged });
});
