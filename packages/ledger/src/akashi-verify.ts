#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleReport } from './bundle-report.ts';
import { parseVerifierKey } from './verifier-key.ts';
import { type BundleVerification, verifyBundle } from './verify-bundle.ts';

const exitCodes = { verified: 0, failed: 1, unknown_signer: 2 } as const;
const usageExitCode = 64;

const usage = `usage: akashi-verify --key <name+hash+key> <bundle.json>

Checks an evidence bundle without network or database. The key is the log's verifier key; get it from the log's operator,
never from the bundle.
Exit status: 0 verified, 1 not verified, 2 signed by another key, 64 wrong usage.
`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  let verifierKey: string;
  let text: Buffer;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { key: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    if (!values.key || positionals.length !== 1) throw new Error('one --key and one bundle are needed');
    parseVerifierKey(values.key);
    verifierKey = values.key;
    text = readFileSync(positionals[0]!);
  } catch (error) {
    process.stderr.write(`akashi-verify: ${(error as Error).message}\n\n${usage}`);
    return usageExitCode;
  }
  const verification = verify(text, verifierKey);
  process.stdout.write(bundleReport(verification));
  return exitCodes[verification.verdict];
}

function verify(text: Buffer, verifierKey: string): BundleVerification {
  let bundle: unknown;
  try {
    bundle = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (error) {
    const detail = `the file isn't JSON in UTF-8: ${(error as Error).message}`;
    return { verdict: 'failed', checks: [{ name: 'bundle format', ok: false, detail }], notShown: [] };
  }
  return verifyBundle({ bundle, verifierKey });
}
