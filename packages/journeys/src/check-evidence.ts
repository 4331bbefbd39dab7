import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceName } from '@akashi/contracts';
import { generateSigningKey, newSigner } from '@akashi/ledger';
import { callApi, type DemoTokens } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';

interface Bundle {
  leaves: { value: string }[];
}

const verifier = fileURLToPath(new URL('../../ledger/src/akashi-verify.ts', import.meta.url));

/** Takes a record's evidence and checks it as an outsider would, by the offline verifier: right, changed, and by another's key. */
export async function checkEvidence(
  { urls, tokens }: { urls: Record<ServiceName, string>; tokens: DemoTokens },
  recordId: string,
): Promise<Bundle> {
  const store = urls['record-store'];
  const token = await tokens.client('provider-backend', 'record-store');
  const ask = () => callApi<Bundle>({ url: `${store}/v1/records/${recordId}/evidence`, token });
  const bundle = (await waitFor(ask, { what: 'the evidence to be in a checkpoint' })) as Bundle;
  const { verifierKey } = await callApi<{ verifierKey: string }>({ url: `${store}/v1/log/key`, token });

  assert.equal(await verify(bundle, verifierKey), 0);
  const name = verifierKey.slice(0, verifierKey.indexOf('+'));
  assert.equal(await verify(bundle, newSigner({ name, privateKey: generateSigningKey() }).verifierKey), 2);
  assert.equal(await verify(withOneByteChanged(bundle), verifierKey), 1);
  return bundle;
}

function withOneByteChanged(bundle: Bundle): Bundle {
  const [first, ...rest] = bundle.leaves;
  const value = Buffer.from(first!.value, 'base64');
  value[value.length >> 1]! ^= 1;
  return { ...bundle, leaves: [{ ...first!, value: value.toString('base64') }, ...rest] };
}

async function verify(bundle: unknown, key: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'akashi-evidence-'));
  try {
    const file = join(folder, 'bundle.json');
    await writeFile(file, JSON.stringify(bundle));
    return await new Promise((resolve) => {
      execFile(process.execPath, [verifier, '--key', key, file], (error) => resolve(error ? Number(error.code) : 0));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
