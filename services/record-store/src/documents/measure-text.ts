import { type ShownText, shownText } from './shown-text.ts';
import type { Weight } from './typefaces.ts';

/** What pdfkit's current font has and its types leave out. */
interface PdfFont {
  ascender: number;
  layoutCache: object;
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

const fontOf = (pdf: PDFKit.PDFDocument, weight: Weight) => (pdf.font(weight) as unknown as { _font: PdfFont })._font;
const formsRemembered = 5_000;

/** Widths of characters and shown forms of texts, remembered: records repeat themselves. Sizes and widths are in points. */
export function measureText(pdf: PDFKit.PDFDocument) {
  const widths = new Map<string, number>();
  const forms = new Map<string, ShownText>();
  const widthPerPoint = (character: string, weight: Weight) => {
    const key = weight + character;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = pdf.font(weight).fontSize(100).widthOfString(character) / 100;
    widths.set(key, width);
    return width;
  };
  return {
    width: (text: string, size: number, weight: Weight) =>
      [...text].reduce((sum, character) => sum + widthPerPoint(character, weight) * size, 0),
    /** From the top of a line to its baseline. */
    ascent: (size: number) => (fontOf(pdf, 'regular').ascender / 1000) * size,
    shown(text: string): ShownText {
      const known = forms.get(text);
      if (known) return known;
      const { font } = fontOf(pdf, 'regular');
      const form = shownText(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
      if (forms.size > formsRemembered) forms.clear();
      forms.set(text, form);
      return form;
    },
    /** pdfkit keeps every text that it has laid out, for good: to be called now and then. */
    forget() {
      for (const weight of ['regular', 'bold'] as const) fontOf(pdf, weight).layoutCache = Object.create(null);
    },
  };
}

export type TextMeasure = ReturnType<typeof measureText>;
