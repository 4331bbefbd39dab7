/** Asks the issuer's token endpoint and returns the access token; throws with the OAuth error that it answers. */
export async function requestToken(issuer: string, form: Record<string, string>): Promise<string> {
  const response = await fetch(new URL('/token', issuer), { method: 'POST', body: new URLSearchParams(form) });
  const answer = (await response.json()) as { access_token?: string; error?: string; error_description?: string };
  if (!response.ok || !answer.access_token) {
    throw new Error(
      `${issuer} gave no token: ${answer.error ?? response.status} ${answer.error_description ?? ''}`.trimEnd(),
    );
  }
  return answer.access_token;
}
