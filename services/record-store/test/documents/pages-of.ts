import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** The whole of what a document gives. */
export async function bytesOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The text of each page of a PDF file, without the spaces and line breaks of the layout. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const { text } = await extractText(document, { mergePages: false });
  return text.map((page) => page.replaceAll(/\s/g, ''));
}

/** The glyphs that a character is drawn with on the pages of a PDF file, by their number in the embedded font. */
export async function glyphsOf(pdf: Buffer, character: string): Promise<number[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const { OPS } = await getResolvedPDFJS();
  const glyphs: number[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { fnArray, argsArray } = await (await document.getPage(n)).getOperatorList();
    for (const [i, operation] of fnArray.entries()) {
      if (operation !== OPS.showText) continue;
      const drawn = argsArray[i][0] as (number | { unicode: string; originalCharCode: number })[];
      for (const each of drawn) {
        if (typeof each === 'object' && each.unicode === character) glyphs.push(each.originalCharCode);
      }
    }
  }
  // What it keeps for drawing would keep the process alive.
  await document.loadingTask.destroy();
  return glyphs;
}
