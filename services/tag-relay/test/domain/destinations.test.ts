import { isPublicAddress, refuseDestination } from '@akashi/service-kit';
import { describe, expect, test } from '@jest/globals';

describe('where data may be sent', () => {
  test.each([
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '0.0.0.0',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'not-an-address',
  ])('%s is not a public address', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['203.0.114.1', '8.8.8.8', '2606:4700:4700::1111'])('%s is a public address', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    'http://crm.example.jp/in',
    'https://user:pass@crm.example.jp/in',
    'https://127.0.0.1/in',
    'https://[::1]/in',
    'https://localhost/in',
    'https://metadata/in',
    'https://169.254.169.254/latest',
    'https://0x7f000001/in',
    'https://2130706433/in',
    'nonsense',
  ])('%s is refused', (url) => {
    expect(refuseDestination(url, [])).toEqual(expect.any(String));
  });

  test('a public https host is accepted, and a private one only where the operator listed it', () => {
    expect(refuseDestination('https://crm.example.jp/in', [])).toBeUndefined();
    expect(refuseDestination('http://127.0.0.1:4106/in', ['127.0.0.1:4106'])).toBeUndefined();
    expect(refuseDestination('http://127.0.0.1:4107/in', ['127.0.0.1:4106'])).toEqual(expect.any(String));
    expect(refuseDestination('http://user@127.0.0.1:4106/in', ['127.0.0.1:4106'])).toEqual(expect.any(String));
  });
});
