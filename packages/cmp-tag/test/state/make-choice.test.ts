import { expect, test } from '@jest/globals';
import {
  decideAll,
  decideWithdrawal,
  noticeStates,
  withAcknowledgement,
  withDecision,
  withoutLost,
  withRejection,
} from '../../src/state/make-choice.ts';
import { adNotice, foreignNotice, tagConfig } from '../support/tag-fixtures.ts';

const config = tagConfig({ notices: [adNotice, foreignNotice] });
const decision = decideAll(config, new Set(['northwind-ads']));
const kept = withDecision({}, decision, 'c1');

test('a choice names every notice shown, in the order shown, granted only where the person said so', () => {
  expect(decision.choices.map((c) => [c.noticeId, c.noticeVersion, c.granted, c.shownPosition])).toEqual([
    ['kagami-crm', 1, false, 1],
    ['northwind-ads', 2, true, 2],
  ]);
});

test('an answer to an older version, or to another text, is no answer to the one configured now', () => {
  const newer = tagConfig({
    notices: [
      { ...adNotice, version: 2 },
      { ...foreignNotice, contentHash: 'ff'.repeat(32) },
    ],
  });
  expect(noticeStates(config, kept).map((s) => s.status)).toEqual(['refused', 'granted']);
  expect(noticeStates(newer, kept).map((s) => s.status)).toEqual(['unanswered', 'unanswered']);
});

test('a withdrawal takes back what was granted, under the version it was granted under, and nothing else', () => {
  expect(decideWithdrawal(kept)).toEqual({
    action: 'withdraw',
    choices: [{ ...decision.choices[1], granted: false }],
  });
  expect(decideWithdrawal(kept, 'kagami-crm')).toBeNull();
});

test('after the collector turned a choice down, a refusal stands and a grant is as if never given', () => {
  expect(noticeStates(config, withRejection(kept, 'c1')).map((s) => s.status)).toEqual(['refused', 'unanswered']);
  expect(withRejection(kept, 'another')).toEqual(kept);
});

test('a choice is recorded only by the acknowledgement of its own consent', () => {
  expect(noticeStates(config, withAcknowledgement(kept, 'another')).map((s) => s.recorded)).toEqual([false, false]);
  expect(noticeStates(config, withAcknowledgement(kept, 'c1')).map((s) => s.recorded)).toEqual([true, true]);
});

test('a choice that never reached the collector and is no longer queued is asked again', () => {
  expect(withoutLost(kept, new Set(['c1']))).toEqual(kept);
  expect(withoutLost(kept, new Set())).toEqual({});
});
