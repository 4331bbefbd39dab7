import type { Row, Target } from './figure.ts';

const headings = ['what', 'value', 'against', 'ratio', 'target', 'met'];

/** The rows as a text table, grouped by measurement. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const widths = headings.map((heading, i) => Math.max(heading.length, ...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  const lines = rows.flatMap(({ measurement }, i) => [
    ...(measurement === rows[i - 1]?.measurement ? [] : ['', measurement]),
    line(cells[i]!),
  ]);
  return [line(headings), ...lines].join('\n');
}

function cellsOf({ what, value, unit, against, ratio, target, met }: Row): string[] {
  return [
    what,
    `${formatNumber(value)} ${unit}`,
    against ? `${formatNumber(against.value)} ${unit} (${against.what})` : '',
    ratio === null ? '' : `${formatNumber(ratio)} x`,
    target ? formatTarget(target, unit) : 'reported',
    met === null ? '' : met ? 'yes' : 'NO',
  ];
}

function formatTarget({ of, atMost, atLeast }: Target, unit: string): string {
  const limit = atMost === undefined ? `>= ${formatNumber(atLeast ?? 0)}` : `<= ${formatNumber(atMost)}`;
  return `${limit} ${of === 'ratio' ? 'x' : unit}`;
}

/** Three digits that count, which is more than the rounds agree on. */
function formatNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString('en-US');
}
