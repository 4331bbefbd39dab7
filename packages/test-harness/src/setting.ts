/** What the global set-up put into the environment; throws, saying how to get it, when a test runs without. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by jest with this repository's jest.config.mjs`);
  return value;
}
