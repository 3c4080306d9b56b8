import { isBlockKey } from '../canvas/blocks.ts';
import {
  MAX_DOTS,
  MAX_INSTRUCTIONS,
  MAX_STEP_SECONDS,
  MAX_STEP_TITLE,
  MIN_STEP_SECONDS,
  type Step,
  type VoteRules,
} from './step.ts';

const MAX_ID = 64;

/** True when a step has a title and all in it is within bounds. */
export function isSoundStep(step: Step): boolean {
  return (
    isText(step.id, MAX_ID) &&
    isText(step.title, MAX_STEP_TITLE) &&
    step.instructions.length <= MAX_INSTRUCTIONS &&
    isWhole(step.seconds, MIN_STEP_SECONDS, MAX_STEP_SECONDS) &&
    step.blocks.every(isBlockKey) &&
    new Set(step.blocks).size === step.blocks.length &&
    (step.question === null || isText(step.question.id, MAX_ID)) &&
    (step.mode !== 'vote' || isSoundRule(step.rules))
  );
}

function isSoundRule(rules: VoteRules): boolean {
  switch (rules.kind) {
    case 'matrix':
      return true;
    case 'dots':
      return (
        isWhole(rules.dots, 1, MAX_DOTS) && (rules.perNote === null || isWhole(rules.perNote, 1, MAX_DOTS))
      );
    default:
      return rules satisfies never;
  }
}

function isText(text: string, most: number): boolean {
  return text.trim() !== '' && text.length <= most;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
