import { cited, entity } from '../support/citedGraph.js'
import type { Break } from './shapeBreaks.js'

/** Breaks of entities and of what relations may not do. */
export const entityBreaks: readonly Break[] = [
  {
    title: 'an entity without a class',
    shape: 'Entity-class',
    drop: ['e:youth rdf:type'],
  },
  {
    title: 'an entity of two classes',
    shape: 'Entity-class',
    add: ['e:youth rdf:type pao:Person .'],
  },
  {
    title: 'an entity whose only class is a superclass',
    shape: 'Entity-class',
    drop: ['e:youth rdf:type'],
    add: ['e:youth rdf:type pao:Countable .'],
  },
  {
    title: 'an entity without a preferred label',
    shape: 'Entity-prefLabel',
    drop: ['e:youth skos:prefLabel'],
  },
  {
    title: 'an entity with two preferred labels',
    shape: 'Entity-prefLabel',
    add: ['e:youth skos:prefLabel "返乡人"@zh .'],
  },
  {
    title: 'a preferred label in English',
    shape: 'Entity-prefLabel',
    drop: ['e:youth skos:prefLabel', 'e:youth rdfs:label'],
    add: ['e:youth skos:prefLabel "youth"@en .', 'e:youth rdfs:label "youth"@en .'],
  },
  {
    title: 'a preferred label that differs from the label',
    shape: 'Entity-prefLabel',
    drop: ['e:youth rdfs:label'],
    add: ['e:youth rdfs:label "返乡人"@zh .'],
  },
  {
    title: 'an entity without a label',
    shape: 'Entity-label',
    drop: ['e:youth rdfs:label'],
  },
  {
    title: 'an alternative label that repeats the preferred one',
    shape: 'Entity-altLabel',
    add: ['e:youth skos:altLabel "返乡青年"@zh .'],
  },
  {
    title: 'an alternative label without a language',
    shape: 'Entity-altLabel',
    add: ['e:youth skos:altLabel "返乡人" .'],
  },
  {
    title: 'an entity that no text mentions',
    shape: 'Mentioned-mention',
    drop: ['e:youth-mention'],
  },
  {
    title: 'an article without the name of its file',
    shape: 'Article-fileName',
    drop: ['pao:fileName'],
  },
  {
    title: 'an article without the hash of its file',
    shape: 'Article-fileSha256',
    drop: ['pao:fileSha256'],
  },
  {
    title: 'a text hash in upper case',
    shape: 'Article-textSha256',
    drop: ['pao:textSha256'],
    add: [`e:article pao:textSha256 "${'0123456789ABCDEF'.repeat(4)}" .`],
  },
  {
    title: 'an article about two places',
    shape: 'Article-home',
    add: ['e:article pao:home e:county .', 'e:article pao:home e:city .'],
  },
  {
    title: 'pages that begin nowhere',
    shape: 'Article-pageStarts',
    add: ['e:article pao:pageStarts "12, 30" .'],
  },
  {
    title: 'an article published on two days',
    shape: 'Article-metadata-date',
    add: [
      'e:article <http://purl.org/dc/terms/date> "2023-05-12"^^<http://www.w3.org/2001/XMLSchema#date> .',
      'e:article <http://purl.org/dc/terms/date> "2023-05-13"^^<http://www.w3.org/2001/XMLSchema#date> .',
    ],
  },
  {
    title: 'a pilot zone in two places',
    shape: 'PilotZone-locatedIn',
    add: cited('e:zone', 'locatedIn', 'e:city', '南江市'),
  },
  {
    title: 'a programme that is part of its own part',
    shape: 'hasPart-acyclic',
    add: cited('e:school', 'hasPart', 'e:goose', '雁归计划'),
  },
  {
    title: 'a place within itself',
    shape: 'within-acyclic',
    add: cited('e:city', 'within', 'e:city', '南江市'),
  },
  {
    title: 'a measure below itself',
    shape: 'hasMeasure-acyclic',
    add: [...entity('train', 'Measure', '培训'), ...cited('e:train', 'hasMeasure', 'e:train', '培训')],
  },
]
