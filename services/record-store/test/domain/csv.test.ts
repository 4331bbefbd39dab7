import { expect, test } from '@jest/globals';
import { byteOrderMark, csvLine } from '../../src/domain/csv.ts';

test.each([
  ['plain text', '株式会社ショップ', '"株式会社ショップ"'],
  ['a quotation mark', '通称"A"', '"通称""A"""'],
  ['a comma', 'a,b', '"a,b"'],
  ['an empty cell', '', '""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['another kind of line break', 'a\r\nb\rc', '"a\nb\nc"'],
  ['a day', '2026-11-24', '"2026-11-24"'],
])('%s is quoted so that it is read back as it was', (_what, cell, line) => {
  expect(csvLine([cell])).toBe(`${line}\r\n`);
});

test.each([
  '=1+1',
  '=HYPERLINK("https://example.com","x")',
  '+81-3-1234-5678',
  '-1',
  '@SUM(A1)',
  ' =1+1',
  '\u3000=1+1',
  '＝１＋１',
  '＋１',
  '－１',
  '＠ＳＵＭ',
  '\t=1',
  '\n=1',
  '\r=1',
])('%j is no formula to a spreadsheet', (cell) => {
  expect(csvLine([cell])).toMatch(/^"'/);
});

test('a line ends with CRLF, and the file begins with a byte order mark', () => {
  expect(csvLine(['a', 'b'])).toBe('"a","b"\r\n');
  expect(Buffer.from(byteOrderMark)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});
