import { expect, test } from '@jest/globals';
import { elapsedSince } from '../../src/state/elapsed-time.ts';

const click = { clickedAt: 1_000_000, elapsedFloor: 0 };

test('in the page of the click, the elapsed time is the page’s own clock where both clocks agree', () => {
  expect(elapsedSince(click, { now: 1_000_500, sincePageClick: 500.4, grants: true })).toBe(500);
});

test('after a reload, the elapsed time is the difference of the stored time', () => {
  expect(elapsedSince(click, { now: 1_090_000, sincePageClick: undefined, grants: true })).toBe(90_000);
});

test('when the device’s clock was turned back, the elapsed time is neither negative nor less than what was sent before', () => {
  expect(elapsedSince(click, { now: 400_000, sincePageClick: undefined, grants: true })).toBe(0);
  const sentBefore = { ...click, elapsedFloor: 7_000 };
  expect(elapsedSince(sentBefore, { now: 400_000, sincePageClick: undefined, grants: false })).toBe(7_000);
});

test('when the device slept, a grant is not dated later than the click, and a refusal is not dated earlier', () => {
  const slept = { now: click.clickedAt + 8 * 3_600_000, sincePageClick: 2_000 };
  expect(elapsedSince(click, { ...slept, grants: true })).toBe(8 * 3_600_000);
  expect(elapsedSince(click, { ...slept, grants: false })).toBe(2_000);
});

test('the elapsed time never exceeds what the collector takes', () => {
  expect(elapsedSince(click, { now: 1e13, sincePageClick: undefined, grants: true })).toBe(90 * 86_400_000);
});
