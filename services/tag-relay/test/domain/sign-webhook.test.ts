import { secretBox } from '@akashi/service-kit';
import { expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { signWebhook } from '../../src/domain/sign-webhook.ts';
import { newSigningSecret, signingKeyOf } from '../../src/signing-secrets.ts';

test("the signature is one that Standard Webhooks' own library accepts, and only for these bytes and this secret", () => {
  const secret = newSigningSecret();
  const body = JSON.stringify({ type: 'akashi.provision', principal: 'あ' });
  const headers = signWebhook({ id: 'msg-1', timestamp: new Date(), body, key: signingKeyOf(secret) });
  expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
  expect(() => new Webhook(newSigningSecret()).verify(body, headers)).toThrow();
});

test('a sealed secret opens with the same key and context only', () => {
  const key = Buffer.alloc(32, 7);
  const sealed = secretBox(key).seal('whsec_abc', 'tenant:tag');
  expect(secretBox(key).open(sealed, 'tenant:tag')).toBe('whsec_abc');
  expect(sealed.includes('whsec_abc')).toBe(false);
  expect(() => secretBox(key).open(sealed, 'other:tag')).toThrow();
  expect(() => secretBox(Buffer.alloc(32, 8)).open(sealed, 'tenant:tag')).toThrow();
});
