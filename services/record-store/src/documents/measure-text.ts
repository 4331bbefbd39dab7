import { type ShownText, shownText } from './shown-text.ts';
import { type Face, typeface, type Weight } from './typefaces.ts';

/** What pdfkit's current font has and its types leave out. */
interface PdfFont {
  ascender: number;
  layoutCache: object;
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** Characters that follow each other and are drawn with the same face. */
export interface Run {
  face: Face;
  text: string;
}

const formsRemembered = 5_000;

/** Widths of characters and shown forms of texts, remembered: records repeat themselves. Sizes and widths are in points. */
export function measureText(pdf: PDFKit.PDFDocument) {
  const registered = new Set<Face>();
  const widths = new Map<string, number>();
  const chosen = new Map<string, Face>();
  const forms = new Map<string, ShownText>();

  /** Makes it the current font; a face that no character needs is never read. */
  const use = (face: Face) => {
    if (!registered.has(face)) pdf.registerFont(face, typeface(face));
    registered.add(face);
    return pdf.font(face);
  };
  const fontOf = (face: Face) => (use(face) as unknown as { _font: PdfFont })._font;
  const hasGlyph = (face: Face, codePoint: number) => fontOf(face).font.hasGlyphForCodePoint(codePoint);
  const faceOf = (character: string, weight: Weight): Face => {
    const key = weight + character;
    const known = chosen.get(key);
    if (known) return known;
    const codePoint = character.codePointAt(0)!;
    const face =
      !hasGlyph(weight, codePoint) && hasGlyph(`${weight}Rare`, codePoint) ? (`${weight}Rare` as const) : weight;
    chosen.set(key, face);
    return face;
  };
  const widthPerPoint = (character: string, weight: Weight) => {
    const key = weight + character;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = use(faceOf(character, weight)).fontSize(100).widthOfString(character) / 100;
    widths.set(key, width);
    return width;
  };

  return {
    use,
    width: (text: string, size: number, weight: Weight) =>
      [...text].reduce((sum, character) => sum + widthPerPoint(character, weight) * size, 0),
    /** From the top of a line to its baseline, the same for every face. */
    ascent: (size: number) => (fontOf('regular').ascender / 1000) * size,
    /** The text in as few runs as its characters allow. */
    runs(text: string, weight: Weight): Run[] {
      const runs: Run[] = [];
      for (const character of text) {
        const face = faceOf(character, weight);
        const last = runs.at(-1);
        if (last?.face === face) last.text += character;
        else runs.push({ face, text: character });
      }
      return runs;
    },
    shown(text: string): ShownText {
      const known = forms.get(text);
      if (known) return known;
      const form = shownText(text, (codePoint) => hasGlyph('regular', codePoint) || hasGlyph('regularRare', codePoint));
      if (forms.size > formsRemembered) forms.clear();
      forms.set(text, form);
      return form;
    },
    /** pdfkit keeps every text that it has laid out, for good: to be called now and then. */
    forget() {
      for (const face of registered) fontOf(face).layoutCache = Object.create(null);
    },
  };
}

export type TextMeasure = ReturnType<typeof measureText>;
