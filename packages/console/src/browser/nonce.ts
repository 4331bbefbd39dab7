/** The nonce that this page's policy allows style elements by. */
export const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Where react-remove-scroll, which dialogs use, looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce });
