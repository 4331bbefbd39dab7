/** Begins a CSV file that Excel is to read as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, full-width forms included, also behind spaces. */
const formulaStart = /^[\s\u3000]*[=+\-@＝＋－＠]/u;
/** A tab or line break first would let the rest of the cell be read on its own. */
const breakStart = /^[\t\r\n]/;

/** One line of a CSV file (RFC 4180): every cell quoted, CRLF at the end, no cell that a spreadsheet would run as a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** An apostrophe goes before what would be a formula (OWASP, CSV injection); line breaks inside a cell are LF, as Excel writes them. */
function csvCell(text: string): string {
  const oneKindOfBreak = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const isHarmless = !formulaStart.test(oneKindOfBreak) && !breakStart.test(oneKindOfBreak);
  return `"${(isHarmless ? oneKindOfBreak : `'${oneKindOfBreak}`).replaceAll('"', '""')}"`;
}
