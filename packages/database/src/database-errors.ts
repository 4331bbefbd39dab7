import { ServiceError } from '@akashi/contracts';

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What pg and pg-pool say, without a code, when a connection ended or none could be had. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable|Client was closed|Cannot use a pool after calling end/;

/** SQLSTATE classes 08 (connection), 53 (out of resources), 57P (shutdown), 58 (I/O error). */
const unavailableState = /^(08|53|57P|58)/;

/** Deadlock, serialization failure, lock not available: the same transaction may succeed if it is run again. */
const conflictState = /^(40P01|40001|55P03)$/;

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
};

const isLost = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    networkCodes.has(code) ||
    unavailableState.test(code) ||
    (code === '' && error instanceof Error && lostConnection.test(error.message))
  );
};

/** The error itself, or, if it says that the database can't be reached or can't serve, a retryable `database_unavailable`. */
export const databaseUnavailable = (error: unknown): unknown =>
  isLost(error)
    ? new ServiceError({
        code: 'database_unavailable',
        message: `The database did not answer (${(error as Error).message}). What was asked may or may not have been done: ask again with the same id.`,
        cause: error,
        retryable: true,
      })
    : error;

/** True if running the same transaction again may succeed without anything being changed: a lost connection, a deadlock, a lock. */
export const isTransient = (error: unknown): boolean =>
  codeOf(error) === 'database_unavailable' || conflictState.test(codeOf(error)) || isLost(error);
