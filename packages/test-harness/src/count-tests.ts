/** The part of jest's `--json` results that is counted. */
export interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

/**
 * Counts what jest reports. A suite that couldn't be loaded counts as one failure, and so does a run that jest itself gave up or
 * that failed for a reason which no test shows: a red run MUST NOT be counted as green.
 */
export function countTests(exitCode: number, results: JestResults | undefined): { passed: number; failed: number } {
  const failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
  const unexplained = results === undefined || (exitCode !== 0 && failed === 0) ? 1 : 0;
  return { passed: results?.numPassedTests ?? 0, failed: failed + unexplained };
}
