/** What pdfkit has and its types leave out: https://github.com/foliojs/pdfkit, lib/document.js, lib/font/embedded.js. */
interface PdfInternals {
  ref(data: object): { end(content: string): void };
  addContent(content: string): void;
  page: { xobjects: Record<string, unknown> };
  _font: { id: string; ref(): object; encode(text: string): [hex: string[], positions: unknown] };
}

/**
 * "n of N" on pages that have long been written when N becomes known: each refers to one shared form, whose content comes last. So a
 * book needs no second pass and no page is held back.
 */
export function createPageTotal(document: object, fontSize: number) {
  const pdf = document as PdfInternals;
  const fonts: Record<string, object> = {};
  const form = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, -fontSize, fontSize * 6, fontSize * 2],
    Resources: { Font: fonts },
  });
  return {
    /** Leaves room for the number with its baseline here, in points from the page's upper left corner. */
    place(x: number, baseline: number) {
      pdf.page.xobjects.PageTotal = form;
      pdf.addContent(`q 1 0 0 -1 ${x} ${baseline} cm /PageTotal Do Q`);
    },
    /** In the font that is current. MUST be called once, before the document ends. */
    settle(pages: number) {
      const font = pdf._font;
      fonts[font.id] = font.ref();
      const [hex] = font.encode(String(pages));
      form.end(`BT /${font.id} ${fontSize} Tf <${hex.join('')}> Tj ET`);
    },
  };
}
