/** The bytes of standard, padded base64 (RFC 4648, section 4), or undefined if the text isn't exactly what these bytes encode to. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  // Node skips what it can't read and ignores spare bits: without this a changed character could go unseen.
  return bytes.toString('base64') === text ? bytes : undefined;
}
