import { defineMessages } from '../../language/define-messages.ts';

export const documentMessages = defineMessages({
  title: { ja: '契約書等', en: 'Documents' },
  none: { ja: 'この版に書類はありません', en: 'This version names no documents' },
  noneTodo: { ja: '版を編集して、契約書等を追加できます。', en: 'Edit the version to add contracts and other papers.' },
  size: { ja: ({ kb }: { kb: string }) => `${kb} KB`, en: ({ kb }: { kb: string }) => `${kb} KB` },
  hash: { ja: 'SHA-256', en: 'SHA-256' },
  clean: {
    ja: ({ by }: { by: string }) => `${by}は何も検出せず`,
    en: ({ by }: { by: string }) => `${by} found nothing`,
  },
  not_scanned: { ja: 'ウイルス検査なし', en: 'Not scanned for viruses' },
  download: { ja: '保存する', en: 'Save' },
  uploaded: {
    ja: ({ who, when }: { who: string; when: string }) => `${who}が${when}に追加`,
    en: ({ who, when }: { who: string; when: string }) => `Added by ${who}, ${when}`,
  },
});
