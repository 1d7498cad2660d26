interface Wish {
  readonly range: string
  /** 0 to 1; what is given 0 is refused. */
  readonly quality: number
}

/**
 * The media type of `offers` that an Accept header likes best, the first of equals; undefined where it accepts none.
 * Without a header anything will do (RFC 9110, 12.5.1).
 */
export function negotiate(accept: string | undefined, offers: readonly string[]): string | undefined {
  const wishes = (accept?.trim() || '*/*').split(',').map(parseWish)
  let best: { readonly offer: string; readonly quality: number } | undefined
  for (const offer of offers) {
    const quality = qualityOf(offer, wishes)
    if (quality > (best?.quality ?? 0)) best = { offer, quality }
  }
  return best?.offer
}

function parseWish(text: string): Wish {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = weight === undefined ? 1 : Number(weight.slice(2))
  return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 }
}

/** The most precise range that fits an offer decides, so that `text/csv;q=0, text/*` refuses CSV. */
function qualityOf(offer: string, wishes: readonly Wish[]): number {
  for (const range of [offer, `${offer.split('/')[0]}/*`, '*/*']) {
    const fitting = wishes.filter((wish) => wish.range === range)
    if (fitting.length > 0) return Math.max(...fitting.map(({ quality }) => quality))
  }
  return 0
}
