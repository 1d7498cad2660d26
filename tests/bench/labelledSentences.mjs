// Readers of the two public formats that `outside.mjs` scores on. Offsets count UTF-16 units of the sentence.

/** What other people's labels are called here; labels that are not listed (book, game, movie, position) are left out. */
const classes = {
  PER: 'people',
  LOC: 'places',
  ORG: 'organisations',
  name: 'people',
  address: 'places',
  organization: 'organisations',
  company: 'organisations',
  government: 'organisations',
}

/** Sentences of a file with their labelled spans; the format is told from its first character. */
export function readLabelled(text) {
  return text.trimStart().startsWith('{') ? readJsonLines(text) : readBio(text)
}

/** BIO: a line for each character, then a space or tab, then B-PER, I-PER, … or O; an empty line ends a sentence. */
function readBio(text) {
  const sentences = []
  let sentence = { text: '', spans: [] }
  const end = () => {
    if (sentence.text !== '') sentences.push(sentence)
    sentence = { text: '', spans: [] }
  }
  for (const line of text.split(/\r?\n/)) {
    const [, char, tag = 'O'] = /^(\S)(?:[ \t]+(\S+))?\s*$/u.exec(line) ?? []
    if (char === undefined) {
      end()
      continue
    }
    const start = sentence.text.length
    sentence.text += char
    const [position, label] = tag.split('-')
    const last = sentence.spans.at(-1)
    if (position === 'B' || (position === 'I' && last?.end !== start))
      sentence.spans.push({ class: classes[label], start, end: sentence.text.length })
    else if (position === 'I') last.end = sentence.text.length
  }
  end()
  return sentences.map(withoutOthers)
}

/** CLUENER: a JSON object a line, `{"text", "label": {type: {surface: [[first, last], …]}}}`, both ends inclusive. */
function readJsonLines(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { text: sentence, label = {} } = JSON.parse(line)
      const spans = Object.entries(label).flatMap(([type, surfaces]) =>
        Object.values(surfaces)
          .flat()
          .map(([first, last]) => ({ class: classes[type], start: first, end: last + 1 })),
      )
      return withoutOthers({ text: sentence, spans })
    })
}

function withoutOthers({ text, spans }) {
  return { text, spans: spans.filter((span) => span.class !== undefined) }
}
