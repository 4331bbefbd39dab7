import type { AgreementContent } from '@akashi/contracts';

/** The items' names in the agreement's order; an item that it does not have is named by its code, and the record is deficient. */
export function itemNames(itemCodes: readonly string[], { items }: Pick<AgreementContent, 'items'>): string[] {
  const agreed = items.filter(({ itemCode }) => itemCodes.includes(itemCode));
  const others = itemCodes.filter((code) => !agreed.some(({ itemCode }) => itemCode === code));
  return [...agreed.map(({ name }) => name.ja), ...others];
}
