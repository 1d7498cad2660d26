import { icon } from './icon.js'

/** What buttons say when they do not say that something was copied. */
const kept = new WeakMap<HTMLElement, readonly ChildNode[]>()

/** Copies to the clipboard and says so on the button; where that is refused, shows the text to copy by hand. */
export function copyText(
  text: string,
  button: HTMLElement,
  messages: { readonly copied: string; readonly notCopied: string },
): void {
  const said = kept.get(button) ?? [...button.childNodes]
  kept.set(button, said)
  const done = () => {
    button.dataset.copied = text.slice(0, 5000)
    button.replaceChildren(button.classList.contains('icon') ? icon('done') : messages.copied)
    setTimeout(() => button.replaceChildren(...said), 1500)
  }
  navigator.clipboard
    .writeText(text)
    .then(done)
    .catch(() => prompt(messages.notCopied, text))
}
