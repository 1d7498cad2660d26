/** A rule of OWL 2 RL/RDF: what the data and the ontology have to say, and what follows. */
export interface InferenceRule {
  /** Its name in OWL 2 Profiles, section 4.3. */
  readonly name: string
  /** Triple patterns over the data. */
  readonly data: readonly string[]
  /** One triple pattern over the ontology. */
  readonly axiom: string
  /** The triple that follows. */
  readonly conclusion: string
}

/** The rules that are applied: classes, hierarchies, domains, ranges, inverses and chains of transitive relations. */
export const inferenceRules: readonly InferenceRule[] = [
  { name: 'cax-sco', data: ['?x rdf:type ?c'], axiom: '?c rdfs:subClassOf ?d', conclusion: '?x rdf:type ?d' },
  { name: 'prp-spo1', data: ['?x ?p ?y'], axiom: '?p rdfs:subPropertyOf ?q', conclusion: '?x ?q ?y' },
  { name: 'prp-dom', data: ['?x ?p ?y'], axiom: '?p rdfs:domain ?c', conclusion: '?x rdf:type ?c' },
  { name: 'prp-rng', data: ['?x ?p ?y'], axiom: '?p rdfs:range ?c', conclusion: '?y rdf:type ?c' },
  { name: 'prp-inv1', data: ['?x ?p ?y'], axiom: '?p owl:inverseOf ?q', conclusion: '?y ?q ?x' },
  { name: 'prp-inv2', data: ['?x ?q ?y'], axiom: '?p owl:inverseOf ?q', conclusion: '?y ?p ?x' },
  {
    name: 'prp-trp',
    data: ['?x ?p ?y', '?y ?p ?z'],
    axiom: '?p rdf:type owl:TransitiveProperty',
    conclusion: '?x ?p ?z',
  },
]
