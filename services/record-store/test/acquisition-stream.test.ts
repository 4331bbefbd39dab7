import type { AcquisitionReported } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import type { ReportOutcome } from '../src/events/report-acquisitions.ts';
import { acquisitionEvent } from '../src/http/acquisition-report.ts';
import { takeAcquisitionStream } from '../src/http/acquisition-stream.ts';
import { readLines } from '../src/http/read-lines.ts';
import { recipientStory } from './recipient-story.ts';

const s = recipientStory();
const reporting = { tenant: 'crm-demo', reportedBy: 'crm-backend', now: new Date() };
const recorded: ReportOutcome = { kind: 'recorded', recordId: '', deficiencies: [] };

function take(chunks: AsyncIterable<Uint8Array>, onKeep: (events: readonly AcquisitionReported[]) => void = () => {}) {
  return takeAcquisitionStream({
    chunks,
    eventOf: (report) => acquisitionEvent(report, reporting),
    async keep(events) {
      onKeep(events);
      return events.map(() => recorded);
    },
  });
}

async function linesOf(chunks: readonly string[], longest = 100) {
  const source = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk);
  })();
  const lines: (string | null)[] = [];
  for await (const { bytes } of readLines(source, longest)) lines.push(bytes === null ? null : bytes.toString());
  return lines;
}

test.each<[string, string[], (string | null)[]]>([
  ['lines in one chunk', ['a\nb\n'], ['a', 'b']],
  ['a last line without its end', ['a\nb'], ['a', 'b']],
  ['lines over many chunks', ['a', 'b', 'c\nd', '', 'e\n'], ['abc', 'de']],
  ['a character cut in two', ['\u65e5\n'], ['\u65e5']],
  ['empty lines', ['\n\na\n'], ['', '', 'a']],
  ['a line that is too long, passed over', [`${'x'.repeat(60)}`, `${'x'.repeat(60)}`, 'x\nb\n'], [null, 'b']],
  ['nothing', [], []],
])('reads %s', async (_, chunks, lines) => {
  expect(await linesOf(chunks)).toEqual(lines);
});

test('of a stream of any length no more is read ahead than one transaction keeps', async () => {
  let read = 0;
  let kept = 0;
  const line = Buffer.from(`${JSON.stringify(s.report())}\n`);
  const source = (async function* () {
    for (; read < 5_000; ) {
      read += 1;
      yield line;
    }
  })();
  const ahead: number[] = [];
  const summary = await take(source, (events) => {
    ahead.push(read - kept);
    kept += events.length;
  });
  expect(Math.max(...ahead)).toBeLessThanOrEqual(500);
  expect(summary).toMatchObject({ lines: 5_000, accepted: 5_000, refused: 0 });
});

test('all refusals are counted, and as many listed as an answer can hold', async () => {
  const source = (async function* () {
    for (let i = 0; i < 3_000; i += 1) yield Buffer.from('nonsense\r\n');
    yield Buffer.from(`${JSON.stringify(s.report())}\r\n\r\n`);
  })();
  const summary = await take(source);
  expect(summary).toMatchObject({ lines: 3_001, accepted: 1, refused: 3_000 });
  expect(summary.refusals).toHaveLength(1_000);
});

test('a stream that breaks off keeps the transactions before, and says that it may be sent again', async () => {
  let kept = 0;
  const source = (async function* () {
    for (let i = 0; i < 700; i += 1) yield Buffer.from(`${JSON.stringify(s.report())}\n`);
    throw new Error('aborted');
  })();
  const taking = take(source, (events) => {
    kept += events.length;
  });
  await expect(taking).rejects.toMatchObject({ code: 'invalid_request', message: expect.stringContaining('again') });
  expect(kept).toBe(500);
});
