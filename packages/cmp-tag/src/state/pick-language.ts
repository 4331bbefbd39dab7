import type { Localized } from '../tag-config.ts';

/** The first wanted language (BCP 47, the page's before the browser's) that the site offers; else the site's default. */
export function pickLanguage(offered: readonly string[], wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found =
      offered.find((o) => o.toLowerCase() === tag.toLowerCase()) ?? offered.find((o) => base(o) === base(tag));
    if (found) return found;
  }
  return offered[0] ?? 'ja';
}

/** The text in this language, else in Japanese, else whatever there is: a notice is never shown with a hole. */
export function localized<T = string>(texts: Readonly<Record<string, T>>, language: string): T | undefined {
  return texts[language] ?? texts[base(language)] ?? texts.ja ?? Object.values(texts)[0];
}

export function localizedText(texts: Localized, language: string): string {
  return localized(texts, language) ?? '';
}

function base(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
