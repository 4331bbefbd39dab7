import type { KoaContextWithOIDC } from 'oidc-provider';

/** The page that asks before a demo person is signed out; `form` is the provider's own, which its buttons send. */
export async function askToLogOut(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ログアウト – Akashi デモ</title>
<style>
  body { font: 16px/1.7 system-ui, sans-serif; max-width: 26rem; margin: 3rem auto; padding: 0 1rem; color: #1d2733; }
  button { font: inherit; padding: .4rem .7rem; margin-right: .6rem; }
</style>
<h1>ログアウトしますか</h1>
<p>Log out of the demo?</p>
${form}
<button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">ログアウト / Log out</button>
<button type="submit" form="op.logoutForm">やめる / Stay</button>
</html>`;
}
