import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { databaseUnavailable } from './database-errors.ts';

export type QueryResult<R> = { rows: R[]; rowCount: number };

/** One transaction. Statements run in the order they were asked for; int8 and numeric arrive as strings, timestamptz as Date, date as 'YYYY-MM-DD'. */
export type Tx = {
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<QueryResult<R>>;
  /**
   * The rows of a query that gives one text, each as its UTF-8 bytes and a line feed, by COPY: nothing is kept or converted here. The text
   * MUST hold no control character, or it would be quoted. Whoever leaves before the end ends the transaction and its connection.
   */
  copyLines(text: string, values?: readonly LiteralValue[]): AsyncGenerator<Buffer>;
};

export type LiteralValue = string | number | null;

export type Database = {
  /** Runs `fn` in one READ COMMITTED transaction of this role; rolls back and rethrows if it throws. */
  transaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, with `akashi.tenant` set for this transaction only: row security shows the api role no other tenant's rows. */
  tenantTransaction<T>(tenant: string, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * One read of one tenant, with `akashi.tenant` set for it only, in one way to the database and back, where a transaction needs four: for
   * reads that are asked for by the thousand. Values stand in the statement as literals.
   */
  tenantRead<R extends object>(tenant: string, text: string, values?: readonly LiteralValue[]): Promise<QueryResult<R>>;
  /**
   * Reads of one tenant in one read-only REPEATABLE READ transaction: all of them see the same moment, however long it takes. Its own
   * time limits take the place of the pool's: a long read is made of many short statements, and waits for whoever takes its rows.
   */
  tenantSnapshot<T>(tenant: string, limits: SnapshotLimits, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** One statement in a transaction of its own. */
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<QueryResult<R>>;
  /** Waits for the transactions under way, then closes every connection. */
  stop(): Promise<void>;
};

export type SnapshotLimits = {
  statementTimeoutMs: number;
  /** Between two statements. */
  idleTimeoutMs: number;
};

export type DatabaseOptions = {
  url: string;
  applicationName: string;
  /** Default 10. */
  maxConnections?: number;
  /** Default 30,000; also ends transactions that sit idle for as long. */
  statementTimeoutMs?: number;
};

/** A date is a calendar day of the law: as a JavaScript Date it would move with the server's time zone. */
const types = new pg.TypeOverrides();
types.setTypeParser(1082, 'text', (value: string) => value);

const run = async <R extends object>(
  target: pg.Pool | pg.PoolClient,
  text: string,
  values?: readonly unknown[],
): Promise<QueryResult<R>> => {
  const result = await target.query<R>(text, values as unknown[] | undefined);
  return { rows: result.rows, rowCount: result.rowCount ?? 0 };
};

const setTenant = (tenant: string): string => `SELECT set_config('akashi.tenant', ${pg.escapeLiteral(tenant)}, true)`;

/** PostgreSQL makes one transaction of the statements of one message. */
const readOf = async <R extends object>(pool: pg.Pool, tenant: string, text: string): Promise<QueryResult<R>> => {
  const results = (await pool.query(
    `SET TRANSACTION READ ONLY; ${setTenant(tenant)}; ${text}`,
  )) as unknown as pg.QueryResult<R>[];
  const { rows, rowCount } = results.at(-1)!;
  return { rows, rowCount: rowCount ?? 0 };
};

/** COPY and several statements in one message take no parameters. */
const withLiterals = (text: string, values: readonly LiteralValue[]): string =>
  text.replaceAll(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1];
    if (value === undefined) throw new RangeError(`There is no value for $${place}`);
    return value === null ? 'NULL' : pg.escapeLiteral(String(value));
  });

const transactionOn = (client: pg.PoolClient): { tx: Tx; end(): void; isCopying(): boolean } => {
  let tail: Promise<unknown> = Promise.resolve();
  let ended = false;
  let copying = false;
  return {
    isCopying: () => copying,
    tx: {
      async *copyLines(text, values = []) {
        await tail;
        const copy = `COPY (${withLiterals(text, values)}) TO STDOUT (FORMAT csv, DELIMITER E'\\x02', QUOTE E'\\x01')`;
        copying = true;
        yield* client.query(copyTo(copy)) as AsyncIterable<Buffer>;
        copying = false;
      },
      query<R extends object>(text: string, values?: readonly unknown[]) {
        const result = tail.then(() => {
          if (ended)
            throw new Error(
              'This transaction has ended: a query was asked of it after its function returned or threw.',
            );
          return run<R>(client, text, values);
        });
        tail = result.catch(() => undefined);
        return result;
      },
    },
    end() {
      ended = true;
    },
  };
};

/**
 * A pool of one role's connections. A connection that breaks, or can't be had within 5 s, rejects with ServiceError
 * `database_unavailable` (retryable; a commit under way may or may not have happened); other errors are pg's own, with their SQLSTATE in `code`.
 */
export const createDatabase = ({
  url,
  applicationName,
  maxConnections = 10,
  statementTimeoutMs = 30_000,
}: DatabaseOptions): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max: maxConnections,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    types,
  });
  // An idle connection that breaks is dropped from the pool; whoever asks next gets a new one or the error.
  pool.on('error', () => undefined);

  const inTransaction = async <T>(begin: string, fn: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    const noteBroken = (error: Error) => {
      broken = error;
    };
    client.on('error', noteBroken);
    const { tx, end, isCopying } = transactionOn(client);
    try {
      // BEGIN is waited for: were it to fail unseen, the statements behind it would each commit alone.
      await client.query(begin);
      const value = await fn(tx);
      end();
      if (isCopying()) throw new Error('A COPY was left before its end');
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT')
        throw new Error(
          'The transaction was rolled back: one of its statements had failed and the error was swallowed.',
        );
      return value;
    } catch (error) {
      end();
      // The rest of a COPY would have to be read before anything else is answered: its connection is given up.
      if (isCopying()) broken = new Error('A COPY was left before its end');
      else await client.query('ROLLBACK').catch(noteBroken);
      throw broken && !isCopying() && !(error instanceof pg.DatabaseError) ? databaseUnavailable(broken) : error;
    } finally {
      client.removeListener('error', noteBroken);
      client.release(broken);
    }
  };

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw databaseUnavailable(error);
    }
  };

  return {
    transaction: (fn) => guarded(() => inTransaction('BEGIN', fn)),
    tenantTransaction: (tenant, fn) => guarded(() => inTransaction(`BEGIN; ${setTenant(tenant)}`, fn)),
    tenantSnapshot: (tenant, { statementTimeoutMs: statement, idleTimeoutMs: idle }, fn) =>
      guarded(() =>
        inTransaction(
          `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${setTenant(tenant)};
           SET LOCAL statement_timeout = ${Math.round(statement)}; SET LOCAL idle_in_transaction_session_timeout = ${Math.round(idle)}`,
          fn,
        ),
      ),
    tenantRead: (tenant, text, values = []) => guarded(() => readOf(pool, tenant, withLiterals(text, values))),
    query: (text, values) => guarded(() => run(pool, text, values)),
    stop: () => pool.end(),
  };
};
