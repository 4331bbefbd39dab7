/** A page's address without query and fragment, which can hold personal information. */
export function pageWithoutQuery(page: string): string {
  return page.replace(/[?#].*$/s, '');
}
