import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { createPages, type LineStyle, margin } from './create-pages.ts';
import { measureText } from './measure-text.ts';
import { wrapLines } from './wrap-lines.ts';

export interface PagedDocumentOptions {
  title: string;
  /** At the foot of every page, beside its number. */
  footer: string;
  /** Stands in the file: the same input MUST give the same bytes. */
  createdAt: Date;
  orientation: 'portrait' | 'landscape';
}

export interface TextStyle extends LineStyle {
  /** Free space below, in points. */
  gap?: number;
  /** From the left margin, in points. */
  indent?: number;
  /** Moves to the next page unless this much room is left below as well. */
  keepWith?: number;
}

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
  const measure = measureText(pdf);
  const pages = createPages({ pdf, measure, footer });
  const { need, addPage, bottom, line, advance, repeatOnNewPages, settle } = pages;
  const width = () => pdf.page.width - margin.left - margin.right;
  let isTextChanged = false;

  const linesOf = (text: string, within: number, { size, weight = 'regular' }: TextStyle) => {
    const shown = measure.shown(text);
    isTextChanged ||= shown.isChanged;
    return wrapLines(shown.text, within, (character) => measure.width(character, size, weight));
  };

  return {
    ...{ pdf, left: margin.left, need, addPage, bottom, line, advance, repeatOnNewPages, linesOf },
    get width() {
      return width();
    },
    get y() {
      return pages.y;
    },
    /** Whether something had to be shown otherwise than it is written, which the document should say. */
    get isTextChanged() {
      return isTextChanged;
    },
    paragraph(text: string, style: TextStyle) {
      const { size, gap = 0, indent = 0, keepWith = 0 } = style;
      const step = size * lineHeight;
      need(step + keepWith);
      for (const each of linesOf(text, width() - indent, style)) {
        need(step);
        line(each, margin.left + indent, pages.y, style);
        advance(step);
      }
      advance(gap);
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
      settle();
      pdf.end();
      for await (const chunk of pdf) yield chunk as Buffer;
    },
  };
}

export type PagedDocument = ReturnType<typeof createPagedDocument>;
