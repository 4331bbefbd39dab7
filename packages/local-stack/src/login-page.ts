import { demoPassword, demoPeople } from './demo-people.ts';

/** The page where one of the demo's people is chosen; `failed` after a wrong password. */
export function loginPage(uid: string, failed: boolean): string {
  const choices = Object.entries(demoPeople).map(
    ([id, { name, roles }], index) =>
      `<label><input type="radio" name="person" value="${id}"${index === 0 ? ' checked' : ''}> ${name} <small>${id} (${roles.join(', ')})</small></label>`,
  );
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ログイン – Akashi デモ</title>
<style>
  body { font: 16px/1.7 system-ui, sans-serif; max-width: 26rem; margin: 3rem auto; padding: 0 1rem; color: #1d2733; }
  label { display: block; margin: .4rem 0; } small { color: #55606e; } .failed { color: #a4161a; }
  input[type=password], button { font: inherit; padding: .4rem .7rem; } button { margin-top: 1rem; }
</style>
<h1>ログイン</h1>
<p>このマシンだけのデモです。パスワードは全員 <code>${demoPassword}</code> です。<br>Demo on this machine only; everybody's password is shown above.</p>
${failed ? '<p class="failed" role="alert">パスワードが違います。Wrong password.</p>' : ''}
<form method="post" action="/interaction/${uid}">
  <fieldset><legend>誰としてログインしますか / Log in as</legend>${choices.join('')}</fieldset>
  <label>パスワード / Password <input type="password" name="password" value="${demoPassword}" required></label>
  <button>ログイン / Log in</button>
</form>
</html>`;
}
