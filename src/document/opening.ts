import { type Passage, slicePassage } from '../text/passage.js'
import type { NoticeHead, Role } from './article.js'
import { bylineNames, isByline, readDateline } from './byline.js'
import { joinPassages } from './joining.js'
import type { Line } from './line.js'
import { isDate, isDocumentNumber, isFinished, isPageMatter, isPageNumber } from './lineShapes.js'
import { readNoticeTable } from './noticeTable.js'
import { isColumn, titleLength } from './titles.js'
import { type Wording, wordPattern } from './wording.js'

/** What stands before the text: title, byline and the head of a notice. */
export interface Opening {
  /** Role of each line that was read; a title of several lines is one group. */
  readonly groups: readonly { readonly role: Role; readonly lines: readonly Line[] }[]
  readonly title?: Passage
  readonly authors: readonly Passage[]
  readonly head: NoticeHead
  /** Number of lines taken. */
  readonly length: number
}

type Draft = {
  groups: { role: Role; lines: Line[] }[]
  title?: Passage
  authors: Passage[]
  head: { -readonly [Field in keyof NoticeHead]: NoticeHead[Field] }
}

/** Reads an article's opening; it ends at the first line that is text, heading or lead-in. */
export function readOpening(lines: readonly Line[], wording: Wording): Opening {
  const draft: Draft = { groups: [], authors: [], head: {} }
  const take = (role: Role, taken: readonly Line[]): void => {
    draft.groups.push({ role, lines: [...taken] })
  }
  const table = readNoticeTable(lines, 0, wording)
  for (let at = 0; at < table.length; at += 1) take('head', lines.slice(at, at + 1))
  const { title: listed, ...fields } = table.fields
  Object.assign(draft.head, fields)
  let at = table.length
  let titled = false
  // 编者按:…: what the editors say above the title is text.
  if (isEditors(lines[at], wording) && titleLength(lines, at + 1, wording, listed?.text) > 0) {
    take('body', lines.slice(at, at + 1))
    at += 1
  }
  for (let line = lines[at]; line; line = lines[at]) {
    const matter = matterRole(lines, at, draft, titled, wording)
    const role = matter ?? secondTitle(lines, at, titled, wording)
    const length = role ? 1 : titled ? 0 : titleLength(lines, at, wording, listed?.text)
    if (length === 0) break
    const taken = lines.slice(at, at + length)
    take(role ?? 'title', taken)
    if (!role) titled = true
    if (!role || (!matter && role === 'title')) {
      draft.title = joinPassages([
        ...(draft.title ? [draft.title] : []),
        ...taken.map(({ passage }) => passage),
      ])
    } else if (role === 'byline') draft.authors.push(...bylineNames(line, wording))
    at += length
  }
  if (!draft.title && listed) draft.title = listed
  return { ...draft, length: at }
}

const editors = wordPattern`^[【[]?${'editorsLabel'}[】\]]?:?`

function isEditors(line: Line | undefined, wording: Wording): boolean {
  return line !== undefined && wording.regexp(editors).test(line.text)
}

/** A line between the title and who is marked as its author belongs to the title. */
function secondTitle(
  lines: readonly Line[],
  at: number,
  titled: boolean,
  wording: Wording,
): Role | undefined {
  const [line, next] = lines.slice(at, at + 2)
  if (!titled || !line || !next || line.text.length > 40 || /[。,;:]$/.test(line.text)) return undefined
  return isByline(next, false, wording) ? 'title' : undefined
}

