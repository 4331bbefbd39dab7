import { expect, test } from '@jest/globals';
import { caseMaterials } from '../src/domain/case-materials.ts';

const batchId = '0190a1b2-c3d4-7000-8000-000000000045';

test('a batch’s case says where its records are, and how many were corrected, are deficient or unconfirmed', () => {
  const content = { recordCount: 9, correctedCount: 1, deficientCount: 2, unconfirmedCount: 0 };
  const materials = caseMaterials({ kind: 'record_batch', subjectId: batchId, content });
  expect(materials.map(({ service, path, count }) => [service, path, count])).toEqual([
    ['record-store', `/v1/record-batches/${batchId}/records`, 9],
    ['record-store', `/v1/record-batches/${batchId}/records?only=corrected`, 1],
    ['record-store', `/v1/record-batches/${batchId}/records?only=deficient`, 2],
    ['record-store', `/v1/record-batches/${batchId}/records?only=unconfirmed`, 0],
  ]);
});

test('what a batch did not count has no number, instead of none', () => {
  const materials = caseMaterials({ kind: 'record_batch', subjectId: batchId, content: { recordCount: 9 } });
  expect(materials.map(({ count }) => count)).toEqual([9, null, null, null]);
});

test('a case that holds all it decides points nowhere else', () => {
  expect(caseMaterials({ kind: 'agreement_version', subjectId: 'a', content: {} })).toEqual([]);
});
