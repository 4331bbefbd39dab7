import { isUtf8 } from 'node:buffer';
import { type AcquisitionReported, ServiceError } from '@akashi/contracts';
import { z } from 'zod';
import type { ReportOutcome } from '../events/report-acquisitions.ts';
import { acquisitionReportSchema } from './acquisition-report.ts';
import { type Line, readLines } from './read-lines.ts';

const longestLineBytes = 65_536;
const rowsATransaction = 500;
const refusalsListed = 1_000;

const refusalSchema = z.object({
  line: z.int().positive().describe('From 1'),
  acquisitionId: z.string().nullable(),
  code: z.string(),
  path: z.string().describe('JSON pointer within the line'),
  message: z.string(),
});
type Refusal = z.infer<typeof refusalSchema>;

const count = z.int().nonnegative();

export const streamSummarySchema = z.object({
  lines: count,
  accepted: count.describe('Kept now: recorded + waiting'),
  recorded: count,
  deficient: count.describe('Of those recorded'),
  waiting: count.describe('Cite something not known here yet: recorded within a minute, whatever comes'),
  duplicates: count.describe('Reported before with the same content'),
  refused: count,
  refusals: z.array(refusalSchema).describe(`Why, of the first ${refusalsListed}: correct them and send them again`),
});
type Summary = z.infer<typeof streamSummarySchema>;

type Parsed = { line: number; event: AcquisitionReported } | { line: number; refusal: Omit<Refusal, 'line'> };

interface StreamOptions {
  chunks: AsyncIterable<Uint8Array>;
  eventOf(report: z.infer<typeof acquisitionReportSchema>): AcquisitionReported;
  /** Keeps up to 500 reports in a transaction of their own. */
  keep(events: readonly AcquisitionReported[]): Promise<ReportOutcome[]>;
}

/**
 * Takes acquisitions from an NDJSON stream in bounded memory: good lines are kept whatever others are like, and what was kept stays
 * when the stream breaks off. Sending the same stream again adds what is missing.
 */
export async function takeAcquisitionStream({ chunks, eventOf, keep }: StreamOptions): Promise<Summary> {
  const summary: Summary = {
    ...{ lines: 0, accepted: 0, recorded: 0, deficient: 0, waiting: 0, duplicates: 0, refused: 0 },
    refusals: [],
  };
  let rows: { line: number; event: AcquisitionReported }[] = [];
  const refuse = (refusal: Refusal) => {
    summary.refused += 1;
    if (summary.refusals.length < refusalsListed) summary.refusals.push(refusal);
  };
  const flush = async () => {
    const batch = rows;
    rows = [];
    if (batch.length === 0) return;
    const outcomes = await keep(batch.map(({ event }) => event));
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.kind === 'conflict') refuse(conflictOf(batch[i]!));
      else tally(summary, outcome);
    }
  };
  for await (const line of readLines(whileItLasts(chunks), longestLineBytes)) {
    if (line.bytes !== null && isBlank(line.bytes)) continue;
    summary.lines += 1;
    const parsed = parseLine(line, eventOf);
    if ('event' in parsed) rows.push(parsed);
    else refuse({ line: parsed.line, ...parsed.refusal });
    if (rows.length === rowsATransaction) await flush();
  }
  await flush();
  return summary;
}

function tally(summary: Summary, outcome: Exclude<ReportOutcome, { kind: 'conflict' }>): void {
  if (outcome.kind === 'duplicate') {
    summary.duplicates += 1;
    return;
  }
  summary.accepted += 1;
  summary[outcome.kind] += 1;
  if (outcome.kind === 'recorded' && outcome.deficiencies.length > 0) summary.deficient += 1;
}

function parseLine({ number: line, bytes }: Line, eventOf: StreamOptions['eventOf']): Parsed {
  const refused = (code: string, message: string, path = '', acquisitionId: string | null = null) => ({
    line,
    refusal: { code, message, path, acquisitionId },
  });
  if (bytes === null) return refused('line_too_long', `A line has at most ${longestLineBytes} bytes`);
  if (!isUtf8(bytes)) return refused('malformed_json', 'The line is not UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return refused('malformed_json', 'The line is not JSON: one object a line, without line breaks in it');
  }
  const report = acquisitionReportSchema.safeParse(value);
  if (report.success) return { line, event: eventOf(report.data) };
  const { path, message } = report.error.issues[0]!;
  return refused('invalid_acquisition', message, pointer(path), idIn(value));
}

function conflictOf({ line, event }: { line: number; event: AcquisitionReported }): Refusal {
  const { acquisitionId } = event.data;
  const message = 'This acquisitionId was reported before with other content: the first is kept. Correct the id';
  return { line, acquisitionId, code: 'acquisition_differs', path: '/acquisitionId', message };
}

function idIn(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null ? (value as { acquisitionId?: unknown }).acquisitionId : null;
  return typeof id === 'string' && id.length <= 64 ? id : null;
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}

/** A client that goes away is no fault of ours. */
async function* whileItLasts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    const message = 'The stream broke off: what was kept before stays. Send it again from the start, or from there';
    throw new ServiceError({ code: 'invalid_request', message, cause });
  }
}
