import { expect, test } from '@jest/globals';
import type { CaseState } from '../src/domain/case-transitions.ts';
import { type EarlierCase, placeContent } from '../src/domain/place-content.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 3, minute));
const earlier = (contentHash: string, state: CaseState, minute: number): EarlierCase => ({
  caseId: `case-of-${contentHash}-${minute}`,
  state,
  contentHash,
  askedAt: at(minute),
});
const first = earlier('a', 'open', 1);

const placements: [string, EarlierCase[], [string, number], object][] = [
  ['the first content opens', [], ['a', 1], { kind: 'open', replaces: null }],
  ['the same content again has its case', [first], ['a', 2], { kind: 'has_case' }],
  ['even once that was decided', [earlier('a', 'rejected', 1)], ['a', 2], { kind: 'has_case' }],
  ['another content replaces the open case', [first], ['b', 2], { kind: 'open', replaces: first.caseId }],
  ['but not a decided one', [earlier('a', 'approved', 1)], ['b', 2], { kind: 'open', replaces: null }],
  ['what arrives after it was replaced is void', [earlier('b', 'open', 2)], ['a', 1], { kind: 'void' }],
  [
    'what was made void does not open again when its request is delivered again',
    [earlier('a', 'void', 1), earlier('b', 'open', 2)],
    ['a', 1],
    { kind: 'has_case' },
  ],
  [
    'the earlier content asked for anew opens again',
    [earlier('a', 'void', 1), earlier('b', 'open', 2)],
    ['a', 3],
    { kind: 'open', replaces: 'case-of-b-2' },
  ],
];

test.each(placements)('%s', (_, cases, [contentHash, minute], placement) => {
  expect(placeContent(cases, { contentHash, askedAt: at(minute), oncePerContent: true })).toEqual(placement);
});

test('what a person submits again after it was sent back opens again', () => {
  const sentBack = [earlier('a', 'sent_back', 1)];
  const asked = { contentHash: 'a', askedAt: at(2), oncePerContent: false };
  expect(placeContent(sentBack, asked)).toEqual({ kind: 'open', replaces: null });
});
