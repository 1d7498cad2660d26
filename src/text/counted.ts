/** A number with its noun, for people: "1 article", "2 articles"; `more` where the plural takes more than an s. */
export function counted(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`
}
