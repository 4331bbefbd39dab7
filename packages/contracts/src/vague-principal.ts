const vagueWords = [
  /(全て|すべて|全部|一切|あらゆる).*(本人|個人|顧客|会員|利用者|ユーザ|お客様|人物)/,
  /(本人|個人|顧客|会員|利用者|ユーザー?|お客様)(全員|一同|各位)/,
  /全(本人|顧客|会員|利用者|ユーザ|お客様|員)/,
  /不特定/,
  /\b(all|any|every)\b.*\b(customers?|members?|users?|persons?|people|visitors?|individuals?)\b/i,
  /\b(every|any)(one|body)\b/i,
];

/**
 * Says why a text identifies nobody, or undefined when it may. Rule 24(1)(iii) asks for what suffices to identify the person: an ID
 * of the recipient's own will do, "all persons of whom we hold data" will not (guideline 3-7-6-3-1). A word list can only catch
 * what it lists.
 */
export function vaguePrincipalReason(principalIdentifier: string): string | undefined {
  const found = vagueWords.find((word) => word.test(principalIdentifier));
  if (!found) return undefined;
  return `what is given identifies no single person (${found.source}): give the ID that you manage the person's data under`;
}
