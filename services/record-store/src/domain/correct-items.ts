import {
  type AcquisitionRecordMade,
  acquisitionRecordItemsSchema,
  confirmationMethodSchema,
  foreignConfirmationMethodSchema,
  provisionRecordItemsSchema,
  type RecordMade,
  vagueItemReason,
} from '@akashi/contracts';
import { z } from 'zod';

/** Statutory items that a correction changes: those of Rule 28(1) for the provider's record, of Rule 24(1)(iii) for the recipient's. */
export type CorrectedItems = Readonly<Record<string, unknown>>;

export interface ItemFault {
  path: string;
  message: string;
}

type AnyRecord = RecordMade['data'] | AcquisitionRecordMade['data'];

const nameSchema = z.string().trim().min(1, 'must not be empty').max(400);
const counterpartySchema = z
  .strictObject({ partyName: nameSchema, partyAddress: nameSchema, representativeName: nameSchema.nullable() })
  .nullable();
const infoItemsSchema = z.array(nameSchema).max(100);

const changedItems = {
  // Null takes out an item that the record should not have had: it exists only where the recipient is abroad.
  provider: provisionRecordItemsSchema
    .extend({
      consentConfirmed: z.strictObject({ confirmationMethod: confirmationMethodSchema }).nullable(),
      foreignInformationConfirmed: z.strictObject({ confirmationMethod: foreignConfirmationMethodSchema }).nullable(),
      counterparty: counterpartySchema,
      infoItems: infoItemsSchema,
    })
    .partial()
    .strict(),
  recipient: acquisitionRecordItemsSchema
    .extend({
      consentObtained: z.strictObject({ obtainedBy: z.enum(['recipient', 'provider_as_proxy']) }).nullable(),
      foreignInformationProvided: z.boolean().nullable(),
      counterparty: counterpartySchema,
      principalIdentifier: nameSchema.nullable(),
      infoItems: infoItemsSchema,
    })
    .partial()
    .strict(),
} as const satisfies Record<AnyRecord['side'], z.ZodType>;

/**
 * What is wrong with a correction of this record on this day in Japan, by JSON pointer into `items`; nothing where it may be made. It states items of the
 * record's side only, at least one, and none vaguer than may be published (guideline 3-7-4-3-1). It may say that a confirmation was
 * never made: what was done is recorded as it was.
 */
export function itemFaults(
  { side, omitted }: Pick<AnyRecord, 'side' | 'omitted'>,
  items: CorrectedItems,
  today: string,
): ItemFault[] {
  const parsed = changedItems[side].safeParse(items);
  if (!parsed.success) {
    return parsed.error.issues.flatMap((issue) => {
      const at = ['', ...issue.path.map(String)].join('/');
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
      if (keys.length === 0) return [{ path: at, message: issue.message }];
      return keys.map((key) => ({ path: `${at}/${key}`, message: `is no statutory item of the ${side}'s record` }));
    });
  }
  if (Object.keys(parsed.data).length === 0) return [{ path: '', message: 'state at least one item as it should be' }];
  const { counterparty, infoItems = [] } = parsed.data;
  const providedOn = 'providedOn' in parsed.data ? parsed.data.providedOn : undefined;
  return [
    ...(providedOn !== undefined && providedOn > today
      ? [{ path: '/providedOn', message: `is after today in Japan, ${today}: nothing was provided then yet` }]
      : []),
    ...infoItems.flatMap((name, i) => {
      const reason = vagueItemReason(name);
      return reason ? [{ path: `/infoItems/${i}`, message: reason }] : [];
    }),
    ...(parsed.data.infoItems?.length === 0 && !omitted?.items.includes('infoItems')
      ? [{ path: '/infoItems', message: 'name the items: only a record that omits them by reference has none' }]
      : []),
    ...(counterparty === null && !omitted?.items.includes('counterparty')
      ? [{ path: '/counterparty', message: 'is left out only by a record that omits it by reference' }]
      : []),
  ];
}

/** The items as they stand: those of the record as made, with each correction's in the order they were made. */
export function currentItems<R extends AnyRecord>({ items }: R, corrections: readonly CorrectedItems[]): R['items'] {
  const merged = Object.assign({}, items, ...corrections) as Record<string, unknown>;
  for (const optional of ['foreignInformationConfirmed', 'foreignInformationProvided']) {
    if (merged[optional] === null) delete merged[optional];
  }
  return merged as R['items'];
}
