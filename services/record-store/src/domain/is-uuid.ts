/** Whether the text is a UUID as PostgreSQL and our events write it. A case's subject may be anything. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
