import { z } from 'zod';
import type { LineAnswer } from './acquisition-stream.ts';

const refusalsListed = 1_000;
const count = z.int().nonnegative();

const countsSchema = z.object({
  lines: count.describe('Blank ones not counted'),
  accepted: count.describe('Kept now: recorded + waiting'),
  recorded: count,
  deficient: count.describe('Of those recorded'),
  waiting: count.describe('Cite something not known here yet: recorded within a minute, whatever comes'),
  duplicates: count.describe('Reported before with the same content'),
  refused: count,
});
export type StreamCounts = z.infer<typeof countsSchema>;

const refusalSchema = z.object({
  line: z.int().positive().describe('From 1'),
  acquisitionId: z.string().nullable(),
  code: z.string(),
  path: z.string().describe('JSON pointer within the line'),
  message: z.string(),
});

export const streamSummarySchema = countsSchema.extend({
  refusals: z.array(refusalSchema).describe(`Why, of the first ${refusalsListed}: correct them and send them again`),
});

/** Nothing counted yet. */
export const noLines = (): StreamCounts => ({
  ...{ lines: 0, accepted: 0, recorded: 0, deficient: 0, waiting: 0, duplicates: 0, refused: 0 },
});

/** Adds a line's answer to the counts. */
export function countLine(counts: StreamCounts, { status, deficiencies }: LineAnswer): void {
  counts.lines += 1;
  if (status === 'duplicate') counts.duplicates += 1;
  else counts[status] += 1;
  if (status === 'recorded' || status === 'waiting') counts.accepted += 1;
  if (status === 'recorded' && deficiencies.length > 0) counts.deficient += 1;
}

/** All lines in one answer: counts, and the refusals as far as an answer can hold them. */
export async function summarizeStream(
  answers: AsyncIterable<LineAnswer>,
): Promise<z.infer<typeof streamSummarySchema>> {
  const counts = noLines();
  const refusals: z.infer<typeof refusalSchema>[] = [];
  for await (const answer of answers) {
    countLine(counts, answer);
    const { line, acquisitionId, problem } = answer;
    if (problem && refusals.length < refusalsListed) refusals.push({ line, acquisitionId, ...problem });
  }
  return { ...counts, refusals };
}
