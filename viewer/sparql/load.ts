import type { Vocabulary } from './completion.js'

/** A question that the endpoint has ready. */
export interface ReadyQuestion {
  readonly name: string
  /** `中文 · English` */
  readonly title: string
  readonly purpose: string
  readonly sparql: string
}

/** What the page needs of the server beside answers. */
export interface Served {
  readonly vocabulary: Vocabulary
  readonly questions: readonly ReadyQuestion[]
  readonly base: string
}

/** Asks the server that the page is of for the terms, the ready questions and the base of its graph. */
export async function loadServed(): Promise<Served> {
  const get = async (path: string) => {
    const response = await fetch(path)
    if (!response.ok) throw new Error(`${path} ${response.status}`)
    return response.json()
  }
  const [vocabulary, { questions }, { base }] = await Promise.all([
    get('./api/vocabulary') as Promise<Vocabulary>,
    get('./api/questions') as Promise<Pick<Served, 'questions'>>,
    get('./data/manifest.json') as Promise<Pick<Served, 'base'>>,
  ])
  return { vocabulary, questions, base }
}
