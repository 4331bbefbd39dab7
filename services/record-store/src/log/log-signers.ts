import { readFileSync } from 'node:fs';
import { newSigner, type Signer } from '@akashi/ledger';

/** Signs checkpoints: each tenant has a log of its own, named `<origin>/<tenant>`, all with this operator's key. */
export interface LogSigners {
  of(tenant: string): Signer;
}

/** Signers with a key in this process: Ed25519, PKCS#8 PEM. A key service takes this place by the same interface. */
export function createLogSigners({ origin, privateKey }: { origin: string; privateKey: string }): LogSigners {
  const signers = new Map<string, Signer>();
  return {
    of(tenant) {
      let signer = signers.get(tenant);
      if (!signer) {
        signer = newSigner({ name: `${origin}/${tenant}`, privateKey });
        signers.set(tenant, signer);
      }
      return signer;
    },
  };
}

/** The operator's signing key from its file. Throws an Error that says which file is missing or holds something else. */
export function readSigningKey(file: string): string {
  try {
    const privateKey = readFileSync(file, 'utf8');
    newSigner({ name: 'check', privateKey });
    return privateKey;
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new Error(
      `RECORD_STORE_LOG_SIGNING_KEY_FILE names ${file}, which is no Ed25519 private key in PEM: ${reason}`,
      { cause },
    );
  }
}
