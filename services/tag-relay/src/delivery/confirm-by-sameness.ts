import type { Tx } from '@akashi/database';
import { sameAsOf } from '../domain/sameness.ts';
import { tokyoDate } from '../domain/tokyo-date.ts';
import type { NewDelivery } from '../store/insert-deliveries.ts';
import { findRecordedConfirmations, personKey } from '../store/recorded-confirmations.ts';

/**
 * The same deliveries, those confirmed by sameness (Rule 26(3)) whose agreement says so and whose content an earlier confirmation of
 * that person has that is recorded and still kept, as far as the relay was told. `now` is the database's clock.
 */
export async function confirmBySameness(
  tx: Tx,
  deliveries: readonly NewDelivery[],
  now: Date,
): Promise<readonly NewDelivery[]> {
  const repeatable = deliveries.filter(({ basis }) => basis.confirmation?.repeatsBySameness);
  if (repeatable.length === 0) return deliveries;
  const recorded = await findRecordedConfirmations(
    tx,
    repeatable.map(({ event }) => event),
  );
  const today = tokyoDate(now);
  return deliveries.map((delivery) => {
    const { basis, event } = delivery;
    const sameAs = sameAsOf(basis, recorded.get(personKey(event)) ?? [], today);
    if (!sameAs || !basis.confirmation) return delivery;
    return { ...delivery, basis: { ...basis, confirmation: { ...basis.confirmation, sameAs } } };
  });
}
