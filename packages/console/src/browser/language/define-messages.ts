/** A text, or what makes one of values. */
type Text = string | ((values: never) => string);

/** Texts in both languages. A text that takes values takes the same in both. */
export type Messages = Record<string, { ja: Text; en: Text }>;

type Same<M extends Messages> = {
  [Key in keyof M]: { ja: M[Key]['ja']; en: M[Key]['ja'] extends string ? string : M[Key]['ja'] };
};

/** A catalogue: every key has Japanese and English, which the types demand. */
export const defineMessages = <const M extends Messages>(messages: M & Same<M>): M => messages;

/** The texts of one language, as a component uses them. */
export type TextsOf<M extends Messages> = {
  [Key in keyof M]: M[Key]['ja'] extends string ? string : M[Key]['ja'];
};
