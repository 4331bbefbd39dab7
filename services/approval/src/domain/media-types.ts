const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const pdf = bytes(0x25, 0x50, 0x44, 0x46, 0x2d);
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const jpeg = bytes(0xff, 0xd8, 0xff);
const zip = bytes(0x50, 0x4b, 0x03, 0x04);

/** Types of files that are taken, each with the bytes it begins with; null: text, which begins with anything. */
const beginnings = new Map<string, Uint8Array | null>([
  ['application/pdf', pdf],
  ['image/png', png],
  ['image/jpeg', jpeg],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', zip],
  ['text/plain', null],
  ['text/csv', null],
]);

export const mediaTypes = [...beginnings.keys()];

/** How many bytes `isOfType` needs to see. */
export const beginningBytes = 8;

/** The media type of a Content-Type header without its parameters, in lower case. */
export const mediaTypeOf = (contentType: string | undefined): string =>
  (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** Whether a file that begins so may be of the type it is said to be. Text has no NUL near its start. */
export function isOfType(mediaType: string, beginning: Uint8Array): boolean {
  const expected = beginnings.get(mediaType);
  if (expected === undefined) return false;
  if (expected === null) return !beginning.includes(0);
  return expected.every((value, index) => beginning[index] === value);
}
