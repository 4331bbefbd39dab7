import { decodeBase64 } from './base64.ts';
import { hashBytes } from './merkle-hash.ts';
import { requireCount } from './tree-node.ts';

/** An inclusion proof that stands alone. `checkpoint` is the signed note; `extra` isn't covered by any signature. */
export type TlogProof = { index: number; proof: readonly Uint8Array[]; checkpoint: string; extra?: Uint8Array };

const firstLine = 'c2sp.org/tlog-proof@v1';
const maxProofHashes = 63;

/** The proof as text, for a file that ends in `.tlog-proof` (C2SP tlog-proof). */
export function formatTlogProof({ index, proof, checkpoint, extra }: TlogProof): string {
  requireCount('index', index);
  const lines = [firstLine];
  if (extra) lines.push(`extra ${toBase64(extra)}`);
  lines.push(`index ${index}`, ...proof.map(toBase64));
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads what `formatTlogProof` writes; verifies nothing. Throws an Error that says what is malformed. */
export function parseTlogProof(text: string): TlogProof {
  const split = text.indexOf('\n\n');
  if (split < 0) throw new Error('the proof has no blank line before its checkpoint');
  const [first, ...lines] = text.slice(0, split).split('\n');
  if (first !== firstLine) throw new Error(`the proof's first line isn't ${firstLine}`);
  const extra = lines[0]?.startsWith('extra ') ? requireBase64(lines.shift()!.slice(6)) : undefined;
  const [, digits] = /^index (0|[1-9][0-9]*)$/.exec(lines.shift() ?? '') ?? [];
  if (digits === undefined || !Number.isSafeInteger(Number(digits))) throw new Error('the proof has no index line');
  if (lines.length > maxProofHashes) throw new Error(`the proof has more than ${maxProofHashes} hashes`);
  const proof = lines.map(requireBase64);
  if (proof.some((hash) => hash.length !== hashBytes)) throw new Error(`a hash of the proof isn't ${hashBytes} bytes`);
  return { index: Number(digits), proof, checkpoint: text.slice(split + 2), ...(extra && { extra }) };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function requireBase64(line: string): Buffer {
  const bytes = decodeBase64(line);
  if (bytes === undefined) throw new Error(`the proof has a line that isn't base64: ${line.slice(0, 80)}`);
  return bytes;
}
