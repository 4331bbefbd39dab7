const vagueWords = [
  /一切/,
  /すべての情報/,
  /全ての情報/,
  /その他/,
  /など/,
  /等(?![級分価号身高圧])/,
  /\betc\b/i,
  /\bany (information|data)\b/i,
  /\ball (information|data)\b/i,
  /\bother (information|data)\b/i,
];

/**
 * Says why an item's name is too vague to publish, or undefined when it is concrete. The guideline (3-7-4-3-1) wants the items
 * stated so that one can tell what was provided; "any information we hold" does not. A word list can only catch what it lists:
 * people approve the rest.
 */
export function vagueItemReason(name: string): string | undefined {
  const found = vagueWords.find((word) => word.test(name));
  if (!found) return undefined;
  return `"${name}" is too vague (${found.source}): name the concrete item, for example 「サイトXの閲覧履歴」`;
}
