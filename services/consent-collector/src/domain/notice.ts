import {
  type ErrorDetail,
  type NoticeContent,
  type NoticePublished,
  ServiceError,
  vagueItemReason,
} from '@akashi/contracts';

/** A published notice version, as its event carries it. */
export type Notice = NoticePublished['data'];

/** Refuses a notice under which no consent could count, naming every fault by its path in the request. */
export function checkNotice(content: Pick<NoticeContent, 'items' | 'linkageStated'>): void {
  const details = [...linkageFaults(content), ...itemFaults(content.items)];
  const [first] = details;
  if (first === undefined) return;
  throw new ServiceError({
    code: first.code!,
    message: `The notice can't be published: ${first.path} ${first.message}`,
    details,
  });
}

function linkageFaults({ linkageStated }: Pick<NoticeContent, 'linkageStated'>): ErrorDetail[] {
  if (linkageStated) return [];
  const message =
    'must be true: a notice that does not say that the recipient ties the items to data identifying the person can never count as consent (Act 31(1)(i)). State it in linkageText';
  return [{ path: '/content/linkageStated', message, code: 'linkage_not_stated' }];
}

function itemFaults(items: NoticeContent['items']): ErrorDetail[] {
  return items.flatMap(({ itemCode, name }, index) => {
    const path = `/content/items/${index}`;
    const faults: ErrorDetail[] = [];
    if (items.findIndex((item) => item.itemCode === itemCode) < index) {
      faults.push({
        path: `${path}/itemCode`,
        message: `repeats ${itemCode}: name each item once`,
        code: 'repeated_item',
      });
    }
    for (const [language, text] of Object.entries(name)) {
      const reason = vagueItemReason(text);
      if (reason !== undefined) faults.push({ path: `${path}/name/${language}`, message: reason, code: 'vague_item' });
    }
    return faults;
  });
}
