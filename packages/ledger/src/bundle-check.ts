/** One thing that was checked: `detail` says what was compared, or what is wrong. */
export type BundleCheck = { name: string; ok: boolean; detail: string };
