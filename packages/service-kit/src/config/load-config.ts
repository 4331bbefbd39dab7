import type { z } from 'zod';

/** One environment variable: its name, and a zod schema that parses its text and carries the description and the default. */
export interface ConfigVariable<S extends z.ZodType = z.ZodType> {
  env: string;
  schema: S;
}

export type ConfigSpec = Record<string, ConfigVariable>;
export type ConfigOf<S extends ConfigSpec> = { [K in keyof S]: z.output<S[K]['schema']> };

/** Thrown by loadConfig: `faults` has one line for every variable that is missing or wrong. */
export class ConfigError extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(
      `The configuration has ${faults.length} fault(s). Set these environment variables:\n- ${faults.join('\n- ')}`,
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Describes one variable; throws when the schema has no `.describe()`, because the environment page is made from it. */
export function variable<S extends z.ZodType>(env: string, schema: S): ConfigVariable<S> {
  if (schema.description === undefined) throw new Error(`${env}: give its schema a .describe(), as the last call`);
  return { env, schema };
}

/** Parses the environment once. An empty value counts as missing. MUST report every fault at once, and never a value: it may be a secret. */
export function loadConfig<S extends ConfigSpec>(spec: S, env: NodeJS.ProcessEnv): ConfigOf<S> {
  const faults: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [name, { env: envName, schema }] of Object.entries(spec)) {
    const text = env[envName]?.trim();
    const parsed = schema.safeParse(text === '' ? undefined : text);
    if (parsed.success) {
      config[name] = parsed.data;
      continue;
    }
    const wrong =
      text === undefined || text === '' ? 'is missing' : parsed.error.issues.map((i) => i.message).join('; ');
    faults.push(`${envName}: ${wrong} (${schema.description})`);
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config as ConfigOf<S>;
}
