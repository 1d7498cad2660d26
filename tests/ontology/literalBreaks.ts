import { cited, entity } from '../support/citedGraph.js'
import type { Break } from './shapeBreaks.js'

/** Breaks of literals, kinds and quantities. */
export const literalBreaks: readonly Break[] = [
  {
    title: 'a programme without a kind',
    shape: 'Programme-kind',
    drop: ['e:school pao:kind', 'e:school-kind'],
  },
  {
    title: 'a kind that is a literal',
    shape: 'Programme-kind',
    drop: ['e:school pao:kind', 'e:school-kind'],
    add: cited('e:school', 'kind', '"Course"', '归雁夜校'),
  },
  {
    title: 'a kind of something that is no programme',
    shape: 'kind',
    add: cited('e:youth', 'kind', 'pao:Plan', '返乡青年'),
  },
  {
    title: 'an amount of something that is no fund',
    shape: 'amount',
    add: cited('e:youth', 'amount', '24', '24期'),
  },
  {
    title: 'an amount of nothing',
    shape: 'amount-value',
    drop: ['e:fund pao:amount', 'e:fund-amount'],
    add: cited('e:fund', 'amount', '0', '5000万元'),
  },
  {
    title: 'an amount in words',
    shape: 'amount-value',
    add: cited('e:fund', 'amount', '"5000万"', '5000万元'),
  },
  {
    title: 'an amount without a currency',
    shape: 'amount-currency',
    drop: ['e:fund pao:currency', 'e:fund-currency'],
  },
  {
    title: 'a currency of something that is no fund',
    shape: 'currency',
    add: cited('e:youth', 'currency', '"CNY"', '返乡青年'),
  },
  {
    title: 'a currency in words',
    shape: 'currency-value',
    drop: ['e:fund pao:currency', 'e:fund-currency'],
    add: cited('e:fund', 'currency', '"元"', '5000万元'),
  },
  {
    title: 'a currency without an amount',
    shape: 'currency-amount',
    drop: ['e:fund pao:amount', 'e:fund-amount'],
  },
  {
    title: 'a count of something that is not counted',
    shape: 'count',
    add: cited('e:city', 'count', '24', '24期'),
  },
  {
    title: 'a count that is no whole number',
    shape: 'count-value',
    add: cited('e:goose', 'count', '2.5', '24期'),
  },
  {
    title: 'a programme with more parts than it counts',
    shape: 'count-parts',
    drop: ['e:goose pao:count', 'e:goose-count'],
    add: [
      ...cited('e:goose', 'count', '1', '24期'),
      ...entity('forum', 'Programme', '雁归论坛'),
      ...cited('e:goose', 'hasPart', 'e:forum', '雁归论坛'),
    ],
  },
  {
    title: 'a programme that counts no part and has one',
    shape: 'count-parts',
    drop: ['e:goose pao:count', 'e:goose-count'],
    add: cited('e:goose', 'count', '0', '24期'),
  },
  {
    title: 'a date of something that has none',
    shape: 'date',
    add: cited('e:city', 'date', '"2021"^^xsd:gYear', '2021年'),
  },
  {
    title: 'a thirteenth month',
    shape: 'date-value',
    add: cited('e:rules', 'date', '"2021-13"^^xsd:gYearMonth', '2021年'),
  },
  {
    title: 'a document number of a place',
    shape: 'documentNumber',
    add: cited('e:city', 'documentNumber', '"清发〔2021〕6号"', '清发〔2021〕6号'),
  },
  {
    title: 'an empty document number',
    shape: 'documentNumber-value',
    add: cited('e:rules', 'documentNumber', '""', '清发〔2021〕6号'),
  },
  {
    title: 'a quantity that is a bare number',
    shape: 'quantity-object',
    add: cited('e:goose', 'quantity', '2000', '2000余人次'),
  },
  {
    title: 'a quantity without a number',
    shape: 'Quantity',
    drop: ['e:people pao:value'],
  },
  {
    title: 'a quantity with both a value and a range',
    shape: 'Quantity',
    add: ['e:people pao:from 1000 .'],
  },
  {
    title: 'a quantity with two values',
    shape: 'Quantity-value',
    add: ['e:people pao:value 2001 .'],
  },
  {
    title: 'a range that starts above its end',
    shape: 'Quantity-from',
    drop: ['e:people pao:value'],
    add: ['e:people pao:from 3000 .', 'e:people pao:to 2000 .'],
  },
  {
    title: 'a range that ends in words',
    shape: 'Quantity-to',
    drop: ['e:people pao:value'],
    add: ['e:people pao:from 1 .', 'e:people pao:to "两千" .'],
  },
  {
    title: 'a quantity without a unit',
    shape: 'Quantity-unit',
    drop: ['e:people pao:unit'],
  },
  {
    title: 'a quantity with two qualifiers',
    shape: 'Quantity-qualifier',
    add: ['e:people pao:qualifier "超" .'],
  },
]
