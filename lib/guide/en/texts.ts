import type { GuideTexts } from '../texts.ts';
import { channels } from './channels.ts';
import { costStructure } from './cost-structure.ts';
import { customerRelationships } from './customer-relationships.ts';
import { customerSegments } from './customer-segments.ts';
import { keyActivities } from './key-activities.ts';
import { keyPartnerships } from './key-partnerships.ts';
import { keyResources } from './key-resources.ts';
import { questions } from './questions.ts';
import { revenueStreams } from './revenue-streams.ts';
import { valuePropositions } from './value-propositions.ts';
import { parkingLot, sections, sources } from './words.ts';

export const english: GuideTexts = {
  blocks: {
    'customer-segments': customerSegments,
    'value-propositions': valuePropositions,
    channels,
    'customer-relationships': customerRelationships,
    'revenue-streams': revenueStreams,
    'key-resources': keyResources,
    'key-activities': keyActivities,
    'key-partnerships': keyPartnerships,
    'cost-structure': costStructure,
  },
  questions,
  parkingLot,
  sections,
  sources,
};
