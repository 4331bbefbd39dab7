import { defineMessages } from '../language/define-messages.ts';

export const frameMessages = defineMessages({
  product: { ja: 'Akashi', en: 'Akashi' },
  skip: { ja: '本文へ移動', en: 'Skip to the content' },
  menu: { ja: 'メニュー', en: 'Menu' },
  openMenu: { ja: 'メニューを開閉する', en: 'Open or close the menu' },
  work: { ja: '仕事', en: 'Work' },
  agreements: { ja: '契約', en: 'Agreements' },
  evidence: { ja: '記録と証拠', en: 'Records and evidence' },
  operation: { ja: '運用', en: 'Operation' },
  settings: { ja: '設定', en: 'Settings' },
  light: { ja: '明るい表示', en: 'Light' },
  dark: { ja: '暗い表示', en: 'Dark' },
  auto: { ja: '端末に合わせる', en: 'As the device' },
  theme: { ja: '表示の明るさ', en: 'Appearance' },
  otherLanguage: { ja: 'English', en: '日本語' },
  switchLanguage: { ja: 'Switch to English', en: '日本語に切り替える' },
  account: {
    ja: ({ name }: { name: string }) => `${name}のメニュー`,
    en: ({ name }: { name: string }) => `Menu of ${name}`,
  },
  tenant: { ja: '会社', en: 'Company' },
  roles: { ja: '役割', en: 'Roles' },
  signOut: { ja: 'ログアウト', en: 'Sign out' },
  shortcuts: { ja: 'キーボード操作', en: 'Keyboard shortcuts' },
  anywhere: { ja: 'どこでも', en: 'Anywhere' },
  thisPage: { ja: 'このページ', en: 'On this page' },
  showShortcuts: { ja: 'キーボード操作の一覧', en: 'Show the shortcuts' },
  goTo: {
    ja: ({ page }: { page: string }) => `「${page}」を開く`,
    en: ({ page }: { page: string }) => `Go to ${page}`,
  },
  signInTitle: { ja: '確認と記録を、確かに。', en: 'Confirmed, approved, on record.' },
  signInLead: {
    ja: '個人関連情報の提供に必要な確認・承認・記録を、ひとつの画面で行います。',
    en: 'Confirm, approve and keep on record what personal-related information is provided, in one place.',
  },
  signIn: { ja: 'ログイン', en: 'Sign in' },
  signInNote: {
    ja: '会社のアカウントで認証します。このページにパスワードは入力しません。',
    en: 'You sign in with your company account. No password is entered on this page.',
  },
  startFailed: { ja: 'コンソールを開始できません', en: 'The console could not start' },
  startFailedTodo: {
    ja: '承認サービス、または認証サーバーが応答しません。少し待って再読み込みしてください。続くときは運用担当に知らせてください。',
    en: 'The approval service or the identity provider does not answer. Reload in a moment, and tell operations if this stays.',
  },
  reload: { ja: '再読み込み', en: 'Reload' },
  pageFailed: { ja: 'このページを表示できません', en: 'This page could not be shown' },
  pageFailedTodo: {
    ja: '新しい版が公開されたのかもしれません。再読み込みしてください。',
    en: 'A new version may have been published. Reload the page.',
  },
  notFound: { ja: 'ページが見つかりません', en: 'There is no such page' },
  notFoundTodo: {
    ja: 'アドレスを確かめるか、メニューから選んでください。',
    en: 'Check the address, or choose from the menu.',
  },
  nothingForYou: { ja: 'あなたの役割で使うページはありません', en: 'There is no page for your role' },
  nothingForYouTodo: {
    ja: '社内の権限の管理者に、必要な役割を依頼してください。',
    en: 'Ask whoever manages roles in your company for the one you need.',
  },
  limits: {
    ja: 'この画面が示すのは、記録された後に変わっていないことです。申告が真実であること、同意が有効であること、義務を果たしたことは示しません。判断に迷うときは弁護士に相談してください。',
    en: 'What you see here shows that something is unchanged since it was logged. It does not show that a declaration is true, a consent valid or a duty met. When in doubt, ask a lawyer.',
  },
});
