import type { CaseDecided } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { judgeReview } from '../../src/domain/judge-review.ts';

const hash = 'a'.repeat(64);
type Decision = CaseDecided['data']['decisions'][number];
const by = (actor: string, decision: Decision['decision'], step = 0): Decision => {
  return { step, actor, decision, reason: null, decidedAt: '2026-11-24T00:00:00.000Z' };
};
const decided = (outcome: CaseDecided['data']['outcome'], decisions: Decision[], contentHash = hash) => ({
  ...{ caseId: '0190a1b2-c3d4-7000-8000-000000000001', kind: 'disclosure_answer' as const, outcome, decisions },
  ...{ subject: { id: 'd1', version: null, contentHash }, decidedAt: '2026-11-24T00:00:00.000Z' },
});
const approvals = [by('a1', 'approve'), by('a2', 'approve', 1), by('a1', 'approve', 2)];

test.each<[string, CaseDecided['data'], string | undefined, object]>([
  [
    'an approval of the very content',
    decided('approved', approvals),
    hash,
    { kind: 'approved', decidedBy: ['a1', 'a2'] },
  ],
  ['an approval of other content', decided('approved', approvals, 'b'.repeat(64)), hash, { kind: 'mismatch' }],
  ['an approval of what does not stand here', decided('approved', approvals), undefined, { kind: 'mismatch' }],
  ['an approval that names nobody', decided('approved', []), hash, { kind: 'mismatch' }],
  ['a rejection', decided('rejected', [by('a1', 'reject')]), hash, { kind: 'not_approved', decidedBy: ['a1'] }],
  ['a case sent back', decided('sent_back', [by('a1', 'send_back')]), hash, { kind: 'not_approved' }],
  [
    'a rejection of what was changed since',
    decided('rejected', [by('a1', 'reject')], 'b'.repeat(64)),
    hash,
    { kind: 'outdated' },
  ],
  ['a case that became void', decided('void', []), hash, { kind: 'outdated' }],
])('%s decides as it should', (_, data, current, expected) => {
  expect(judgeReview(data, current)).toMatchObject(expected);
});
