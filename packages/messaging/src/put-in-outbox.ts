import { type AkashiEvent, encodeEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Cause, injectTrace } from './tracing.ts';

export type OutboxOptions = {
  /** The exact bytes to publish for each event, where the caller keeps them as evidence; default: the event encoded. */
  values?: readonly Buffer[];
  /** The consumed event or other cause, or one for each, in whose trace the new events belong; default: the active context. */
  causes?: Cause | readonly (Cause | undefined)[];
};

/**
 * Adds events to the outbox, in this order, within the transaction that decided them: they are published if it commits, and in id
 * order. Rows of one aggregate MUST be written under that aggregate's row lock, or their ids needn't follow their revisions.
 */
export const putInOutbox = async (
  tx: Tx,
  events: readonly AkashiEvent[],
  { values, causes }: OutboxOptions = {},
): Promise<void> => {
  if (events.length === 0) return;
  const rows = events.map((event, index) => {
    const encoded = encodeEvent(event);
    const cause = Array.isArray(causes) ? (causes[index] as Cause | undefined) : (causes as Cause | undefined);
    return {
      ...encoded,
      value: values?.[index] ?? encoded.value,
      headers: injectTrace(encoded.headers, cause?.context),
    };
  });
  await tx.query(
    `INSERT INTO outbox (topic, key, value, headers)
     SELECT topic, key, value, headers::jsonb
     FROM unnest($1::text[], $2::text[], $3::bytea[], $4::text[]) WITH ORDINALITY AS row (topic, key, value, headers, n)
     ORDER BY n`,
    [
      rows.map(({ topic }) => topic),
      rows.map(({ key }) => key),
      rows.map(({ value }) => value),
      rows.map(({ headers }) => JSON.stringify(headers)),
    ],
  );
};
