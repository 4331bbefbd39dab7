import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A time-stamping authority made of `openssl ts`: a root, a certificate for time-stamping, and answers to RFC 3161 requests. */
export function createTestAuthority({ usage = 'critical,timeStamping' }: { usage?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tsa-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => {
    const { error, status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (error) throw new Error(`this test needs openssl on the PATH: ${error.message}`);
    if (status !== 0) throw new Error(`openssl ${args[0]} failed: ${stderr}`);
  };
  writeFileSync(at('tsa.ext'), `extendedKeyUsage=${usage}\nkeyUsage=critical,digitalSignature\n`);
  writeFileSync(
    at('ts.cnf'),
    `[tsa]\ndefault_tsa = t\n[t]\nserial = ${at('serial')}\nsigner_cert = ${at('tsa.pem')}\ncerts = ${at('root.pem')}
signer_key = ${at('tsa.key')}\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256, sha512
accuracy = secs:1\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n`,
  );
  writeFileSync(at('serial'), '01\n');
  const root = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'root.key', '-out', 'root.pem', '-days', '30'];
  openssl('req', ...root, '-subj', '/CN=Test TSA Root');
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test TSA');
  const issue = ['-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-out', 'tsa.pem'];
  openssl('x509', '-req', ...issue, '-days', '30', '-extfile', 'tsa.ext');
  return {
    rootFile: at('root.pem'),
    rootDer: derOf(readFileSync(at('root.pem'), 'utf8')),
    /** The response (DER) to a request (DER). */
    answer(request: Uint8Array): Buffer {
      writeFileSync(at('request.tsq'), request);
      openssl('ts', '-reply', '-config', 'ts.cnf', '-queryfile', 'request.tsq', '-out', 'answer.tsr');
      return readFileSync(at('answer.tsr'));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}
