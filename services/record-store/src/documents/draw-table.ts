import { lineHeight, type PagedDocument } from './create-paged-document.ts';

export interface TableColumn {
  heading: string;
  /** A second, smaller line of the heading: where the column comes from. */
  note: string;
  /** Of the table's width, as a share; the shares of all columns add up to 1. */
  share: number;
  /** Drawn on grey: no statutory item. */
  isAside?: boolean;
}

const padding = 3;
const cellSize = 7;
const headingSize = 6.6;
const noteSize = 5.6;
/** A row of no more lines than this begins on a new page rather than be split. */
const linesKeptTogether = 14;

/**
 * A table whose headings come again on every page. A row may be of any height: what doesn't fit goes on on the next page; nothing is
 * cut off. `indent` is in points, from the left margin.
 */
export function drawTable(document: PagedDocument, columns: readonly TableColumn[], { indent = 0 } = {}) {
  const widths = columns.map(({ share }) => share * (document.width - indent));
  const lefts = widths.map(
    (_, i) => document.left + indent + widths.slice(0, i).reduce((sum, width) => sum + width, 0),
  );
  const step = cellSize * lineHeight;
  const inner = (i: number) => widths[i]! - 2 * padding;
  const headings = columns.map(({ heading, note }, i) => ({
    heading: document.linesOf(heading, inner(i), { size: headingSize, weight: 'bold' }),
    note: note === '' ? [] : document.linesOf(note, inner(i), { size: noteSize }),
  }));
  const headingHeight =
    2 * padding +
    Math.max(...headings.map((each) => (each.heading.length * headingSize + each.note.length * noteSize) * lineHeight));

  const box = (height: number, fillAll: string | null) => {
    columns.forEach(({ isAside }, i) => {
      const fill = fillAll ?? (isAside ? '#f3f3f3' : null);
      if (fill) document.pdf.rect(lefts[i]!, document.y, widths[i]!, height).fill(fill);
    });
    columns.forEach((_, i) => {
      document.pdf.rect(lefts[i]!, document.y, widths[i]!, height).lineWidth(0.4).stroke('#888');
    });
  };
  let pageOfHeadings: object | undefined;
  const drawHeadings = () => {
    pageOfHeadings = document.pdf.page;
    box(headingHeight, '#e4e8ee');
    headings.forEach(({ heading, note }, i) => {
      let top = document.y + padding;
      for (const [lines, size] of [[heading, headingSize] as const, [note, noteSize] as const]) {
        for (const line of lines) {
          document.line(line, lefts[i]! + padding, top, { size, weight: size === headingSize ? 'bold' : 'regular' });
          top += size * lineHeight;
        }
      }
    });
    document.advance(headingHeight);
  };
  const drawLines = (cells: string[][], from: number, count: number) => {
    box(count * step + 2 * padding, null);
    cells.forEach((lines, i) => {
      lines.slice(from, from + count).forEach((line, n) => {
        document.line(line, lefts[i]! + padding, document.y + padding + n * step, { size: cellSize });
      });
    });
    document.advance(count * step + 2 * padding);
  };

  return {
    begin() {
      document.need(headingHeight + 4 * step);
      document.repeatOnNewPages(drawHeadings);
      drawHeadings();
    },
    row(texts: readonly string[]) {
      // Another table that stood between the rows may have ended on a page of its own.
      if (document.pdf.page !== pageOfHeadings) document.need(headingHeight + 4 * step);
      if (document.pdf.page !== pageOfHeadings) drawHeadings();
      const cells = texts.map((text, i) => document.linesOf(text, inner(i), { size: cellSize }));
      const height = Math.max(...cells.map(({ length }) => length));
      let drawn = 0;
      while (drawn < height) {
        const fitting = () => Math.floor((document.bottom() - document.y - 2 * padding) / step);
        if (fitting() < Math.min(height - drawn, linesKeptTogether)) document.addPage();
        const count = Math.min(height - drawn, fitting());
        drawLines(cells, drawn, count);
        drawn += count;
      }
    },
    /** Goes on after another table stood between its rows. */
    resume() {
      document.repeatOnNewPages(drawHeadings);
    },
    end() {
      document.repeatOnNewPages(() => {});
    },
  };
}
