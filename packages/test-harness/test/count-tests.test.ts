import { describe, expect, test } from '@jest/globals';
import { countTests } from '../src/count-tests.ts';

const results = (numPassedTests: number, numFailedTests = 0, numRuntimeErrorTestSuites = 0) => ({
  numPassedTests,
  numFailedTests,
  numRuntimeErrorTestSuites,
});

describe('countTests', () => {
  test('a green run has no failures', () => {
    expect(countTests(0, results(5))).toEqual({ passed: 5, failed: 0 });
  });

  test('a suite that couldn’t be loaded is a failure', () => {
    expect(countTests(1, results(5, 1, 2))).toEqual({ passed: 5, failed: 3 });
  });

  test('a run that ends badly without a failed test is a failure', () => {
    expect(countTests(1, results(5))).toEqual({ passed: 5, failed: 1 });
    expect(countTests(137, undefined)).toEqual({ passed: 0, failed: 1 });
    expect(countTests(0, undefined)).toEqual({ passed: 0, failed: 1 });
  });
});
