/** The minified style sheet, put in by the build. */
declare const AKASHI_STYLES: string;

/**
 * Styles the shadow root by a constructed sheet, which no Content-Security-Policy forbids; browsers without them get a
 * style element with the script's own nonce.
 */
export function adoptStyles(shadow: ShadowRoot, nonce: string | undefined): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(AKASHI_STYLES);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    if (nonce) style.nonce = nonce;
    style.textContent = AKASHI_STYLES;
    shadow.append(style);
  }
}
