import type { AgreementContent } from '@akashi/contracts';

export interface NamedItem {
  name: string;
  /** The agreement's code of it; of an item that it doesn't have, what it is called. */
  code: string;
  isAgreed: boolean;
}

interface Naming {
  /** As a correction names them. */
  names: readonly string[];
  /** Their codes in the same order, where the correction gives them. */
  codes: readonly string[] | undefined;
  items: AgreementContent['items'];
  /** What the record lacked as it was made. */
  deficiencies: readonly string[];
}

/**
 * Which of the agreement's items a correction names: by the codes it gives, else by the agreement's own names. A name that the
 * agreement doesn't have is taken to be the concrete one of an item that the record named too vaguely (guideline 3-7-4-3-1), as long as
 * there is one.
 */
export function namedItems({ names, codes, items, deficiencies }: Naming): NamedItem[] {
  const byName = new Map(items.map(({ itemCode, name }) => [name.ja, itemCode]));
  const agreed = new Set(items.map(({ itemCode }) => itemCode));
  const vague = deficiencies.flatMap((code) =>
    code.startsWith('item_vague:') ? [code.slice('item_vague:'.length)] : [],
  );
  return names.map((name, i) => {
    const code = codes?.[i] ?? byName.get(name) ?? vague.shift() ?? name;
    return { name, code, isAgreed: agreed.has(code) };
  });
}
