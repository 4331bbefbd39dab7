import { isDeepStrictEqual } from 'node:util';
import type { AcquisitionRecordMade, OmittedItems, RecordMade } from '@akashi/contracts';

export type OmittableItem = OmittedItems['items'][number];
type RecordData = Pick<RecordMade['data'], 'side' | 'items'> | Pick<AcquisitionRecordMade['data'], 'side' | 'items'>;

/**
 * The items that may be left out because the kept record has them with the same content (Rule 24(2) for the recipient, 28(2) for the
 * provider). An item that the kept record itself lacks or leaves out is none of them. That it is of the same side and person, still
 * kept and stands uncorrected is for whoever chose it.
 */
export function sameItems(record: RecordData, kept: RecordData): OmittableItem[] {
  const [values, keptValues] = [valuesOf(record), valuesOf(kept)];
  return (Object.keys(values) as OmittableItem[]).filter(
    (item) => isStated(values[item]) && isDeepStrictEqual(values[item], keptValues[item]),
  );
}

/** What a record states of an item; undefined where it states nothing. */
export function statedItem(record: RecordData, item: OmittableItem): unknown {
  const value = valuesOf(record)[item];
  return isStated(value) ? value : undefined;
}

/** These items without the omitted ones, each left empty as the contract says. */
export function withoutItems<Items extends RecordData['items']>(
  items: Items,
  omitted: readonly OmittableItem[],
): Items {
  const empty: Partial<Record<OmittableItem, object>> =
    'providedOn' in items
      ? { consent: { consentConfirmed: null }, foreignInformation: { foreignInformationConfirmed: undefined } }
      : {
          consent: { consentObtained: null },
          foreignInformation: { foreignInformationProvided: undefined },
          principalIdentifier: { principalIdentifier: null },
        };
  const all = { ...empty, counterparty: { counterparty: null }, infoItems: { infoItems: [] } };
  return Object.assign({ ...items }, ...omitted.map((item) => all[item] ?? {}));
}

function valuesOf({ side, items }: RecordData): Partial<Record<OmittableItem, unknown>> {
  const { counterparty, infoItems } = items;
  return side === 'provider'
    ? {
        consent: items.consentConfirmed,
        foreignInformation: items.foreignInformationConfirmed,
        counterparty,
        infoItems,
      }
    : {
        consent: items.consentObtained,
        foreignInformation: items.foreignInformationProvided,
        counterparty,
        principalIdentifier: items.principalIdentifier,
        infoItems,
      };
}

function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
