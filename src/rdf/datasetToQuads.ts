import type { Quad, Quad_Object } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { KnowledgeGraph } from '../model.js'
import { groupBy } from '../text/groupBy.js'
import { namespaces, ontologyIri } from '../vocabulary/namespaces.js'
import { irisUnder } from './iris.js'
import { numberLiteral } from './literals.js'
import { pao, rdf, xsd } from './terms.js'
import { toTriples } from './toTriples.js'

const { namedNode, literal, quad } = DataFactory

/** A file with the data, in a format that has a media type. */
export interface DataFile {
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly bytes: number
}

export interface Dataset {
  readonly graph: KnowledgeGraph
  readonly files: readonly DataFile[]
  readonly base: string
  /** Of the program that made it. */
  readonly version: string
}

type Say = (subject: string, predicate: string, ...objects: readonly Quad_Object[]) => void

const licence = namedNode('https://spdx.org/licenses/MIT')

/** What a data set says of itself: counts, licence, files and sources with hashes, versions, how it was made. */
export function datasetToQuads({ graph, files, base, version }: Dataset): Quad[] {
  const quads: Quad[] = []
  const say: Say = (subject, predicate, ...objects) => {
    const [prefix = '', name = ''] = predicate.split(':')
    const property = namedNode(`${namespaces[prefix as keyof typeof namespaces]}${name}`)
    for (const object of objects) quads.push(quad(namedNode(subject), property, object))
  }
  const iris = irisUnder(base)
  const own = `${base}dataset`
  const articles = graph.articles.map(({ id }) => namedNode(iris.toIri(id)))
  const node = (prefix: keyof typeof namespaces, name: string) => namedNode(`${namespaces[prefix]}${name}`)
  say(own, 'rdf:type', node('void', 'Dataset'), node('dcat', 'Dataset'), node('prov', 'Entity'))
  say(
    own,
    'dcterms:title',
    literal('政策文章知识图谱', 'zh'),
    literal('Knowledge graph of policy articles', 'en'),
  )
  say(
    own,
    'dcterms:description',
    literal('政策文章所说的内容，每条陈述都注明规则和原文。', 'zh'),
    literal(
      'What policy articles say, each statement with the rule that read it and the words that say it.',
      'en',
    ),
  )
  say(own, 'dcterms:license', licence)
  say(
    own,
    'dcterms:rights',
    literal('陈述依许可证使用；引文和 texts/ 中的文章归其作者所有。', 'zh'),
    literal("The licence covers the statements; quotes and the articles in texts/ are their authors'.", 'en'),
  )
  say(own, 'void:uriSpace', literal(base))
  say(
    own,
    'void:vocabulary',
    ...(['pao', 'prov', 'oa', 'skos'] as const).map((name) => namedNode(namespaces[name])),
  )
  say(own, 'prov:wasDerivedFrom', ...articles)
  countTriples(graph, base, say)
  for (const { name, mediaType, sha256, bytes } of files) {
    const file = `${own}/${name}`
    say(own, 'dcat:distribution', namedNode(file))
    if (mediaType.includes('turtle') || mediaType.includes('n-')) say(own, 'void:dataDump', namedNode(file))
    say(file, 'rdf:type', node('dcat', 'Distribution'))
    say(file, 'dcterms:title', literal(name))
    say(file, 'dcat:mediaType', literal(mediaType))
    say(file, 'dcat:byteSize', numberLiteral(bytes))
    say(file, 'spdx:checksum', namedNode(`${file}/checksum`))
    say(`${file}/checksum`, 'rdf:type', node('spdx', 'Checksum'))
    say(`${file}/checksum`, 'spdx:algorithm', node('spdx', 'checksumAlgorithm_sha256'))
    say(`${file}/checksum`, 'spdx:checksumValue', literal(sha256))
  }
  for (const { id, file, fileSha256, textSha256 } of graph.articles) {
    const article = iris.toIri(id)
    say(article, 'pao:fileName', literal(file))
    say(article, 'pao:fileSha256', literal(fileSha256))
    say(article, 'pao:textSha256', literal(textSha256))
  }
  const build = `${own}/build`
  const program = `${own}/program`
  say(own, 'prov:wasGeneratedBy', namedNode(build))
  say(build, 'rdf:type', node('prov', 'Activity'))
  say(build, 'prov:used', ...articles, namedNode(ontologyIri))
  say(build, 'prov:wasAssociatedWith', namedNode(program))
  say(program, 'rdf:type', node('prov', 'SoftwareAgent'))
  say(program, 'rdfs:label', literal(`mailuo ${version}`))
  return quads
}

/** Numbers of the triples that articles assert, in all and by class and property. */
function countTriples(graph: KnowledgeGraph, base: string, say: Say): void {
  const own = `${base}dataset`
  const triples = [...toTriples(graph, new Map(), { base })]
  const count = (number: number) => literal(String(number), xsd.integer)
  const distinct = (values: readonly string[]) => count(new Set(values).size)
  say(own, 'void:triples', count(triples.length))
  say(own, 'void:entities', count(graph.entities.length))
  say(own, 'void:documents', count(graph.articles.length))
  say(own, 'void:distinctSubjects', distinct(triples.map(({ subject }) => subject.value)))
  say(own, 'void:distinctObjects', distinct(triples.map(({ object }) => object.value)))
  say(own, 'void:properties', distinct(triples.map(({ predicate }) => predicate.value)))
  const classes = groupBy(graph.entities, (entity) => entity.class)
  say(own, 'void:classes', count(classes.size))
  for (const [name, entities] of classes) {
    const part = `${own}/class/${name}`
    say(own, 'void:classPartition', namedNode(part))
    say(part, 'void:class', pao(name))
    say(part, 'void:entities', count(entities.length))
  }
  for (const [iri, same] of groupBy(triples, ({ predicate }) => predicate.value)) {
    if (iri === rdf.type.value) continue
    const part = `${own}/property/${iri.replace(/^.*[#/]/u, '')}`
    say(own, 'void:propertyPartition', namedNode(part))
    say(part, 'void:property', namedNode(iri))
    say(part, 'void:triples', count(same.length))
  }
}
