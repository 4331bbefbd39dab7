/** No line begins with these, and none ends with those (行頭・行末禁則). */
const neverFirst = new Set('、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％),.:;?!]}%');
const neverLast = new Set('（「『【〔〈《([{');
/** Kept together, as one word. */
const wordCharacter = /[\p{Script=Latin}\p{Nd}._/@-]/u;

/**
 * Breaks text into lines no wider than `width`, greedily: between Japanese characters anywhere but where a line would begin or end
 * wrongly, Latin words and numbers only where they don't fit a line of their own. A line break in the text ends a line.
 */
export function wrapLines(text: string, width: number, widthOf: (character: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph([...paragraph], width, widthOf));
}

function wrapParagraph(characters: string[], width: number, widthOf: (character: string) => number): string[] {
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  for (let i = 0; i < characters.length; i += 1) {
    const next = widthOf(characters[i]!);
    if (used + next > width && i > start) {
      const end = breakBefore(characters, start, i);
      lines.push(characters.slice(start, end).join('').trimEnd());
      start = end;
      used = characters.slice(start, i).reduce((sum, character) => sum + widthOf(character), 0);
    }
    used += next;
  }
  lines.push(characters.slice(start).join(''));
  return lines;
}

/** Where a line from `start` that is full before `full` ends: as late as the rules allow, else right there. */
function breakBefore(characters: string[], start: number, full: number): number {
  for (let at = full; at > start; at -= 1) {
    const [last, first] = [characters[at - 1]!, characters[at]!];
    const isInsideWord = wordCharacter.test(last) && wordCharacter.test(first);
    if (!isInsideWord && !neverFirst.has(first) && !neverLast.has(last)) return at;
  }
  return full;
}
