import type { AgreementContent, ApplicabilityDecision, Localized, TagContent } from '@akashi/contracts';

/** Something that suggests that the recipient ties the items to personal data, whatever was decided (guideline 3-7-1-2, 3-7-1-3). */
export interface ContrarySign {
  /** Stable, so that whoever decides can say which sign they considered. */
  sign: string;
  text: Localized;
}

const linkingNames =
  /メール|電話番号|ハッシュ|会員|顧客番号|ログイン|e-?mail|phone|hash|login|member[ _-]?(id|number)|(user|customer|account|crm)[ _-]?id/i;

const linkingKeys: readonly string[] = ['recipient_id', 'shared_id', 'login_id', 'hashed_email', 'hashed_phone'];

const linkingId = (ja: string, en: string): Localized => ({
  ja: `${ja}。個人データと紐付けるための ID 等を併せて提供することは、通常想定できる場合の例です（ガイドライン 3-7-1-2）。`,
  en: `${en}. Handing over an ID meant for linking is the guideline's example of what can ordinarily be foreseen (3-7-1-2).`,
});

/** The signs in an agreement's own words. A word list only finds what it lists: people look for the rest. */
export function signsInContent({ items, matchKey }: Pick<AgreementContent, 'items' | 'matchKey'>): ContrarySign[] {
  const ofItems = items.flatMap(({ itemCode, name, kind }) => {
    if (kind !== 'linking_id' && !linkingNames.test(`${name.ja} ${name.en}`)) return [];
    const text = linkingId(
      `項目「${name.ja}」は紐付けに用いる ID 等と読めます`,
      `The item "${name.en}" reads as an ID used for linking`,
    );
    return [{ sign: `item:${itemCode}`, text }];
  });
  if (!matchKey || !linkingKeys.includes(matchKey.kind)) return ofItems;
  const text = linkingId(`突合キーが ${matchKey.kind} とされています`, `The match key is ${matchKey.kind}`);
  return [...ofItems, { sign: `match_key:${matchKey.kind}`, text }];
}

/** The signs in where a tag takes its values from: a property named as an e-mail address, a hash of one, or an ID of a person. */
export function signsInTag({ items }: Pick<TagContent, 'items'>): ContrarySign[] {
  return items.flatMap(({ itemCode, source }) => {
    if (source.kind !== 'property' || !linkingNames.test(source.pointer)) return [];
    const text = linkingId(
      `タグが項目 ${itemCode} を ${source.pointer} から取っています`,
      `A tag takes the item ${itemCode} from ${source.pointer}`,
    );
    return [{ sign: `tag_source:${source.pointer}`, text }];
  });
}

/** What an agreement that a sign reopened says of itself. */
export const reasonOf = ({ sign, text }: ContrarySign): string => `${sign}: ${text.ja}`;

const contradicted: readonly ApplicabilityDecision['basis'][] = ['no_direct_linking', 'non_linkage_clause'];

/** The signs that a decision says nothing about though they speak against it; none where it finds that the duty applies. */
export function unconsideredSigns(decision: ApplicabilityDecision, signs: readonly ContrarySign[]): ContrarySign[] {
  if (!contradicted.includes(decision.basis)) return [];
  const considered = new Set(decision.signsConsidered?.map(({ sign }) => sign));
  return signs.filter(({ sign }) => !considered.has(sign));
}
