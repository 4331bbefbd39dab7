import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

export interface SecretBox {
  seal(secret: string, context: string): Buffer;
  /** Throws if the key, the context or a byte is another than it was sealed with. */
  open(sealed: Buffer, context: string): string;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Keeps signing secrets encrypted at rest (AES-256-GCM: nonce, tag, ciphertext). `key` has 32 bytes. */
export function secretBox(key: Buffer): SecretBox {
  return {
    seal(secret, context) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(context));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), text]);
    },
    open(sealed, context) {
      const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivBytes)).setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
  };
}

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
