import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { SecretBox } from '@akashi/service-kit';

/** What names a tag's secret, so that a ciphertext moved to another row does not open. */
export const secretContext = ({ tenant, tagId }: { tenant: string; tagId: string }) => `${tenant}:${tagId}`;

/** A signing secret as Standard Webhooks writes it: `whsec_` and base64 of 32 random bytes. */
export const newSigningSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

/** The bytes that a signing secret stands for. */
export const signingKeyOf = (secret: string): KeyObject =>
  createSecretKey(Buffer.from(secret.slice('whsec_'.length), 'base64'));

const maxKeys = 500;

/** Opens sealed signing secrets, remembering some: a tag's secret signs many messages in a row. */
export function signingKeys(box: SecretBox): (sealed: Buffer, context: string) => KeyObject {
  const known = new Map<string, KeyObject>();
  return (sealed, context) => {
    const name = `${context} ${sealed.toString('base64')}`;
    const remembered = known.get(name);
    if (remembered) return remembered;
    const key = signingKeyOf(box.open(sealed, context));
    if (known.size >= maxKeys) known.delete(known.keys().next().value!);
    known.set(name, key);
    return key;
  };
}
