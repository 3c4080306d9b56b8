import type { CanvasBlockKey } from '../canvas/blocks.ts';
import type { SectionKey } from './section-keys.ts';
import { general, named, type Standing, said } from './standing.ts';

type Shape = Readonly<
  Record<CanvasBlockKey, Readonly<Partial<Record<SectionKey, Readonly<Record<string, Standing>>>>>>
>;

/** Every entry of the guide by block, section and id, in reading order, with what it rests on. No words. */
export const structure = {
  'customer-segments': {
    definition: { definition: said('course-handout', 'lecture-slides', 'segment-primer') },
    questions: {
      'for-whom': said('course-handout', 'lecture-slides', 'book-page', 'segment-primer'),
      'whose-problem': said('course-handout'),
      'most-important': said('course-handout', 'lecture-slides', 'book-page', 'segment-primer'),
      'greatest-benefit': said('course-handout'),
    },
    criteria: {
      'distinct-offer': said('course-handout', 'lecture-slides', 'segment-primer'),
      'distinct-channels': said('course-handout', 'lecture-slides', 'segment-primer'),
      'distinct-relationships': said('course-handout', 'lecture-slides', 'segment-primer'),
      'distinct-profitability': said('course-handout', 'lecture-slides', 'segment-primer'),
      'distinct-willingness-to-pay': said('course-handout', 'lecture-slides', 'segment-primer'),
    },
    kinds: {
      'mass-market': said('outline-notes', 'lecture-slides', 'book-page', 'segment-primer'),
      'niche-market': said('outline-notes', 'lecture-slides', 'book-page', 'segment-primer'),
      segmented: said('outline-notes', 'lecture-slides', 'book-page', 'segment-primer'),
      diversified: said('outline-notes', 'lecture-slides', 'book-page', 'segment-primer'),
      'multi-sided': said('outline-notes', 'lecture-slides', 'book-page', 'segment-primer'),
    },
    'customer-development': {
      talk: said('course-handout'),
      report: said('course-handout'),
      change: said('course-handout'),
    },
    background: {
      'heart-of-the-model': said('course-handout', 'segment-primer'),
      grouping: said('outline-notes', 'course-handout', 'lecture-slides', 'segment-primer'),
      'serve-or-ignore': said('course-handout', 'lecture-slides', 'segment-primer'),
    },
  },
  'value-propositions': {
    definition: { definition: said('course-handout', 'lecture-slides') },
    questions: {
      'what-value': said('course-handout'),
      'which-problem': said('course-handout'),
      'which-needs': said('course-handout'),
      'which-offers': said('course-handout'),
    },
    kinds: {
      'new-or-disruptive': said('course-handout'),
      'improved-existing': said('course-handout'),
      'solves-a-problem': said('course-handout', 'lecture-slides'),
      'satisfies-a-need': said('course-handout', 'lecture-slides'),
    },
    background: {
      'why-choose-us': said('course-handout', 'lecture-slides'),
      'bundle-of-benefits': said('course-handout', 'lecture-slides'),
    },
  },
  channels: {
    definition: { definition: said('outline-notes', 'course-handout') },
    questions: {
      wanted: said('course-handout'),
      now: said('course-handout'),
      integrated: said('course-handout'),
      'works-best': said('course-handout'),
      'cost-efficient': said('course-handout'),
      routines: said('course-handout'),
    },
    kinds: { own: said('outline-notes'), partner: said('outline-notes'), mixed: said('outline-notes') },
    phases: {
      awareness: said('course-handout'),
      evaluation: said('course-handout'),
      purchase: said('course-handout'),
      delivery: said('course-handout'),
      'after-sales': said('course-handout'),
    },
    background: { 'touch-points': said('course-handout'), effective: said('outline-notes') },
  },
  'customer-relationships': {
    definition: { definition: said('outline-notes', 'course-handout') },
    questions: {
      expected: said('course-handout'),
      established: said('course-handout'),
      cost: said('course-handout'),
      integrated: said('course-handout'),
    },
    kinds: {
      'personal-assistance': said('outline-notes'),
      'dedicated-personal-assistance': said('outline-notes'),
      'self-service': said('outline-notes'),
      'automated-services': said('outline-notes'),
      communities: said('outline-notes'),
      'co-creation': said('outline-notes'),
    },
    motivations: {
      acquisition: named('course-handout'),
      retention: named('course-handout'),
      'customers-as-marketers': named('course-handout'),
    },
    background: { 'personal-to-automated': said('course-handout') },
  },
  'revenue-streams': {
    definition: { definition: named('course-handout', 'book-page', 'segment-primer') },
    questions: {
      'worth-paying': general,
      'pay-now': general,
      'pay-how': general,
      'pay-preferred': general,
      share: general,
    },
    kinds: {
      'asset-sale': general,
      'usage-fee': general,
      subscription: general,
      lending: general,
      licensing: general,
      brokerage: general,
      advertising: general,
    },
    background: { 'once-or-again': general, 'setting-the-price': general, 'who-pays-for-whom': general },
  },
  'key-resources': {
    definition: { definition: said('course-handout') },
    questions: {
      'for-value-propositions': said('course-handout'),
      'for-channels': said('course-handout'),
      'for-relationships': said('course-handout'),
      'for-revenue': said('course-handout'),
    },
    kinds: {
      physical: named('course-handout'),
      financial: named('course-handout'),
      intellectual: named('course-handout'),
      human: named('course-handout'),
    },
    ownership: {
      owned: named('course-handout'),
      leased: named('course-handout'),
      'from-partners': named('course-handout'),
    },
    background: { 'what-for': said('course-handout') },
  },
  'key-activities': {
    definition: { definition: said('course-handout') },
    questions: {
      'for-value-propositions': said('course-handout'),
      'for-channels': said('course-handout'),
      'for-relationships': said('course-handout'),
      'for-revenue': said('course-handout'),
    },
    background: { 'what-for': said('course-handout') },
  },
  'key-partnerships': {
    definition: { definition: said('course-handout') },
    questions: {
      partners: said('course-handout'),
      suppliers: said('course-handout'),
      resources: said('course-handout'),
      activities: said('course-handout'),
    },
    kinds: {
      'alliance-of-non-competitors': named('course-handout'),
      'partnership-of-competitors': named('course-handout'),
      'joint-venture': named('course-handout'),
      'buyer-and-supplier': general,
    },
    motivations: {
      optimise: named('course-handout'),
      'reduce-risk': named('course-handout'),
      'acquire-resources': named('course-handout'),
    },
  },
  'cost-structure': {
    definition: { definition: general },
    questions: { heaviest: general, resources: general, activities: general, 'one-more': general },
    kinds: {
      'cost-driven': general,
      'value-driven': general,
      'fixed-costs': general,
      'variable-costs': general,
      'economies-of-scale': general,
      'economies-of-scope': general,
    },
    background: { 'worked-out-last': general, 'against-revenue': general },
  },
} satisfies Shape;

export type Structure = typeof structure;
