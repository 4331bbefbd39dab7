import { z } from 'zod';

const looksLikeEmail = (value: string) => /@|%40/i.test(value);
const looksLikePhone = (value: string) => {
  const digits = value.replace(/[\s().‐–—-]/g, '');
  return /^\+\d{8,15}$/.test(digits) || /^(0|81)\d{9,10}$/.test(digits);
};

/**
 * A principal (本人): the provider's own ID for a person, never something that identifies the person by itself. What looks like an
 * e-mail address or a phone number is refused, so that neither reaches a topic, a log or a key.
 */
export const principalSchema = z
  .string()
  .min(1)
  .max(128)
  .refine((value) => !looksLikeEmail(value), {
    error: "looks like an e-mail address: send the provider's own ID for the person instead",
    abort: true,
  })
  .refine((value) => !looksLikePhone(value), {
    error: "looks like a phone number: send the provider's own ID for the person instead",
    abort: true,
  })
  .regex(/^[A-Za-z0-9._~-]{8,128}$/, 'must be 8 to 128 of A-Z a-z 0-9 . _ ~ -');

/** A browser's principal: 128 random bits in base64url, made by the tag, so that nobody guesses another's. */
export const browserPrincipalSchema = z
  .string()
  .max(128)
  .refine((value) => !looksLikeEmail(value), {
    error: 'looks like an e-mail address: use the random ID that the tag makes',
    abort: true,
  })
  .refine((value) => !looksLikePhone(value), {
    error: 'looks like a phone number: use the random ID that the tag makes',
    abort: true,
  })
  .regex(/^[A-Za-z0-9_-]{22}$/, 'must be 128 random bits in base64url: 22 characters');
