import { createPrivateKey, createPublicKey, generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { encodeVerifierKey, keyHashOf } from './verifier-key.ts';

/** What signs checkpoints: a key in memory, or a key service that never gives the key away. */
export interface Signer {
  /** The key's name; for a log's key, the log's origin. */
  name: string;
  /** The key ID, 8 lower-case hex digits. */
  keyHash: string;
  /** `name+keyHash+key`, to be handed to whoever verifies. */
  verifierKey: string;
  /** The 64-byte Ed25519 signature (RFC 8032, without prehash) over exactly these bytes. */
  sign(bytes: Uint8Array): Promise<Buffer> | Buffer;
}

type PrivateKey = string | Uint8Array | KeyObject;

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer whose Ed25519 key is in this process: PKCS#8 PEM, its seed of 32 bytes, or a KeyObject. Throws on another kind of key. */
export function newSigner({ name, privateKey }: { name: string; privateKey: PrivateKey }): Signer {
  const key = readPrivateKey(privateKey);
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`a log is signed with an Ed25519 key, and this is ${key.asymmetricKeyType ?? key.type}`);
  }
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32);
  return {
    name,
    keyHash: keyHashOf(name, publicKey),
    verifierKey: encodeVerifierKey(name, publicKey),
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** A new Ed25519 private key as PKCS#8 PEM, to be kept secret. */
export function generateSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function readPrivateKey(privateKey: PrivateKey): KeyObject {
  if (privateKey instanceof KeyObject) return privateKey;
  if (typeof privateKey === 'string') return createPrivateKey(privateKey);
  if (privateKey.length !== 32) throw new RangeError(`an Ed25519 seed has 32 bytes, not ${privateKey.length}`);
  return createPrivateKey({ key: Buffer.concat([pkcs8Prefix, privateKey]), format: 'der', type: 'pkcs8' });
}
