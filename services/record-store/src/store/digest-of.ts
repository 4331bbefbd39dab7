import { hashBytes } from '@akashi/ledger';

/**
 * SQL for the `n`th (from 1) SHA-256 digest of many in one bytea parameter. As an array of bytea they would be sent, and parsed, as text
 * of twice the length.
 */
export function digestOf(parameter: string, n: string): string {
  return `substring(${parameter}::bytea FROM (${n}::int - 1) * ${hashBytes} + 1 FOR ${hashBytes})`;
}
