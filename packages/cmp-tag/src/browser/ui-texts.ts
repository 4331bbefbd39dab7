/** The words of the banner itself; what a notice says comes from the notice. */
export interface UiTexts {
  languageName: string;
  heading: string;
  several: string;
  recipient: string;
  items: string;
  purpose: string;
  linkage: string;
  country: string;
  regime: string;
  measures: string;
  publication: string;
  accept: string;
  refuse: string;
  acceptAll: string;
  refuseAll: string;
  save: string;
  grantThis: string;
  settings: string;
  withdraw: string;
  withdrawn: string;
  saved: string;
  close: string;
  granted: string;
  refused: string;
  anytime: string;
  afterWithdrawal: string;
}

const ja: UiTexts = {
  languageName: '日本語',
  heading: '情報の提供についての確認',
  several: '次のそれぞれについて、同意するかどうかを選べます。まとめて答えることもできます。',
  recipient: '情報を取得する者',
  items: '取得する情報の項目',
  purpose: '利用目的',
  linkage: '個人との結び付け',
  country: '取得する者のある国',
  regime: 'その国の個人情報保護の制度',
  measures: '取得する者が講じる措置',
  publication: '利用目的の公表ページ',
  accept: '同意する',
  refuse: '同意しない',
  acceptAll: 'すべてに同意する',
  refuseAll: 'すべてに同意しない',
  save: '選択した内容で決定する',
  grantThis: 'この提供に同意する',
  settings: '同意の設定',
  withdraw: '同意を撤回する',
  withdrawn: '同意を撤回しました。',
  saved: '選択を保存しました。',
  close: '閉じる（選択は変わりません）',
  granted: '現在：同意しています',
  refused: '現在：同意していません',
  anytime: '選択は、画面左下の「同意の設定」からいつでも変更・撤回できます。',
  afterWithdrawal:
    '撤回すると、以後の提供を止めます。撤回前に提供された情報が、取得した者のもとで自動的に消去されるわけではありません。',
};

const en: UiTexts = {
  languageName: 'English',
  heading: 'Sharing your information',
  several: 'Choose for each of the following, or answer all of them at once.',
  recipient: 'Who acquires it',
  items: 'Information acquired',
  purpose: 'Purpose of use',
  linkage: 'Tied to you',
  country: 'Country of that company',
  regime: 'Privacy system of that country',
  measures: 'Measures that company takes',
  publication: 'Published purpose of use',
  accept: 'I agree',
  refuse: 'I do not agree',
  acceptAll: 'Agree to all',
  refuseAll: 'Agree to none',
  save: 'Save my selection',
  grantThis: 'I agree to this',
  settings: 'Consent settings',
  withdraw: 'Withdraw consent',
  withdrawn: 'Your consent has been withdrawn.',
  saved: 'Your choice has been saved.',
  close: 'Close (changes nothing)',
  granted: 'Now: you agree',
  refused: 'Now: you do not agree',
  anytime: 'You can change or withdraw your choice at any time under “Consent settings”, at the bottom left.',
  afterWithdrawal:
    'Withdrawing stops further sharing. What was shared before is not automatically erased by the company that acquired it.',
};

export const uiTexts: Record<string, UiTexts> = { ja, en };
