/** What went wrong, as text that PostgreSQL can hold. It may quote the event, so it goes into tables and not into logs. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    .replaceAll('\0', '\uFFFD')
    .slice(0, 2_000);

/** What a log may say of an error: its kind, never its text, which may quote personal data. */
export const errorKind = (error: unknown): { error: string; code?: string } => {
  const { name, code } = error as { name?: string; code?: unknown };
  return { error: name ?? typeof error, ...(typeof code === 'string' ? { code } : {}) };
};
