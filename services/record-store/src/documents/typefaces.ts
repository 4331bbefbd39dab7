import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** BIZ UDPGothic (Morisawa; SIL Open Font License 1.1): made for documents, JIS X 0213 mostly covered. Only the glyphs used are embedded. */
const files = {
  regular: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  bold: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
} as const;

export type Weight = keyof typeof files;

const { resolve } = createRequire(import.meta.url);
const read = new Map<Weight, Buffer>();

/** The font file of a weight, read once. */
export function typeface(weight: Weight): Buffer {
  const bytes = read.get(weight) ?? readFileSync(resolve(files[weight]));
  read.set(weight, bytes);
  return bytes;
}
