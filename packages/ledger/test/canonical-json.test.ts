import { expect, test } from '@jest/globals';
import { canonicalHash, canonicalJson } from '../src/canonical-json.ts';

test('the example of RFC 8785 comes out as its section 3.2.3 gives it', () => {
  const input = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonicalJson(input)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('keys are sorted by UTF-16 code units, as RFC 8785 asks', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [`k${key}`, 0])))));
  expect(sorted).toEqual(['k\r', 'k1', 'k\u0080', 'k\u00f6', 'k\u20ac', 'k\u{1f600}', 'k\ufb33']);
});

test('the same content has the same hash in any key order, and other content another', () => {
  expect(canonicalHash({ a: 1, b: [{ d: 2, c: 3 }] })).toBe(canonicalHash({ b: [{ c: 3, d: 2 }], a: 1 }));
  expect(canonicalHash({ a: 1 })).not.toBe(canonicalHash({ a: '1' }));
});

test('what has no canonical form is refused', () => {
  for (const value of [undefined, Number.NaN, 1n, '\ud800', { key: undefined }]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});
