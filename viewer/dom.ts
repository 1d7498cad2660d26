type Child = Node | string

/** Attributes of an element; `undefined` leaves one out, and no value is ever read as markup. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element with attributes and children; strings become text nodes, so that a label is never markup. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value))
  }
  element.append(...children)
  return element
}

/** The element of index.html with this id. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`index.html has no element #${id}`)
  return element
}
