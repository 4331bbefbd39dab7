import { X509Certificate } from 'node:crypto';

/** The certificates (DER) in a PEM text. Throws if it holds none, or one that can't be read. */
export function readCertificates(pem: string): Buffer[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new Error('the file of --tsa-cert holds no certificate in PEM');
  return blocks.map((block) => new X509Certificate(block).raw);
}
