import type { PeriodRecordClosed } from '@akashi/contracts';
import type { RecordSide } from './record-method.ts';
import type { EntrySums } from './sum-entries.ts';

export type PeriodItems = PeriodRecordClosed['data']['items'];

/** What the items are made of; `infoItems` by their names, days of actual provision or acquisition in Japan. */
export interface PeriodFacts extends Pick<EntrySums, 'consentFacts' | 'foreignFacts'> {
  firstDay: string;
  lastDay: string;
  infoItems: readonly string[];
}

type Counterparty = PeriodItems['counterparty'];

/**
 * The items of a lump record or contract, of all its entries together: Rule 28(1) with the first and last day for the provider
 * (guideline 3-7-4-3-1), Rule 24(1)(iii) for the recipient, whose record has no day.
 */
export function periodItems(side: RecordSide, counterparty: Counterparty, facts: PeriodFacts): PeriodItems {
  const shared = { counterparty, infoItems: [...facts.infoItems] };
  if (side === 'recipient') {
    const obtainedBy = [...facts.consentFacts] as ('recipient' | 'provider_as_proxy')[];
    return {
      consentObtained: obtainedBy.length > 0 ? { obtainedBy } : null,
      ...(facts.foreignFacts.length > 0 && { foreignInformationProvided: true }),
      ...shared,
    };
  }
  type Provided = Extract<PeriodItems, { provisionPeriod: unknown }>;
  type Methods<K extends keyof Provided> =
    NonNullable<Provided[K]> extends { confirmationMethods: infer M } ? M : never;
  const confirmationMethods = [...facts.consentFacts] as Methods<'consentConfirmed'>;
  const foreignMethods = [...facts.foreignFacts] as Methods<'foreignInformationConfirmed'>;
  return {
    consentConfirmed: confirmationMethods.length > 0 ? { confirmationMethods } : null,
    ...(foreignMethods.length > 0 && { foreignInformationConfirmed: { confirmationMethods: foreignMethods } }),
    provisionPeriod: { firstDay: facts.firstDay, lastDay: facts.lastDay },
    ...shared,
  };
}
