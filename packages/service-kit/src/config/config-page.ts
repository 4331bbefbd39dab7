import type { ConfigSpec } from './load-config.ts';

/** A Markdown table of the variables with default and meaning, sorted as in the spec: for the generated environment page. */
export function configPage(spec: ConfigSpec): string {
  const rows = Object.values(spec).map(
    ({ env, schema }) => `| \`${env}\` | ${defaultOf(schema)} | ${cell(schema.description ?? '')} |`,
  );
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function defaultOf(schema: ConfigSpec[string]['schema']): string {
  const parsed = schema.safeParse(undefined);
  if (!parsed.success) return '**required**';
  if (parsed.data === undefined) return 'none';
  const value = Array.isArray(parsed.data) ? parsed.data.join(',') : String(parsed.data);
  return value === '' ? 'empty' : `\`${cell(value)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
