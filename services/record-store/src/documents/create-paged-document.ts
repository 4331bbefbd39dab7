import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { createPageTotal } from './page-total.ts';
import { shownText } from './shown-text.ts';
import { typeface, type Weight } from './typefaces.ts';
import { wrapLines } from './wrap-lines.ts';

export interface PagedDocumentOptions {
  title: string;
  /** At the foot of every page, beside its number. */
  footer: string;
  /** Stands in the file: the same input MUST give the same bytes. */
  createdAt: Date;
  orientation: 'portrait' | 'landscape';
}

export interface TextStyle {
  size: number;
  weight?: Weight;
  color?: string;
  /** Free space below, in points. */
  gap?: number;
  /** From the left margin, in points. */
  indent?: number;
  /** Moves to the next page unless this much room is left below as well. */
  keepWith?: number;
}

const margin = { left: 40, right: 40, top: 40, bottom: 44 };
const footerSize = 7.5;
const pagesRemembered = 20;
/** The height of a line of text, as a multiple of its size. */
export const lineHeight = 1.5;

/**
 * An A4 document in Japanese on pdfkit, written from top to bottom: embedded fonts (only the glyphs used), page "n of N", text that is
 * never cut off. `taken` gives what is finished, so that a long document is never held in memory.
 */
export function createPagedDocument({ title, footer, createdAt, orientation }: PagedDocumentOptions) {
  const pdf = new PDFDocument({
    ...{ size: 'A4', layout: orientation, margin: 0, autoFirstPage: false, pdfVersion: '1.7' },
    // Without a first font: pdfkit would embed one of its own.
    ...{ lang: 'ja-JP', displayTitle: true, font: null as never },
    info: { Title: title, Creator: 'Akashi', CreationDate: createdAt },
  });
  pdf.registerFont('regular', typeface('regular')).registerFont('bold', typeface('bold'));
  const measure = createMeasure(pdf);
  const total = createPageTotal(pdf, footerSize);
  let pages = 0;
  let y = 0;
  let isTextChanged = false;
  let onNewPage: () => void = () => {};

  const shown = (text: string) => {
    const result = measure.shown(text);
    isTextChanged ||= result.isChanged;
    return result.text;
  };
  const line = (text: string, x: number, top: number, { size, weight = 'regular', color = '#000' }: TextStyle) => {
    pdf.font(weight).fontSize(size).fillColor(color).text(text, x, top, { lineBreak: false });
  };
  const bottom = () => pdf.page.height - margin.bottom;
  const addPage = () => {
    pdf.addPage();
    pages += 1;
    y = margin.top;
    if (pages % pagesRemembered === 0) forgetTexts(pdf);
    const top = pdf.page.height - margin.bottom + 14;
    line(footer, margin.left, top, { size: footerSize, color: '#444' });
    const number = `${pages} / `;
    const room = measure.width(number, footerSize, 'regular');
    const x = pdf.page.width - margin.right - 40;
    line(number, x - room, top, { size: footerSize, color: '#444' });
    // Where pdfkit puts the baseline of a line that begins at `top`.
    total.place(x, top + measure.ascent(footerSize));
    onNewPage();
  };
  const need = (height: number) => {
    if (pages === 0 || y + height > bottom()) addPage();
  };

  return {
    pdf,
    left: margin.left,
    get width() {
      return pdf.page.width - margin.left - margin.right;
    },
    get y() {
      return y;
    },
    /** Whether something had to be shown otherwise than it is written, which the document should say. */
    get isTextChanged() {
      return isTextChanged;
    },
    bottom,
    addPage,
    need,
    advance(height: number) {
      y += height;
    },
    line,
    /** What repeats at the top of every page from here on. */
    repeatOnNewPages(draw: () => void) {
      onNewPage = draw;
    },
    linesOf: (text: string, width: number, { size, weight = 'regular' }: TextStyle) =>
      wrapLines(shown(text), width, (character) => measure.width(character, size, weight)),
    paragraph(text: string, style: TextStyle) {
      const { size, gap = 0, indent = 0, keepWith = 0 } = style;
      const step = size * lineHeight;
      need(step + keepWith);
      for (const each of this.linesOf(text, this.width - indent, style)) {
        need(step);
        line(each, margin.left + indent, y, style);
        y += step;
      }
      y += gap;
    },
    /** What has been finished so far; lets others have their turn after each page. */
    async *taken(): AsyncGenerator<Buffer> {
      const chunk: Buffer | null = pdf.read();
      if (!chunk) return;
      await setImmediate();
      yield chunk;
    },
    /** The rest of the document; nothing may be written to it afterwards. */
    async *end(): AsyncGenerator<Buffer> {
      pdf.font('regular');
      total.settle(pages);
      pdf.end();
      for await (const chunk of pdf) yield chunk as Buffer;
    },
  };
}

export type PagedDocument = ReturnType<typeof createPagedDocument>;

/** pdfkit keeps every text that it has laid out, for good. */
function forgetTexts(pdf: PDFKit.PDFDocument): void {
  for (const weight of ['regular', 'bold'] as const) {
    (pdf.font(weight) as unknown as { _font: { layoutCache: object } })._font.layoutCache = Object.create(null);
  }
}

/** Widths of characters and shown forms of texts, remembered: records repeat themselves. */
function createMeasure(pdf: PDFKit.PDFDocument) {
  const widths = new Map<string, number>();
  const shownForms = new Map<string, { text: string; isChanged: boolean }>();
  const hasGlyph = (codePoint: number) => {
    const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })
      ._font;
    return font.hasGlyphForCodePoint(codePoint);
  };
  const perPoint = (character: string, weight: Weight) => {
    const key = weight + character;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = pdf.font(weight).fontSize(100).widthOfString(character) / 100;
    widths.set(key, width);
    return width;
  };
  return {
    width: (text: string, size: number, weight: Weight) =>
      [...text].reduce((sum, character) => sum + perPoint(character, weight) * size, 0),
    ascent(size: number) {
      const font = (pdf.font('regular') as unknown as { _font: { ascender: number } })._font;
      return (font.ascender / 1000) * size;
    },
    shown(text: string) {
      const known = shownForms.get(text);
      if (known) return known;
      const form = shownText(text, hasGlyph);
      if (shownForms.size > 5_000) shownForms.clear();
      shownForms.set(text, form);
      return form;
    },
  };
}
