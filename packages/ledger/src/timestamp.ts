import { createHash } from 'node:crypto';
import { Constructed, Integer, OctetString, type Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { sha256 } from './merkle-hash.ts';

/** `time` is when the authority says it saw the note; `authority` is the subject of the certificate it signed with. */
export type TimestampVerification = { ok: true; time: Date; authority: string } | { ok: false; detail: string };

const oids = {
  sha256: '2.16.840.1.101.3.4.2.1',
  timestampContent: '1.2.840.113549.1.9.16.1.4',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  contentType: '1.2.840.113549.1.9.3',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};
const hashNames: Record<string, string> = {
  [oids.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const granted = [0, 1];

/** The RFC 3161 request (DER) for a time-stamp of this signed note, asking for the certificate; `nonce` is 8 or more random bytes. */
export function timestampRequest({ note, nonce }: { note: string; nonce: Uint8Array }): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256 }),
      hashedMessage: new OctetString({ valueHex: arrayBuffer(sha256(Buffer.from(note))) }),
    }),
    nonce: new Integer({ valueHex: arrayBuffer(positive(nonce)) }),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER(false));
}

/** The token (DER) in an authority's RFC 3161 response; not verified. Throws an Error that says what the authority refused. */
export function readTimestampResponse(response: Uint8Array): Buffer {
  const { status, timeStampToken } = TimeStampResp.fromBER(arrayBuffer(response));
  if (!granted.includes(status.status) || !timeStampToken) {
    const reasons = status.statusStrings?.map((text) => text.valueBlock.value).join('; ');
    throw new Error(`the time-stamping authority refused with status ${status.status}${reasons ? `: ${reasons}` : ''}`);
  }
  return Buffer.from(timeStampToken.toSchema().toBER(false));
}

/**
 * Whether the token is a time-stamp of this note by a time-stamping certificate (RFC 3161; EKU and ESS certificate id included), with
 * this nonce if one is given, its certificate leading to one of `trusted` (DER) at that time. Without `trusted` the certificate is
 * taken as it comes: that shows nothing to a third party. Revocation is never looked up. Never throws on a bad token.
 */
export async function verifyTimestamp({
  token,
  note,
  nonce,
  trusted,
}: {
  token: Uint8Array;
  note: string;
  nonce?: Uint8Array;
  trusted?: readonly Uint8Array[];
}): Promise<TimestampVerification> {
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(arrayBuffer(token)).content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== oids.timestampContent || !eContent) throw new Error('it is no time-stamp token');
    const info = TSTInfo.fromBER(eContent.getValue());
    requireStrong(signed, info);
    if (nonce && !positive(nonce).equals(positive(info.nonce?.valueBlock.valueHexView ?? Buffer.alloc(0)))) {
      throw new Error('it answers another request: the nonce differs');
    }
    const result = await signed.verify({
      signer: 0,
      data: arrayBuffer(Buffer.from(note)),
      extendedMode: true,
      ...(trusted && { checkChain: true, trustedCerts: trusted.map((der) => Certificate.fromBER(arrayBuffer(der))) }),
    });
    if (!result.signatureVerified || !result.signerCertificate) throw new Error("its signature doesn't fit");
    requireTimestampingCertificate(signed, result.signerCertificate);
    return { ok: true, time: info.genTime, authority: subjectOf(result.signerCertificate) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

function requireStrong({ signerInfos }: SignedData, { messageImprint }: TSTInfo): void {
  if (signerInfos.length !== 1) throw new Error('it has not exactly one signature');
  for (const { algorithmId } of [messageImprint.hashAlgorithm, signerInfos[0]!.digestAlgorithm]) {
    if (!hashNames[algorithmId]) throw new Error(`its hash algorithm ${algorithmId} is none of SHA-256, 384, 512`);
  }
}

// RFC 3161, 2.3: the certificate is for time-stamping and nothing else; 2.4.2: its hash is among what was signed.
function requireTimestampingCertificate({ signerInfos: [signer] }: SignedData, certificate: Certificate): void {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  const purposes = (usage?.parsedValue as { keyPurposes?: string[] } | undefined)?.keyPurposes ?? [];
  if (!usage?.critical || purposes.length !== 1 || purposes[0] !== oids.timeStamping) {
    throw new Error('its certificate is not for time-stamping alone');
  }
  const attributes = signer!.signedAttrs?.attributes ?? [];
  const contentType = attributes.find(({ type }) => type === oids.contentType)?.values[0];
  if (contentType?.valueBlock.toString() !== oids.timestampContent) throw new Error('it was signed as something else');
  const id = attributes.find(({ type }) => [oids.signingCertificate, oids.signingCertificateV2].includes(type));
  const der = Buffer.from(certificate.toSchema().toBER(false));
  if (
    !id ||
    !namesCertificate(id.values[0] as Sequence, der, id.type === oids.signingCertificate ? 'sha1' : 'sha256')
  ) {
    throw new Error('it was not signed for the certificate that it carries');
  }
}

// SigningCertificate and SigningCertificateV2 (RFC 5035): the first id is the signer's, an optional algorithm before its hash.
function namesCertificate(value: Sequence, der: Buffer, defaultHash: string): boolean {
  const [ids] = value.valueBlock.value;
  const [id] = (ids as Constructed).valueBlock.value;
  const parts = (id as Constructed).valueBlock.value;
  const hash = parts.find((part) => part instanceof OctetString);
  const [algorithm] = parts[0] instanceof Constructed ? parts[0].valueBlock.value : [];
  const name = algorithm ? hashNames[algorithm.valueBlock.toString()] : defaultHash;
  return (
    name !== undefined &&
    hash !== undefined &&
    createHash(name).update(der).digest().equals(hash.valueBlock.valueHexView)
  );
}

function subjectOf(certificate: Certificate): string {
  return certificate.subject.typesAndValues
    .map(({ value }) => value.valueBlock.value)
    .reverse()
    .join(', ');
}

// The content of a DER INTEGER that isn't negative: no zeroes too many, one before a leading 1 bit.
function positive(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Buffer.alloc(1) : Buffer.from(bytes.subarray(start));
  return digits[0]! >= 0x80 ? Buffer.concat([Buffer.alloc(1), digits]) : digits;
}

function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