/** The role of a line before the text that is no title; notes what it says of a notice. */
function matterRole(
  lines: readonly Line[],
  at: number,
  draft: Draft,
  titled: boolean,
  wording: Wording,
): Role | undefined {
  const line = lines[at]
  if (!line) return undefined
  const { text, passage } = line
  if (isDocumentNumber(text)) {
    draft.head.documentNumber ??= withoutBrackets(passage)
    return 'head'
  }
  if (isDate(text)) {
    draft.head.date ??= withoutBrackets(passage)
    return 'head'
  }
  if (isByline(line, titled, wording)) return 'byline'
  if (isPageNumber(text) || isPageMatter(text, wording)) return 'boilerplate'
  if (!titled && isColumn(lines, at, wording)) return 'boilerplate'
  const given = titled ? (adopted.exec(text) ?? occasionAt(lines, at))?.[1] : undefined
  if (given !== undefined) {
    const start = text.indexOf(given)
    draft.head.date ??= slicePassage(passage, start, start + given.length)
    return text.startsWith('(') ? 'head' : 'title'
  }
  if (titled && signing.test(text)) return 'signature'
  if (titled && /^(?:——|--)/.test(text) && !/。$/.test(text)) return 'title'
  if (titled && endsOccasion(lines, at)) return 'title'
  if (draft.authors.length > 0 && isAboveDateline(lines, at, wording)) return 'title'
  // A letter begins with them; 各方联动： above the rest of a title is none.
  if (isAddressees(text, wording) && (titled || isFinished(lines[at + 1]?.text ?? ''))) return 'head'
  return undefined
}

/** (2022年12月28日某县人民代表大会第二次会议通过) below the title. */
const adopted = /^\((\d{4}年\d{1,2}月\d{1,2}日)[^()]*\)$/
/** ——2022年1月8日在某大会上 below the title. */
const occasion = /^(?:——|--)?(\d{4}年\d{1,2}月\d{1,2}日)在[^。,]*$/
const occasionEnd = /^[^。,]{2,30}上$/

/** The occasion that begins in a line: it ends there or in the next. */
function occasionAt(lines: readonly Line[], at: number): RegExpExecArray | null {
  const text = lines[at]?.text ?? ''
  return text.endsWith('上') || occasionEnd.test(lines[at + 1]?.text ?? '') ? occasion.exec(text) : null
}

/** ——2022年1月8日在某市 / 人民代表大会上, also without the day. */
function endsOccasion(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]?.text ?? ''
  const isOpen = !above.endsWith('上') && (occasion.test(above) || /^(?:——|--)[^。]*在[^。上]*$/.test(above))
  return isOpen && occasionEnd.test(lines[at]?.text ?? '')
}

/** A line below the authors and above the words that a news text begins with (某网5月17日讯): the title once more, or more of it. */
function isAboveDateline(lines: readonly Line[], at: number, wording: Wording): boolean {
  for (let below = at; below < at + 3; below += 1) {
    const line = lines[below]
    if (!line) return false
    if (readDateline(line.passage, line.text, wording).length > 0) return below > at
    if (line.text.length > 40 || isFinished(line.text)) return false
  }
  return false
}

/** Below a title a date or number often stands in brackets: （2021年9月28日）. */
function withoutBrackets(passage: Passage): Passage {
  const bracketed = /^[(（].*[)）]$/.test(passage.text)
  return bracketed ? slicePassage(passage, 1, passage.text.length - 1) : passage
}

/** 清河县人民政府办公室 alone below the title: whoever issues the text. */
const signing =
  /^(?:中共)?\p{Script=Han}{1,12}(?:[省市县区州旗乡镇]|自治[区州县])(?:委|政府|人民政府)(?:办公厅|办公室)?$|^(?!成立|建立|组建|设立)(?:(?!关于)\S){4,20}领导小组(?:办公室)?$/u

const addressee = wordPattern`${'addressee'}`
const announced = wordPattern`(?:${'documentHead'}|如下):$`

/** 各省、自治区、直辖市人民政府，国务院各部委、各直属机构： but not 为贯彻落实《…》，提出如下意见： */
function isAddressees(text: string, wording: Wording): boolean {
  if (!/^(?!为|根据|按照)[^。《》]{0,199}:$/.test(text) || wording.regexp(announced).test(text)) return false
  return wording.regexp(addressee).test(text)
}
