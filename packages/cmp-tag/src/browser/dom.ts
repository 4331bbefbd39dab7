type Child = Node | string | null | undefined | false;

/** Makes an element; never parses HTML, so it works under Trusted Types. Attributes that are false or undefined are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** A button that runs `act` on click; `part` is its hook for tests and for `::part()` styling. */
export function button(
  part: string,
  label: string,
  act: () => void,
  extra: Record<string, string> = {},
): HTMLButtonElement {
  const element = h('button', { type: 'button', part, class: part, ...extra }, label);
  element.addEventListener('click', act);
  return element;
}
