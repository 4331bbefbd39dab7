export interface ScanVerdict {
  result: 'clean' | 'infected';
  /** What looked, in its own words. */
  scannedBy: string;
  /** What was found. */
  finding: string | null;
}

/** Looks into a file before it is kept. Throws 'scanner_unavailable' (retryable): a file that should be scanned is never kept unscanned. */
export type Scan = (path: string) => Promise<ScanVerdict>;
