import { expect, test } from '@jest/globals';
import { recordState } from '../../src/domain/record-state.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 3, minute));
const none = { batchClosedAt: null, batchApproved: false, voidedAt: null, rejectedAt: null, amendedAt: null };
const closed = { ...none, batchClosedAt: at(10) };
const approved = { ...closed, batchApproved: true };

test.each([
  ['in no batch', none, 'unreviewed'],
  ['in no batch and amended', { ...none, amendedAt: at(5) }, 'unreviewed'],
  ['in a batch', closed, 'in_batch'],
  ['amended before its batch was closed', { ...closed, amendedAt: at(5) }, 'in_batch'],
  ['amended after its batch was closed', { ...closed, amendedAt: at(11) }, 'unreviewed'],
  ['approved', approved, 'approved'],
  ['amended before the batch that was approved was closed', { ...approved, amendedAt: at(5) }, 'approved'],
  ['amended after that', { ...approved, amendedAt: at(11) }, 'unreviewed'],
  ['rejected', { ...closed, rejectedAt: at(20) }, 'rejected'],
  ['rejected, amended, and in a batch again', { ...closed, rejectedAt: at(5), amendedAt: at(6) }, 'rejected'],
  ['rejected, amended, and approved since', { ...approved, rejectedAt: at(5), amendedAt: at(6) }, 'approved'],
  ['approved and rejected later', { ...approved, rejectedAt: at(20) }, 'rejected'],
  ['voided, whatever else', { ...approved, voidedAt: at(1), rejectedAt: at(20) }, 'voided'],
] as const)('a record %s is shown as it stands', (_what, life, state) => {
  expect(recordState(life)).toBe(state);
});
