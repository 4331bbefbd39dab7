import { type ConsentEvent, consentStateChanged, newEvent, saidDigest } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Consumed, putInOutbox } from '@akashi/messaging';
import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import { countedChoices } from '../domain/counted-choices.ts';
import { eventSource } from '../domain/event-source.ts';
import { joinStates, type StateRow, withChanges } from '../domain/join-states.ts';
import { addChoiceCounts } from '../store/choice-counts.ts';
import { lockStates, saveStates } from '../store/consent-states.ts';
import { type Arrived, consentKey, findDigests, insertConsents } from '../store/consents.ts';

interface HandlerParts {
  logger: Logger;
  conflicts: Counter;
  now: () => Date;
}

type Position = { consumed: Consumed; tenant: string; principal: string };

/**
 * Adds consents to the history and joins them into the states, then says each principal's whole state. The first of equal
 * (tenant, principal, id) is kept; a later one that says something else is alarmed and changes nothing.
 */
export function consentsHandler({ logger, conflicts, now }: HandlerParts) {
  return async (batch: readonly Consumed[], tx: Tx): Promise<void> => {
    const { firsts, repeats } = splitRepeats(batch);
    const added = await insertConsents(tx, firsts);
    const isAdded = new Set(added);
    const known = [...repeats, ...firsts.filter((arrived) => !isAdded.has(arrived))];
    if (known.length > 0) await alarmConflicts(tx, known);
    if (added.length === 0) return;
    await addChoiceCounts(tx, countedChoices(added.map(({ event }) => event)));

    const positions = lastPositions(batch, new Set(added.map(({ event }) => principalKey(event))));
    const stored = await lockStates(tx, positions);
    const changed = joinStates(
      stored,
      added.map(({ event }) => event),
    );
    await saveStates(tx, changed);
    const states = groupByPrincipal(withChanges(stored, changed));
    const events = positions.map((position) => stateEvent(position, states, now()));
    await putInOutbox(tx, events, { causes: positions.map(({ consumed }) => consumed) });
  };

  async function alarmConflicts(tx: Tx, known: readonly Arrived[]): Promise<void> {
    const kept = await findDigests(
      tx,
      known.map(({ event }) => event),
    );
    for (const { event, digest } of known) {
      if (kept.get(consentKey(event)) === digest) continue;
      conflicts.inc();
      logger.error(
        { tenant: event.tenantid, consentId: event.id },
        'a consent id came again and says something else: the first is kept',
      );
    }
  }
}

/** The first of each id, and what repeats one within the same batch. */
function splitRepeats(batch: readonly Consumed[]): { firsts: Arrived[]; repeats: Arrived[] } {
  const firsts = new Map<string, Arrived>();
  const repeats: Arrived[] = [];
  for (const { event, value } of batch) {
    const consent = event as ConsentEvent;
    const arrived = { event: consent, json: value.toString(), digest: saidDigest(consent) };
    const key = consentKey(consent);
    if (firsts.has(key)) repeats.push(arrived);
    else firsts.set(key, arrived);
  }
  return { firsts: [...firsts.values()], repeats };
}

/** The last message of each principal in the batch: its state includes everything up to there. */
function lastPositions(batch: readonly Consumed[], principals: ReadonlySet<string>): Position[] {
  const last = new Map<string, Position>();
  for (const consumed of batch) {
    const { tenantid: tenant, data } = consumed.event as ConsentEvent;
    const key = principalKey(consumed.event as ConsentEvent);
    if (principals.has(key)) last.set(key, { consumed, tenant, principal: data.principal });
  }
  return [...last.values()];
}

function stateEvent({ consumed, tenant, principal }: Position, states: Map<string, StateRow[]>, time: Date) {
  const rows = states.get(`${tenant}\n${principal}`) ?? [];
  const data = {
    principal,
    partition: consumed.partition,
    offset: String(consumed.offset),
    states: rows.map(({ recipientPartyId, purposeCode, state }) => ({ recipientPartyId, purposeCode, state })),
  };
  return newEvent(consentStateChanged, { source: eventSource, tenant, data, time });
}

function groupByPrincipal(rows: readonly StateRow[]): Map<string, StateRow[]> {
  const groups = new Map<string, StateRow[]>();
  for (const row of rows) {
    const key = `${row.tenant}\n${row.principal}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function principalKey({ tenantid, data }: ConsentEvent): string {
  return `${tenantid}\n${data.principal}`;
}
