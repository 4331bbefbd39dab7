import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Weight = 'regular' | 'bold';
/** A weight of the document's own typeface, or of the one that has rarer characters. */
export type Face = Weight | `${Weight}Rare`;

/**
 * BIZ UDPGothic (Morisawa; SIL Open Font License 1.1), made for documents; what it lacks is taken from Noto Sans JP (Adobe, Google; the same
 * licence): together they have JIS X 0213 but for three characters, and the forms of names beyond the BMP such as 𠮷. Only the glyphs used
 * are embedded. An image keeps these weights alone: infra/images/prune.mjs.
 */
const files: Record<Face, string> = {
  regular: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  bold: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  regularRare: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  boldRare: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
};

const { resolve } = createRequire(import.meta.url);
const read = new Map<Face, Buffer>();

/** The font file of a face, read once, when it is first needed. */
export function typeface(face: Face): Buffer {
  const bytes = read.get(face) ?? readFileSync(resolve(files[face]));
  read.set(face, bytes);
  return bytes;
}
