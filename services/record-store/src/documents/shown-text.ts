const variationSelector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/** Text in a form that a typeface can show. `isChanged`: something is shown otherwise than it is written. */
export interface ShownText {
  text: string;
  isChanged: boolean;
}

/**
 * A character without a glyph is shown by its code point, 〔U+20BB7〕, never left out and never as an empty box; a variation selector,
 * which only picks another form of the same character, is dropped. Line breaks are kept, other control characters become spaces.
 */
export function shownText(written: string, hasGlyph: (codePoint: number) => boolean): ShownText {
  const plain = written.replaceAll('\r\n', '\n').replaceAll('\t', ' ');
  let text = '';
  let isChanged = false;
  for (const character of plain) {
    const codePoint = character.codePointAt(0)!;
    if (character === '\n' || (codePoint >= 0x20 && hasGlyph(codePoint))) text += character;
    else if (codePoint < 0x20 || codePoint === 0x7f) text += ' ';
    else {
      if (!variationSelector.test(character)) text += `〔U+${codePoint.toString(16).toUpperCase()}〕`;
      isChanged = true;
    }
  }
  return { text, isChanged };
}
