import type { PeriodRecordClosed } from '@akashi/contracts';
import type { RecordSide } from './record-method.ts';

export type PeriodItems = PeriodRecordClosed['data']['items'];

/** What standing entries have together; `firstDay` and `lastDay` are days of actual provision or acquisition in Japan. */
export interface EntrySums {
  firstDay: string;
  lastDay: string;
  /** By what methods consent was confirmed; on the recipient's side, who obtained it. */
  consentFacts: readonly string[];
  /** The same of the information on a foreign recipient. */
  foreignFacts: readonly string[];
  /** The items' names. */
  infoItems: readonly string[];
}

type Counterparty = PeriodItems['counterparty'];

/**
 * The items of a lump record or contract, of all its entries together: Rule 28(1) with the first and last day for the provider
 * (guideline 3-7-4-3-1), Rule 24(1)(iii) for the recipient, whose record has no day.
 */
export function periodItems(side: RecordSide, counterparty: Counterparty, sums: EntrySums): PeriodItems {
  const shared = { counterparty, infoItems: [...sums.infoItems] };
  if (side === 'recipient') {
    const obtainedBy = [...sums.consentFacts] as ('recipient' | 'provider_as_proxy')[];
    return {
      consentObtained: obtainedBy.length > 0 ? { obtainedBy } : null,
      ...(sums.foreignFacts.length > 0 && { foreignInformationProvided: true }),
      ...shared,
    };
  }
  type Provided = Extract<PeriodItems, { provisionPeriod: unknown }>;
  type Methods<K extends keyof Provided> =
    NonNullable<Provided[K]> extends { confirmationMethods: infer M } ? M : never;
  const confirmationMethods = [...sums.consentFacts] as Methods<'consentConfirmed'>;
  const foreignMethods = [...sums.foreignFacts] as Methods<'foreignInformationConfirmed'>;
  return {
    consentConfirmed: confirmationMethods.length > 0 ? { confirmationMethods } : null,
    ...(foreignMethods.length > 0 && { foreignInformationConfirmed: { confirmationMethods: foreignMethods } }),
    provisionPeriod: { firstDay: sums.firstDay, lastDay: sums.lastDay },
    ...shared,
  };
}
