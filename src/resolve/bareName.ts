import type { Mention } from '../mentions/mention.js'
import { normalForm } from '../text/normalForm.js'

/** What texts leave out: 市政府 is 市人民政府, 县法院 is 县人民法院. */
const filler = /人民(?=政府|法院|检察院)/g

/** The normal form of a mention's name, a body's without what makes it official. */
export function bareName({ class: name, label }: Pick<Mention, 'class' | 'label'>): string {
  const normal = normalForm(label)
  return name === 'Organization' ? normal.replace(filler, '') : normal
}
