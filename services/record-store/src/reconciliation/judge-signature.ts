import { ServiceError } from '@akashi/contracts';
import { parseNote, parseVerifierKey, type SignedNote, verifyNote } from '@akashi/ledger';
import { type ListHeader, listNoteText } from '../domain/reconciliation-list.ts';
import type { ListEnd } from './read-list.ts';

export interface JudgedSignature {
  note: string | null;
  signedBy: { name: string; keyHash: string } | null;
  unsignedReason: string | null;
}

interface Signed {
  header: ListHeader;
  end: ListEnd;
  /** The key registered for the other company, if one is. */
  verifierKey: string | undefined;
  unsignedReason: string | undefined;
}

/**
 * Whether the other company signed this very list. Without a note, or with one by a key that isn't registered, it is taken only with
 * a reason and marked unsigned. A note that this key did sign and that doesn't fit is refused whatever the reason: something was changed.
 */
export function judgeSignature({ header, end, verifierKey, unsignedReason }: Signed): JudgedSignature {
  const unsigned = (code: string, message: string): JudgedSignature => {
    if (unsignedReason !== undefined) return { note: null, signedBy: null, unsignedReason };
    throw new ServiceError({
      code,
      message: `${message}, or say by unsignedReason why the list is to be taken as it is`,
    });
  };
  if (end.note === null)
    return unsigned('list_unsigned', 'The list has no note that signs it: ask the other company for one');
  if (verifierKey === undefined) {
    return unsigned(
      'signer_unknown',
      'No key is registered for the other company: PUT /v1/counterparty-keys/{partyId} first',
    );
  }
  const key = parseVerifierKey(verifierKey);
  const note = parseListNote(end.note);
  const verification = verifyNote(note, key);
  if (!verification.ok && verification.reason === 'unknown_signer') {
    return unsigned(
      'signer_unknown',
      'The list is signed, but not by the key registered for the other company: register its new key if it has one',
    );
  }
  if (!verification.ok || note.text !== listNoteText(header, end.rowsSha256)) {
    const message =
      "The other company's signature doesn't fit the list: it was changed after it was signed. Ask for it again";
    throw new ServiceError({ code: 'signature_invalid', message });
  }
  return { note: end.note, signedBy: { name: key.name, keyHash: key.keyHash }, unsignedReason: null };
}

function parseListNote(text: string): SignedNote {
  try {
    return parseNote(text);
  } catch (cause) {
    const message = `The list's note is no C2SP signed note: ${(cause as Error).message}`;
    throw new ServiceError({ code: 'signature_invalid', message, cause });
  }
}
