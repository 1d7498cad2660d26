import { createMention, type Mention } from '../../src/mentions/mention.js'

/** A mention as a rule would find it, of this class and label; it stands at the start of the first sentence. */
export function mentionOf(fields: Pick<Mention, 'class' | 'label'> & Partial<Mention>): Mention {
  const start = fields.start ?? 0
  const end = fields.end ?? start + fields.label.length
  const { rule = 'some.rule', sentence = 0 } = fields
  return createMention(rule, fields.class, fields.label, sentence, start, end, fields)
}
