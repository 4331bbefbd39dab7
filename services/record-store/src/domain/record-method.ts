import type { DocumentKind, Localized, RecordMethod, StatedItem } from '@akashi/contracts';

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
  reason: Localized | null;
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
    reason: {
      ja: '基本契約書に全ての記録事項が記載されているため、当該契約書を一括して作成した記録とする（ガイドライン通則編3-7-4-2-2）。',
      en: 'A basic contract states every item: it is the lump record itself (guideline 3-7-4-2-2).',
    },
  };
}

/** Rules 23(3), 27(3): documents that meet the rule and together state every item; those that fail it are a record kept longer. */
function contractSubstitute({ documents, side }: MethodInput, needed: readonly StatedItem[]): EffectiveMethod {
  const rule = ruleOnDocuments[side];
  const useful = documents.filter(({ states }) => states.some((item) => needed.includes(item)));
  const related = useful.filter(({ relatedToGoodsOrServices }) => relatedToGoodsOrServices);
  const idsOf = (some: readonly StatedDocument[]) => some.map(({ documentId }) => documentId);
  if (lacking(related, needed).length === 0) {
    return { recordMethod: 'contract_substitute', period: 'agreement_life', documentIds: idsOf(related), reason: null };
  }
  const missing = lacking(useful, needed);
  if (missing.length > 0) {
    return perOccasion({
      ja: `添付された書面のいずれにも${missing.map((item) => statedItemWording[item]).join('、')}の記載がないため、記録を個別に作成する（${rule.ja}）。`,
      en: `No document attached states ${missing.join(', ')}: the record is made by itself (${rule.en}).`,
    });
  }
  return {
    recordMethod: 'lump',
    period: 'agreement_life',
    documentIds: idsOf(useful),
    reason: {
      ja: `書面には全ての記録事項が記載されているが、本人に対する物品又は役務の提供に関するものだけでは足りず、${rule.ja}を満たさないため、3年間保存する記録とする。`,
      en: `The documents state every item, but not those provided in relation to goods or services to the person alone: they don't meet ${rule.en}, and are a record kept three years.`,
    },
  };
}

const ruleOnDocuments: Record<RecordSide, Localized> = {
  provider: { ja: '規則第27条第3項', en: 'Rule 27(3)' },
  recipient: { ja: '規則第23条第3項', en: 'Rule 23(3)' },
};

const statedItemWording: Record<StatedItem, string> = {
  consent: '本人の同意に係る事項',
  foreignInformation: '外国にある第三者に係る情報の提供に係る事項',
  date: '提供した年月日',
  counterparty: '第三者の氏名又は名称等',
  principalIdentifier: '本人を特定するに足りる事項',
  infoItems: '個人関連情報の項目',
};

function lacking(documents: readonly StatedDocument[], needed: readonly StatedItem[]): StatedItem[] {
  return needed.filter((item) => !documents.some(({ states }) => states.includes(item)));
}

function perOccasion(reason: Localized | null): EffectiveMethod {
  return { recordMethod: 'per_occasion', period: null, documentIds: [], reason };
}
