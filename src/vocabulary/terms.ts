/** The leaf classes of ontology/pao.ttl; every entity has exactly one. */
export const classes = [
  'Article',
  'Person',
  'Post',
  'Organization',
  'Place',
  'Guidance',
  'Doctrine',
  'Pillar',
  'Measure',
  'Programme',
  'PolicyDocument',
  'Fund',
  'Honour',
  'PilotZone',
  'Cooperation',
  'Industry',
  'Group',
  'Event',
] as const
export type ClassName = (typeof classes)[number]

/** The relations of ontology/pao.ttl between entities. */
export const relations = [
  'author',
  'holdsPost',
  'postAt',
  'guidedBy',
  'givenBy',
  'givenAt',
  'callsFor',
  'hasPillar',
  'hasMeasure',
  'implementedThrough',
  'hasPart',
  'undertakenBy',
  'targets',
  'focusesOn',
  'establishes',
  'awards',
  'locatedIn',
  'within',
  'partner',
  'preparesFor',
  'issuedBy',
  'basedOn',
] as const
export type RelationName = (typeof relations)[number]

/** The literal properties of ontology/pao.ttl; `kind` has a concept, `quantity` a node, the others a literal. */
export const literals = ['kind', 'amount', 'currency', 'count', 'date', 'documentNumber', 'quantity'] as const
export type LiteralName = (typeof literals)[number]

/** The kinds of programmes, concepts of ontology/pao.ttl. */
export const kinds = [
  'Plan',
  'Project',
  'Campaign',
  'Activity',
  'Course',
  'Training',
  'Mechanism',
  'Method',
  'Assessment',
  'Service',
  'Brand',
  'Platform',
  'Register',
  'Structure',
] as const
export type KindName = (typeof kinds)[number]

/** Superclasses of ontology/pao.ttl that stand behind a relation's domain or range; no entity's class by itself. */
export const superclasses = [
  'Entity',
  'Actor',
  'Agent',
  'Countable',
  'Dated',
  'Follower',
  'Implementation',
  'Instrument',
  'Occasion',
  'Origin',
  'Outcome',
  'Precept',
  'Provision',
  'SpatialThing',
  'Task',
  'Text',
  'Theme',
  'Undertaking',
  'Utterance',
] as const

/** Relations of ontology/pao.ttl that are another one read backwards; they are inferred, no text is read for them. */
export const inverses = ['partOf', 'contains', 'undertakes'] as const
export type InverseName = (typeof inverses)[number]

/** Terms of ontology/pao.ttl that carry numbers, provenance and the lexicon rather than the guideline's content. */
export const mappingTerms = [
  'ProgrammeKind',
  'ProgrammeKinds',
  'Quantity',
  'value',
  'from',
  'to',
  'unit',
  'qualifier',
  'Mention',
  'mentionOf',
  'Rule',
  'byRule',
  'quote',
  'Inference',
  'byAxiom',
  'fileName',
  'fileSha256',
  'textSha256',
  'home',
  'page',
  'pageStarts',
  'Merge',
  'keeps',
  'merges',
  'reason',
  'entityClass',
  'abbreviation',
] as const
export type MappingTerm = (typeof mappingTerms)[number]

const actor = ['Organization', 'Place'] as const
const theme = ['Article', 'Pillar', 'Measure'] as const
const undertaking = ['Programme', 'PolicyDocument', 'Fund', 'PilotZone', 'Cooperation', 'Event'] as const

interface Signature {
  readonly from: readonly ClassName[]
  readonly to: readonly ClassName[]
}

/** Which classes each relation joins (guideline, "Relations"). */
export const signatures: Readonly<Record<RelationName, Signature>> = {
  author: { from: ['Article'], to: ['Person'] },
  holdsPost: { from: ['Person'], to: ['Post'] },
  postAt: { from: ['Post'], to: ['Organization'] },
  guidedBy: { from: [...theme, ...actor], to: ['Guidance', 'Doctrine'] },
  givenBy: { from: ['Guidance'], to: ['Person', ...actor] },
  givenAt: { from: ['Guidance'], to: ['Place'] },
  callsFor: { from: ['Guidance'], to: ['Doctrine'] },
  hasPillar: { from: ['Article'], to: ['Pillar'] },
  hasMeasure: { from: theme, to: ['Measure'] },
  implementedThrough: { from: theme, to: [...undertaking, 'Honour'] },
  hasPart: { from: ['Programme'], to: ['Programme'] },
  undertakenBy: { from: [...undertaking, 'Measure'], to: actor },
  targets: { from: ['Programme', 'PolicyDocument', 'Fund', 'Measure', 'Article'], to: ['Group'] },
  focusesOn: { from: ['Programme', 'PolicyDocument', 'Fund', 'Measure', 'Article'], to: ['Industry'] },
  establishes: { from: ['Programme', ...theme], to: ['Organization', 'Programme'] },
  awards: { from: ['Programme', 'Event'], to: ['Honour'] },
  locatedIn: { from: ['PilotZone', 'Organization', 'Programme', 'Event'], to: ['Place'] },
  within: { from: ['Place'], to: ['Place'] },
  partner: { from: ['Cooperation'], to: actor },
  preparesFor: { from: ['Guidance', 'Article'], to: ['Event'] },
  issuedBy: { from: ['PolicyDocument', 'Article'], to: actor },
  basedOn: { from: ['Programme', 'Measure', 'Article', 'PolicyDocument'], to: ['PolicyDocument'] },
}

/** Which classes each literal is said of (guideline, "Literals"). */
export const carriers: Readonly<Record<LiteralName, readonly ClassName[]>> = {
  kind: ['Programme'],
  amount: ['Fund'],
  currency: ['Fund'],
  count: ['Programme', 'PolicyDocument', 'Group', 'Organization'],
  date: ['Event', 'PolicyDocument', 'Article'],
  documentNumber: ['PolicyDocument', 'Article'],
  quantity: classes,
}
