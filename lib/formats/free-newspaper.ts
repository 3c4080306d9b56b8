import type { LinkKind } from '../board/link.ts';
import type { RichText, TextBlock, TextRun } from '../board/rich-text.ts';
import type { BlockKey } from '../canvas/blocks.ts';

/** Whom a note is about: the side that reads, the side that advertises, or both. */
export type Side = 'readers' | 'advertisers' | 'both';

export type ExampleNote = { readonly block: BlockKey; readonly side: Side; readonly text: RichText };

/** A free city newspaper: readers draw the advertisers, and advertisers pay for the readers. */
export const newspaperNotes = {
  commuters: note(
    'customer-segments',
    'readers',
    titled('Commuters', 'with twenty minutes on a tram, twice a day'),
  ),
  shops: note(
    'customer-segments',
    'advertisers',
    titled('Shops and cafés', 'that live on people from round the corner'),
  ),
  newcomers: note('customer-segments', 'readers', titled('New in town', 'and curious what is on')),
  venues: note(
    'customer-segments',
    'advertisers',
    titled('Theatres and clubs', 'with seats to fill this week'),
  ),
  residents: note(
    'customer-segments',
    'readers',
    titled('Old residents', 'who like paper and care for their street'),
  ),
  employers: note('customer-segments', 'advertisers', titled('Employers', 'who look for staff nearby')),

  read: note(
    'value-propositions',
    'readers',
    titled('A good read for the ride', 'free, short, every Thursday'),
  ),
  reach: note('value-propositions', 'advertisers', titled('60,000 readers', 'who live and spend here')),
  agenda: note(
    'value-propositions',
    'readers',
    titled('The week ahead', 'all that is on, quarter by quarter'),
  ),
  fullHouse: note(
    'value-propositions',
    'advertisers',
    titled('A full house', 'from a listing that costs less than a poster'),
  ),
  smallNews: note(
    'value-propositions',
    'readers',
    titled('News too small for others', 'schools, building sites, the market'),
  ),
  applicants: note('value-propositions', 'advertisers', titled('Applicants', 'who could walk to work')),

  stands: note('channels', 'readers', line('Stands at 140 stops and stations')),
  sales: note('channels', 'advertisers', line('Our own people, one for each quarter of the city')),
  piles: note('channels', 'readers', line('Piles in cafés, libraries and clinics')),
  booking: note('channels', 'advertisers', line('Booking page for small ads, day and night')),
  newsletter: note('channels', 'both', line('Website, and a newsletter on Fridays')),

  letters: note(
    'customer-relationships',
    'readers',
    titled('Community', 'letters page and photo of the week'),
  ),
  contact: note(
    'customer-relationships',
    'advertisers',
    titled('A contact of their own', 'for the thirty largest'),
  ),
  tips: note('customer-relationships', 'readers', titled('Co-creation', 'readers send tips, we check them')),
  selfService: note('customer-relationships', 'advertisers', titled('Self-service', 'for everybody else')),

  display: note(
    'revenue-streams',
    'advertisers',
    titled('Display ads', 'by the size, seven tenths of it all'),
  ),
  listings: note('revenue-streams', 'advertisers', titled('Listings', 'a fixed fee per event')),
  jobs: note('revenue-streams', 'advertisers', titled('Job ads', 'by the week')),
  nothing: note('revenue-streams', 'readers', [
    paragraph(
      run('Readers pay '),
      { text: 'nothing', marks: { highlight: true } },
      run('. Ads pay for their copy.'),
    ),
  ]),
  club: note('revenue-streams', 'readers', titled('Friends of the paper', 'five a month, who likes')),

  newsroom: note('key-resources', 'readers', line('A newsroom of nine who know the city')),
  figures: note('key-resources', 'advertisers', line('Reader figures that an auditor signs')),
  permits: note('key-resources', 'both', line('Permits for the stands')),
  trust: note('key-resources', 'both', line('A name that people trust')),

  write: note('key-activities', 'readers', line('Find stories, check them, write them')),
  sell: note('key-activities', 'advertisers', line('Sell space, every week anew')),
  week: note('key-activities', 'both', [
    bullets(
      [bold('Monday'), run(' plan')],
      [bold('Wednesday'), run(' print')],
      [bold('Thursday'), run(' hand out')],
    ),
  ]),
  count: note('key-activities', 'advertisers', line('Count who reads what')),

  printer: note(
    'key-partnerships',
    'both',
    titled('Printing house', 'prints overnight, holds its price for a year'),
  ),
  transit: note('key-partnerships', 'readers', titled('Tram company', 'lets us put stands at its stops')),
  rival: note(
    'key-partnerships',
    'advertisers',
    titled('Weekly next door', 'a rival: one price list for both cities'),
  ),
  agency: note('key-partnerships', 'readers', titled('News agency', 'fills the world page')),

  printing: note('cost-structure', 'both', titled('Paper and printing', 'grow with every copy')),
  salaries: note('cost-structure', 'readers', titled('Newsroom', 'the same every week')),
  dawn: note('cost-structure', 'readers', titled('Delivery', 'before seven in the morning')),
  commission: note('cost-structure', 'advertisers', titled('Sales', 'salaries and commission')),

  legend: note('parking-lot', 'both', [
    paragraph({ text: 'How to read the colours', marks: { italic: true } }),
    bullets([run('Yellow: readers')], [run('Blue: advertisers')], [run('Other: both')]),
  ]),
  tasks: note('parking-lot', 'both', [
    {
      kind: 'task-list',
      items: [
        { checked: true, content: line('Count Friday’s leftovers') },
        { checked: false, content: line('Ask ten shops what a page is worth') },
      ],
    },
  ]),
} satisfies Readonly<Record<string, ExampleNote>>;

type NoteKey = keyof typeof newspaperNotes;

export type ExampleLink = readonly [from: NoteKey, kind: LinkKind, to: NoteKey];

export const newspaperLinks: readonly ExampleLink[] = [
  ['read', 'serves', 'commuters'],
  ['agenda', 'serves', 'newcomers'],
  ['smallNews', 'serves', 'residents'],
  ['reach', 'serves', 'shops'],
  ['fullHouse', 'serves', 'venues'],
  ['applicants', 'serves', 'employers'],
  ['reach', 'needs', 'read'],
  ['fullHouse', 'needs', 'agenda'],
  ['reach', 'needs', 'figures'],
  ['smallNews', 'needs', 'newsroom'],
  ['nothing', 'needs', 'display'],
  ['shops', 'pays', 'display'],
  ['venues', 'pays', 'listings'],
  ['employers', 'pays', 'jobs'],
  ['residents', 'pays', 'club'],
];

function note(block: BlockKey, side: Side, text: RichText): ExampleNote {
  return { block, side, text };
}

function titled(title: string, rest: string): RichText {
  return [paragraph(bold(title)), paragraph(run(rest))];
}

function line(text: string): RichText {
  return [paragraph(run(text))];
}

function paragraph(...runs: readonly TextRun[]): TextBlock {
  return { kind: 'paragraph', runs };
}

function bullets(...items: readonly (readonly TextRun[])[]): TextBlock {
  return { kind: 'bullet-list', items: items.map((runs) => [paragraph(...runs)]) };
}

function run(text: string): TextRun {
  return { text, marks: {} };
}

function bold(text: string): TextRun {
  return { text, marks: { bold: true } };
}
