import type { AcquisitionReported } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import type { ReportOutcome } from '../src/events/report-acquisitions.ts';
import { answerLines } from '../src/http/acquisition-answers.ts';
import { acquisitionEvent } from '../src/http/acquisition-report.ts';
import { takeAcquisitionStream } from '../src/http/acquisition-stream.ts';
import { summarizeStream } from '../src/http/acquisition-summary.ts';
import { readLines } from '../src/http/read-lines.ts';
import { allOf } from './all-of.ts';
import { recipientStory } from './recipient-story.ts';

const s = recipientStory();
const reporting = { tenant: 'crm-demo', reportedBy: 'crm-backend', now: new Date() };
const recorded: ReportOutcome = { kind: 'recorded', recordId: '', deficiencies: [] };

type OnKeep = (events: readonly AcquisitionReported[]) => void;

function answersTo(chunks: AsyncIterable<Uint8Array>, onKeep: OnKeep = () => {}) {
  return takeAcquisitionStream({
    chunks,
    eventOf: (report) => acquisitionEvent(report, reporting),
    async keep(events) {
      onKeep(events);
      return events.map(() => recorded);
    },
  });
}

const take = (chunks: AsyncIterable<Uint8Array>, onKeep?: OnKeep) => summarizeStream(answersTo(chunks, onKeep));

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

test('while nobody takes the answers, no more of the stream is read than one transaction keeps', async () => {
  let read = 0;
  const line = Buffer.from(`${JSON.stringify(s.report())}\n`);
  const source = (async function* () {
    for (; read < 5_000; ) {
      read += 1;
      yield line;
    }
  })();
  const answers = answerLines(answersTo(source), { warn: () => {} });
  for (let taken = 0; taken < 10; taken += 1) await answers.next();
  expect(read).toBe(500);
  let last = '';
  for await (const answer of answers) last = answer;
  expect(JSON.parse(last)).toEqual({ summary: expect.objectContaining({ lines: 5_000, recorded: 5_000 }) });
});

test('each line is answered in its place, whatever became of those around it', async () => {
  const [good, other] = [s.report(), s.report()];
  const sent = [
    'nonsense',
    JSON.stringify(good),
    '',
    JSON.stringify({ ...other, itemCodes: 'all' }),
    JSON.stringify(other),
  ];
  const source = (async function* () {
    yield Buffer.from(sent.join('\n'));
  })();
  const answers = await allOf(answersTo(source));
  expect(
    answers.map(({ line, acquisitionId, status, problem }) => [line, acquisitionId, status, problem?.path]),
  ).toEqual([
    [1, null, 'refused', ''],
    [2, good.acquisitionId, 'recorded', undefined],
    [4, other.acquisitionId, 'refused', '/itemCodes'],
    [5, other.acquisitionId, 'recorded', undefined],
  ]);
});

test('where it cannot go on, the answers end with that, say nothing of what went wrong inside, and are never taken for whole', async () => {
  const failing = (async function* () {
    yield* [];
    throw new Error('connection to 10.0.0.7 refused');
  })();
  const said = await allOf(answerLines(failing, { warn: () => {} }));
  expect(said.map((each) => Object.keys(JSON.parse(each)))).toEqual([['broken']]);
  expect(said.join()).not.toContain('10.0.0.7');
});
