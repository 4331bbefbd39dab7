import { expect, test } from '@jest/globals';
import { inspectionInWords, noInspectionInWords, type ToldInspection } from '../../src/domain/inspection-words.ts';

const inspection: ToldInspection = {
  ...{ inspectionId: 'i-1', from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' },
  ...{ filter: { agreementId: 'shop-to-crm', side: undefined }, grantedBy: 'privacy-officer', ended: null },
};
const ended = { endedBy: 'head-of-audit', endedAt: '2026-11-10T00:00:00.000Z' };

test.each<[string, Partial<ToldInspection>, string]>([
  ['its limits', {}, 'covers records with agreementId=shop-to-crm until 2026-12-01T00:00:00.000Z'],
  ['that it is of everything', { filter: {} }, 'covers all records until'],
  ['whom to ask', {}, 'ask privacy-officer'],
])('an inspection says %s', (_, changes, words) => {
  expect(inspectionInWords({ ...inspection, ...changes })).toContain(words);
});

test.each<[string, ToldInspection | undefined, string, string]>([
  ['none was granted', undefined, '2026-11-15T00:00:00.000Z', 'No inspection was granted to this account, inspector-1'],
  ['it has not begun', inspection, '2026-10-31T00:00:00.000Z', 'begins at 2026-11-01T00:00:00.000Z'],
  ['it is over', inspection, '2026-12-01T00:00:00.000Z', 'was over at 2026-12-01T00:00:00.000Z: ask privacy-officer'],
  ['it was ended', { ...inspection, ended }, '2026-11-15T00:00:00.000Z', 'by head-of-audit: ask privacy-officer'],
])('where nothing may be read the inspector is told why: %s', (_, last, now, words) => {
  expect(noInspectionInWords('inspector-1', last, now)).toContain(words);
});
