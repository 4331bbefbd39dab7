/** Entries of a lump record or contract that are alike: any number of them, or one. */
export interface EntryGroup {
  count: number;
  firstDay: string;
  lastDay: string;
  itemCodes: readonly string[];
  /** Provider's side: by which method consent was confirmed; recipient's side: who obtained it. Null in a deficient entry. */
  consentFact: string | null;
  /** The same of the information on a foreign recipient; null also where none is needed. */
  foreignFact: string | null;
  deficient: boolean;
  /** Nothing was provided after all: it is counted, and adds nothing. */
  voided: boolean;
}

/** What entries add up to. All but `voidedCount` is of those that stand; days are null where none does; lists are sorted. */
export interface EntrySums {
  entryCount: number;
  deficientCount: number;
  voidedCount: number;
  /** The first and last day of actual provision or acquisition (Rule 28(1)(ii)), in Japan's time. */
  firstDay: string | null;
  lastDay: string | null;
  itemCodes: string[];
  consentFacts: string[];
  foreignFacts: string[];
}

/** Adds entries up, group by group, in any order. */
export function createEntrySum(): { add(group: EntryGroup): void; sums(): EntrySums } {
  const counts = { entryCount: 0, deficientCount: 0, voidedCount: 0 };
  const facts = { itemCodes: new Set<string>(), consentFacts: new Set<string>(), foreignFacts: new Set<string>() };
  let firstDay: string | null = null;
  let lastDay: string | null = null;
  return {
    add(group) {
      if (group.voided) {
        counts.voidedCount += group.count;
        return;
      }
      counts.entryCount += group.count;
      if (group.deficient) counts.deficientCount += group.count;
      if (firstDay === null || group.firstDay < firstDay) firstDay = group.firstDay;
      if (lastDay === null || group.lastDay > lastDay) lastDay = group.lastDay;
      for (const code of group.itemCodes) facts.itemCodes.add(code);
      if (group.consentFact !== null) facts.consentFacts.add(group.consentFact);
      if (group.foreignFact !== null) facts.foreignFacts.add(group.foreignFact);
    },
    sums: () => ({
      ...counts,
      ...{ firstDay, lastDay },
      itemCodes: [...facts.itemCodes].sort(),
      consentFacts: [...facts.consentFacts].sort(),
      foreignFacts: [...facts.foreignFacts].sort(),
    }),
  };
}
