/** Begins a CSV file that Excel is to read as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, full-width forms included, also behind spaces; a break first would part the cell. */
const formulaStart = /^(?:[\s\u3000]*[=+\-@＝＋－＠]|[\t\r\n])/;
/** All that has to be written otherwise than it is; most cells have nothing of it. */
const needsCare = /["\r]|^(?:[\s\u3000]*[=+\-@＝＋－＠]|[\t\n])/;

/** One line of a CSV file (RFC 4180): every cell quoted, CRLF at the end, no cell that a spreadsheet would run as a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** An apostrophe goes before what would be a formula (OWASP, CSV injection); line breaks inside a cell are LF, as Excel writes them. */
function csvCell(text: string): string {
  if (!needsCare.test(text)) return `"${text}"`;
  const harmless = formulaStart.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('"', '""')}"`;
}
