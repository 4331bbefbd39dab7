import { isUtf8 } from 'node:buffer';
import { type AcquisitionReported, ServiceError } from '@akashi/contracts';
import { z } from 'zod';
import type { ReportOutcome } from '../events/report-acquisitions.ts';
import { acquisitionReportSchema } from './acquisition-report.ts';
import { type Line, readLines } from './read-lines.ts';

const longestLineBytes = 65_536;
const linesATransaction = 500;

const problemSchema = z.object({
  code: z.string(),
  path: z.string().describe('JSON pointer within the line'),
  message: z.string(),
});
export type LineProblem = z.infer<typeof problemSchema>;

/** What became of a line: the answer to it, where the caller asked for an answer to each. */
export const lineAnswerSchema = z.object({
  line: z.int().positive().describe('From 1, blank lines counted'),
  acquisitionId: z.string().nullable(),
  status: z.enum(['recorded', 'waiting', 'duplicate', 'refused']),
  recordId: z.uuid().nullable().describe('Null while it waits, and where it was refused'),
  deficiencies: z.array(z.string()).describe('Of a record made now'),
  problem: problemSchema.nullable().describe('Why it was refused'),
});
export type LineAnswer = z.infer<typeof lineAnswerSchema>;

type Parsed =
  | { line: number; event: AcquisitionReported }
  | { line: number; acquisitionId: string | null; problem: LineProblem };

export interface StreamOptions {
  chunks: AsyncIterable<Uint8Array>;
  eventOf(report: z.infer<typeof acquisitionReportSchema>): AcquisitionReported;
  /** Keeps up to 500 reports in a transaction of their own; committed when it gives their outcomes, in the order given. */
  keep(events: readonly AcquisitionReported[]): Promise<ReportOutcome[]>;
}

/**
 * Takes acquisitions from an NDJSON stream and says of each line what became of it, in their order: a line's answer is given only once
 * what it reports is committed. No more than 500 lines are held, and none is read before the answers to those before are taken. Good
 * lines are kept whatever others are like, and what was kept stays when the stream breaks off: sending the same lines again adds what
 * is missing.
 */
export async function* takeAcquisitionStream({ chunks, eventOf, keep }: StreamOptions): AsyncGenerator<LineAnswer> {
  let held: Parsed[] = [];
  const flush = async () => {
    const lines = held;
    held = [];
    return answersTo(lines, keep);
  };
  for await (const line of readLines(whileItLasts(chunks), longestLineBytes)) {
    if (line.bytes !== null && isBlank(line.bytes)) continue;
    held.push(parseLine(line, eventOf));
    if (held.length === linesATransaction) yield* await flush();
  }
  yield* await flush();
}

async function answersTo(lines: readonly Parsed[], keep: StreamOptions['keep']): Promise<LineAnswer[]> {
  const events = lines.flatMap((line) => ('event' in line ? [line.event] : []));
  const outcomes = events.length === 0 ? [] : await keep(events);
  let next = 0;
  return lines.map((line) => ('event' in line ? answerOf(line, outcomes[next++]!) : refusedLine(line)));
}

function answerOf({ line, event }: { line: number; event: AcquisitionReported }, outcome: ReportOutcome): LineAnswer {
  const { acquisitionId } = event.data;
  if (outcome.kind === 'conflict') return refusedLine({ line, acquisitionId, problem: conflict });
  return {
    ...{ line, acquisitionId, status: outcome.kind, problem: null },
    recordId: 'recordId' in outcome ? outcome.recordId : null,
    deficiencies: 'deficiencies' in outcome ? outcome.deficiencies : [],
  };
}

function refusedLine(line: { line: number; acquisitionId: string | null; problem: LineProblem }): LineAnswer {
  return { ...line, status: 'refused', recordId: null, deficiencies: [] };
}

function parseLine({ number: line, bytes }: Line, eventOf: StreamOptions['eventOf']): Parsed {
  const refused = (code: string, message: string, path = '', acquisitionId: string | null = null) => ({
    ...{ line, acquisitionId },
    problem: { code, path, message },
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

const conflict: LineProblem = {
  ...{ code: 'acquisition_differs', path: '/acquisitionId' },
  message: 'This acquisitionId was reported before with other content: the first is kept. Correct the id',
};

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
