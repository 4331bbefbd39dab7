import type { DocumentKind, RecordMethod, StatedItem } from '@akashi/contracts';

export type RecordSide = 'provider' | 'recipient';

/** A document attached to the agreement, as whoever attached it declares it. */
export interface StatedDocument {
  documentId: string;
  kind: DocumentKind;
  states: readonly StatedItem[];
  /** Whether the information is provided in relation to goods or services to the person. */
  relatedToGoodsOrServices: boolean;
}

export interface MethodInput {
  side: RecordSide;
  /** The method that the agreement names. */
  agreed: RecordMethod;
  /** Whether Act 31(1)(ii) asks for information on a foreign recipient. */
  needsForeignInformation: boolean;
  /** All that are attached to the agreement's version when the record is made. */
  documents: readonly StatedDocument[];
}

/** How a record is made. With `period` it is an entry of a lump record or contract over that; without, it is complete by itself. */
export interface EffectiveMethod {
  recordMethod: RecordMethod;
  period: 'month' | 'agreement_life' | null;
  /** The documents that state the items. */
  documentIds: string[];
  /** Why, where the agreement alone doesn't say so. */
  reason: string | null;
}

/**
 * The method that a record is made by: the one agreed, as far as the documents carry it (Rules 23(2), (3), 27(2), (3); guideline
 * 3-7-4-2-2, 3-7-4-2-3, 3-7-6-2-2, 3-7-6-2-3). It never refuses: what can't be a contract is kept longer, or made per occasion.
 */
export function effectiveMethod(input: MethodInput): EffectiveMethod {
  if (input.agreed === 'per_occasion') return perOccasion(null);
  const needed = neededItems(input);
  return input.agreed === 'lump' ? lump(input, needed) : contractSubstitute(input, needed);
}

/** The items that a record has: Rule 28(1) for the provider, Rule 24(1)(iii) for the recipient. */
export function neededItems({
  side,
  needsForeignInformation,
}: Pick<MethodInput, 'side' | 'needsForeignInformation'>): StatedItem[] {
  const own: StatedItem[] = side === 'provider' ? ['date'] : ['principalIdentifier'];
  return [
    'consent',
    ...(needsForeignInformation ? ['foreignInformation' as const] : []),
    ...own,
    'counterparty',
    'infoItems',
  ];
}

/** Guideline 3-7-4-2-2: monthly; where a basic contract states every item, that contract is the lump record. */
function lump({ documents }: MethodInput, needed: readonly StatedItem[]): EffectiveMethod {
  const basic = documents.find((document) => document.kind === 'contract' && lacking([document], needed).length === 0);
  if (!basic) return { recordMethod: 'lump', period: 'month', documentIds: [], reason: null };
  return {
    recordMethod: 'lump',
    period: 'agreement_life',
    documentIds: [basic.documentId],
    reason: 'A basic contract states every item: it is the lump record itself (guideline 3-7-4-2-2).',
  };
}

/** Rules 23(3), 27(3): documents that meet the rule and together state every item; those that fail it are a record kept longer. */
function contractSubstitute({ documents, side }: MethodInput, needed: readonly StatedItem[]): EffectiveMethod {
  const rule = side === 'provider' ? 'Rule 27(3)' : 'Rule 23(3)';
  const useful = documents.filter(({ states }) => states.some((item) => needed.includes(item)));
  const related = useful.filter(({ relatedToGoodsOrServices }) => relatedToGoodsOrServices);
  const idsOf = (some: readonly StatedDocument[]) => some.map(({ documentId }) => documentId);
  if (lacking(related, needed).length === 0) {
    return { recordMethod: 'contract_substitute', period: 'agreement_life', documentIds: idsOf(related), reason: null };
  }
  const missing = lacking(useful, needed);
  if (missing.length > 0) {
    return perOccasion(`No document attached states ${missing.join(', ')}: the record is made by itself (${rule}).`);
  }
  return {
    recordMethod: 'lump',
    period: 'agreement_life',
    documentIds: idsOf(useful),
    reason: `The documents state every item, but not those provided in relation to goods or services to the person alone: they don't meet ${rule}, and are a record kept three years.`,
  };
}

function lacking(documents: readonly StatedDocument[], needed: readonly StatedItem[]): StatedItem[] {
  return needed.filter((item) => !documents.some(({ states }) => states.includes(item)));
}

function perOccasion(reason: string | null): EffectiveMethod {
  return { recordMethod: 'per_occasion', period: null, documentIds: [], reason };
}
