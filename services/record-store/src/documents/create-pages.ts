import type { TextMeasure } from './measure-text.ts';
import { createPageTotal } from './page-total.ts';
import type { Weight } from './typefaces.ts';

export interface LineStyle {
  size: number;
  weight?: Weight;
  color?: string;
}

export const margin = { left: 40, right: 40, top: 40, bottom: 44 };
const footerStyle = { size: 7.5, color: '#444' };
/** From the end of what is written on a page to its footer. */
const footerGap = 14;
const totalWidth = 40;
const pagesRemembered = 20;

interface PagesOptions {
  pdf: PDFKit.PDFDocument;
  measure: TextMeasure;
  footer: string;
}

/** The pages of a document, each with its footer and "n of N", and how far down the current one is written, in points. */
export function createPages({ pdf, measure, footer }: PagesOptions) {
  const total = createPageTotal(pdf, footerStyle.size);
  let pages = 0;
  let y = 0;
  let onNewPage: () => void = () => {};

  const line = (text: string, x: number, top: number, { size, weight = 'regular', color = '#000' }: LineStyle) => {
    const baseline = top + measure.ascent(size);
    let left = x;
    for (const run of measure.runs(text, weight)) {
      measure.use(run.face).fontSize(size).fillColor(color);
      pdf.text(run.text, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
      left += pdf.widthOfString(run.text);
    }
  };
  const bottom = () => pdf.page.height - margin.bottom;
  const drawFooter = () => {
    const top = bottom() + footerGap;
    const number = `${pages} / `;
    const x = pdf.page.width - margin.right - totalWidth;
    line(footer, margin.left, top, footerStyle);
    line(number, x - measure.width(number, footerStyle.size, 'regular'), top, footerStyle);
    total.place(x, top + measure.ascent(footerStyle.size));
  };
  const addPage = () => {
    pdf.addPage();
    pages += 1;
    y = margin.top;
    if (pages % pagesRemembered === 0) measure.forget();
    drawFooter();
    onNewPage();
  };

  return {
    line,
    bottom,
    addPage,
    get y() {
      return y;
    },
    advance(height: number) {
      y += height;
    },
    /** Begins another page unless so much room is left on this one. */
    need(height: number) {
      if (pages === 0 || y + height > bottom()) addPage();
    },
    /** What repeats at the top of every page from here on. */
    repeatOnNewPages(draw: () => void) {
      onNewPage = draw;
    },
    /** To be called once, when there will be no other page. */
    settle() {
      measure.use('regular');
      total.settle(pages);
    },
  };
}
