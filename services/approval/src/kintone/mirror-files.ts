import { kintoneFields } from '../domain/kintone-app.ts';
import { listCaseFiles } from '../store/case-files.ts';
import type { Bridge, KintoneRecord } from './bridge.ts';

/** The record's files with those of the case that it lacks uploaded; nothing where the tenant keeps files out of Kintone. */
export async function mirrorFiles(
  { settings, worker, kintone, documents }: Bridge,
  caseId: string,
  record: KintoneRecord,
): Promise<Record<string, { value: unknown }>> {
  if (!settings.mirror_files) return {};
  const { tenant } = settings;
  const files = await worker.transaction((tx) => listCaseFiles(tx, { tenant, caseId }));
  const there = (record[kintoneFields.files]?.value ?? []) as { fileKey: string; name: string }[];
  const value = there.map(({ fileKey }) => ({ fileKey }));
  for (const { document_id: documentId, sha256, storage, name } of files) {
    // The document's id in the name tells which are there already.
    const mirroredName = `${documentId.slice(0, 8)}-${name}`;
    if (there.some((each) => each.name === mirroredName)) continue;
    const pieces: Buffer[] = [];
    for await (const piece of documents.read({ tenant, documentId, sha256 }, storage)) pieces.push(piece);
    const data = Buffer.concat(pieces);
    value.push(await kintone.call((client) => client.file.uploadFile({ file: { name: mirroredName, data } })));
  }
  return value.length === there.length ? {} : { [kintoneFields.files]: { value } };
}
