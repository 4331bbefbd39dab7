#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleReport } from './bundle-report.ts';
import { htmlReport } from './html-report.ts';
import { readCertificates } from './read-certificates.ts';
import { parseVerifierKey } from './verifier-key.ts';
import { type BundleVerification, unstamped, verifyBundle } from './verify-bundle.ts';

const exitCodes = { verified: 0, failed: 1, unknown_signer: 2 } as const;
const usageExitCode = 64;

const usage = `usage: akashi-verify --key <name+hash+key> [--tsa-cert <file.pem>] [--format text|html] <bundle.json>

Checks an evidence bundle without network or database. The key is the log's verifier key; get it from the log's operator,
never from the bundle. With --tsa-cert the bundle's RFC 3161 time-stamp must lead to a certificate of that file.
Exit status: 0 verified, 1 not verified, 2 signed by another key, 64 wrong usage.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(args);
  } catch (error) {
    process.stderr.write(`akashi-verify: ${(error as Error).message}\n\n${usage}`);
    return usageExitCode;
  }
  if (given === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const { verification, bundle } = await verify(given);
  process.stdout.write(given.format === 'html' ? htmlReport(verification, bundle) : bundleReport(verification));
  return exitCodes[verification.verdict];
}

type Given = { verifierKey: string; text: Buffer; trusted?: readonly Uint8Array[]; format: string };

function readArguments(args: string[]): Given | 'help' {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      'tsa-cert': { type: 'string' },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  const { key, format, 'tsa-cert': tsaFile } = values;
  if (!key || positionals.length !== 1) throw new Error('one --key and one bundle are needed');
  if (format !== 'text' && format !== 'html') throw new Error(`--format is text or html, not ${format}`);
  parseVerifierKey(key);
  const trusted = tsaFile === undefined ? undefined : readCertificates(readFileSync(tsaFile, 'utf8'));
  const text = readFileSync(positionals[0]!);
  return { verifierKey: key, text, format, ...(trusted && { trusted }) };
}

async function verify({
  text,
  verifierKey,
  trusted,
}: Given): Promise<{ verification: BundleVerification; bundle: unknown }> {
  let bundle: unknown;
  try {
    bundle = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (error) {
    const detail = `the file isn't JSON in UTF-8: ${(error as Error).message}`;
    const checks = [{ name: 'bundle format', ok: false, detail }];
    return { verification: { verdict: 'failed', checks, notShown: [], declared: [] }, bundle: null };
  }
  const verification = verifyBundle({ bundle, verifierKey });
  if (!trusted) return { verification, bundle };
  // Loaded only here: without a time-stamp the verifier needs nothing but Node.
  const { checkTimestamp } = await import('./check-timestamp.ts');
  const check = await checkTimestamp(bundle, trusted);
  const verdict = check.ok ? verification.verdict : 'failed';
  const notShown = verification.notShown.filter((what) => what !== unstamped);
  const declared = check.ok ? verification.declared : [];
  return { verification: { verdict, checks: [...verification.checks, check], notShown, declared }, bundle };
}
