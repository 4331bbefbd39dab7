import { AwayError, type Problem, ProblemError } from './problem.ts';

interface Upload {
  file: File;
  token: string;
  idempotencyKey: string;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
}

/** As POST /v1/documents answers. */
export interface UploadedDocument {
  documentId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  scan: { result: 'not_scanned' | 'clean'; scannedBy: string | null };
}

/** Uploads a file to approval, saying how far it got. XMLHttpRequest, because fetch doesn't say that. */
export function uploadDocument({ file, token, idempotencyKey, onProgress }: Upload): Promise<UploadedDocument> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/v1/documents?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('idempotency-key', idempotencyKey);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new AwayError('approval'));
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as UploadedDocument);
      const { status, statusText } = request;
      const unexpected = { title: statusText, status, code: 'unexpected_answer', detail: `${status} ${statusText}` };
      reject(new ProblemError((request.response as Problem | null) ?? unexpected));
    };
    request.send(file);
  });
}

/** Hands bytes to the browser to be saved under this name. */
export function saveBytes(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
