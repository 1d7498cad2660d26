/** The day of a date as pages write it (2023-05-12 08:30, 2023年5月12日, 2023/5/12), as ISO 8601; undefined for others. */
export function readDate(text: string): string | undefined {
  const [, year, month, day] = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isDay = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
  return isDay ? date : undefined
}
