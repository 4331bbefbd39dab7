import type { BundleCheck } from './bundle-check.ts';
import { parseBundle } from './evidence-bundle.ts';
import { verifyTimestamp } from './timestamp.ts';

/**
 * Whether the bundle's checkpoint was time-stamped by an authority under one of the certificates (DER) that the reader got from
 * elsewhere. Never throws on a bad bundle.
 */
export async function checkTimestamp(bundle: unknown, trusted: readonly Uint8Array[]): Promise<BundleCheck> {
  const name = 'time-stamp';
  try {
    const { timestamp, checkpoint } = parseBundle(bundle);
    if (!timestamp) return { name, ok: false, detail: 'the bundle carries none' };
    const verification = await verifyTimestamp({ token: timestamp, note: checkpoint, trusted });
    if (!verification.ok) return { name, ok: false, detail: verification.detail };
    const { authority, time } = verification;
    return { name, ok: true, detail: `${authority} saw this checkpoint at ${time.toISOString()}` };
  } catch (error) {
    return { name, ok: false, detail: (error as Error).message };
  }
}
