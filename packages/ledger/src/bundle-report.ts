import type { BundleVerification } from './verify-bundle.ts';

const verdicts = {
  verified: 'VERIFIED: every check holds.',
  failed: 'NOT VERIFIED: at least one check does not hold. Rely on nothing in this bundle.',
  unknown_signer:
    'SIGNER UNKNOWN: the bundle is consistent in itself, but the key you gave did not sign it, so it shows nothing. Get the key from the operator of the log by another way than this bundle.',
} as const;

const limits = [
  'What "verified" shows: these bytes are the ones that were logged, unchanged since the operator signed the checkpoint, and the record',
  'names exactly this evidence.',
  'What it does not show: that a declaration is true, that a consent is valid or that a duty under the law was met; nor anything logged later,',
  'such as a correction; nor that the operator showed everybody the same log (compare with a checkpoint kept elsewhere).',
  'What stands under "forReadingOnly" in the bundle was not checked. For what it means in law, ask a lawyer.',
];

/** The verification as text for people, one check a line with its reason, then what it shows and what it doesn't. */
export function bundleReport({ verdict, checks, notShown, declared }: BundleVerification): string {
  const lines = checks.map(({ name, ok, detail }) => `${ok ? 'ok  ' : 'FAIL'}  ${name}: ${detail}`);
  const missing = notShown.map((what) => `      not in this bundle: ${what}`);
  const declarations = declared.map((what) => `      declared, not checked: ${what}`);
  return `${[...lines, ...declarations, ...missing, '', verdicts[verdict], '', ...limits].map(printable).join('\n')}\n`;
}

// A bundle's text could otherwise move the cursor and write a verdict of its own.
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
}
