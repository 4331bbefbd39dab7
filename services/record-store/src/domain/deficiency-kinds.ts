/** Deficiencies without the item that each is about, which clients choose: sorted, each once. */
export function deficiencyKinds(deficiencies: readonly string[]): string[] {
  return [...new Set(deficiencies.map((code) => code.split(':', 1)[0]!))].sort();
}
