// Made by `npm run generate` from the files in core/src/checks/rules.
import type { Rule } from './define.ts';
import abbreviationVariant from './rules/abbreviation-variant.ts';
import ambiguousReference from './rules/ambiguous-reference.ts';
import amountOutsidePeriod from './rules/amount-outside-period.ts';
import brokenAnchor from './rules/broken-anchor.ts';
import brokenLink from './rules/broken-link.ts';
import categorySum from './rules/category-sum.ts';
import continuedWithoutMeasure from './rules/continued-without-measure.ts';
import countMismatch from './rules/count-mismatch.ts';
import duplicateId from './rules/duplicate-id.ts';
import duplicateMeasure from './rules/duplicate-measure.ts';
import emptySection from './rules/empty-section.ts';
import endBeforeStart from './rules/end-before-start.ts';
import evaluationWithoutDecision from './rules/evaluation-without-decision.ts';
import expiredSource from './rules/expired-source.ts';
import formerName from './rules/former-name.ts';
import goalWithoutIndicator from './rules/goal-without-indicator.ts';
import goalWithoutMeasure from './rules/goal-without-measure.ts';
import handNumbered from './rules/hand-numbered.ts';
import headingLevel from './rules/heading-level.ts';
import headingPunctuation from './rules/heading-punctuation.ts';
import indicatorWithoutBaseline from './rules/indicator-without-baseline.ts';
import indicatorWithoutSource from './rules/indicator-without-source.ts';
import indicatorWithoutTarget from './rules/indicator-without-target.ts';
import invalidId from './rules/invalid-id.ts';
import lawVariant from './rules/law-variant.ts';
import linkText from './rules/link-text.ts';
import manyResponsible from './rules/many-responsible.ts';
import measureWithoutGoal from './rules/measure-without-goal.ts';
import measureWithoutIndicator from './rules/measure-without-indicator.ts';
import mergeConflict from './rules/merge-conflict.ts';
import missingAltText from './rules/missing-alt-text.ts';
import missingChapter from './rules/missing-chapter.ts';
import missingEconomy from './rules/missing-economy.ts';
import missingEvaluation from './rules/missing-evaluation.ts';
import missingField from './rules/missing-field.ts';
import missingFigure from './rules/missing-figure.ts';
import missingMeasurement from './rules/missing-measurement.ts';
import missingResponsibleUnit from './rules/missing-responsible-unit.ts';
import missingTime from './rules/missing-time.ts';
import nameVariant from './rules/name-variant.ts';
import outsideWorkspace from './rules/outside-workspace.ts';
import overdue from './rules/overdue.ts';
import personalIdNumber from './rules/personal-id-number.ts';
import planWithoutGoal from './rules/plan-without-goal.ts';
import promiseWithoutMeasure from './rules/promise-without-measure.ts';
import referenceCycle from './rules/reference-cycle.ts';
import repeatedHeading from './rules/repeated-heading.ts';
import repeatedText from './rules/repeated-text.ts';
import repeatedWord from './rules/repeated-word.ts';
import silenceWithoutReason from './rules/silence-without-reason.ts';
import smallCount from './rules/small-count.ts';
import spacing from './rules/spacing.ts';
import splitCompound from './rules/split-compound.ts';
import staleIndicator from './rules/stale-indicator.ts';
import sumMismatch from './rules/sum-mismatch.ts';
import syntax from './rules/syntax.ts';
import tableWithoutHeader from './rules/table-without-header.ts';
import targetDirection from './rules/target-direction.ts';
import templateResidue from './rules/template-residue.ts';
import timeConflict from './rules/time-conflict.ts';
import timeOutsidePeriod from './rules/time-outside-period.ts';
import unbalancedBracket from './rules/unbalanced-bracket.ts';
import uncoveredRequirement from './rules/uncovered-requirement.ts';
import undefinedAbbreviation from './rules/undefined-abbreviation.ts';
import undefinedCitation from './rules/undefined-citation.ts';
import undefinedFootnote from './rules/undefined-footnote.ts';
import undefinedIndicator from './rules/undefined-indicator.ts';
import undefinedReference from './rules/undefined-reference.ts';
import undefinedSection from './rules/undefined-section.ts';
import undefinedUnit from './rules/undefined-unit.ts';
import unevaluatedMeasure from './rules/unevaluated-measure.ts';
import unfinishedSentence from './rules/unfinished-sentence.ts';
import unitNotInForce from './rules/unit-not-in-force.ts';
import unknownField from './rules/unknown-field.ts';
import unknownKind from './rules/unknown-kind.ts';
import unknownPlan from './rules/unknown-plan.ts';
import unknownValue from './rules/unknown-value.ts';
import unlistedChapter from './rules/unlisted-chapter.ts';
import unreadableAmount from './rules/unreadable-amount.ts';
import unreadableNumber from './rules/unreadable-number.ts';
import unreadableTime from './rules/unreadable-time.ts';
import unreferencedFigure from './rules/unreferenced-figure.ts';
import unresolvedResponsible from './rules/unresolved-responsible.ts';
import unsettledEconomy from './rules/unsettled-economy.ts';
import unsupportedVersion from './rules/unsupported-version.ts';
import unusedFootnote from './rules/unused-footnote.ts';
import unusedIndicator from './rules/unused-indicator.ts';
import unusedSilence from './rules/unused-silence.ts';
import unusedUnit from './rules/unused-unit.ts';
import vagueTime from './rules/vague-time.ts';
import valueMismatch from './rules/value-mismatch.ts';
import wrongFieldLanguage from './rules/wrong-field-language.ts';
import wrongKind from './rules/wrong-kind.ts';
import wrongType from './rules/wrong-type.ts';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  abbreviationVariant,
  ambiguousReference,
  amountOutsidePeriod,
  brokenAnchor,
  brokenLink,
  categorySum,
  continuedWithoutMeasure,
  countMismatch,
  duplicateId,
  duplicateMeasure,
  emptySection,
  endBeforeStart,
  evaluationWithoutDecision,
  expiredSource,
  formerName,
  goalWithoutIndicator,
  goalWithoutMeasure,
  handNumbered,
  headingLevel,
  headingPunctuation,
  indicatorWithoutBaseline,
  indicatorWithoutSource,
  indicatorWithoutTarget,
  invalidId,
  lawVariant,
  linkText,
  manyResponsible,
  measureWithoutGoal,
  measureWithoutIndicator,
  mergeConflict,
  missingAltText,
  missingChapter,
  missingEconomy,
  missingEvaluation,
  missingField,
  missingFigure,
  missingMeasurement,
  missingResponsibleUnit,
  missingTime,
  nameVariant,
  outsideWorkspace,
  overdue,
  personalIdNumber,
  planWithoutGoal,
  promiseWithoutMeasure,
  referenceCycle,
  repeatedHeading,
  repeatedText,
  repeatedWord,
  silenceWithoutReason,
  smallCount,
  spacing,
  splitCompound,
  staleIndicator,
  sumMismatch,
  syntax,
  tableWithoutHeader,
  targetDirection,
  templateResidue,
  timeConflict,
  timeOutsidePeriod,
  unbalancedBracket,
  uncoveredRequirement,
  undefinedAbbreviation,
  undefinedCitation,
  undefinedFootnote,
  undefinedIndicator,
  undefinedReference,
  undefinedSection,
  undefinedUnit,
  unevaluatedMeasure,
  unfinishedSentence,
  unitNotInForce,
  unknownField,
  unknownKind,
  unknownPlan,
  unknownValue,
  unlistedChapter,
  unreadableAmount,
  unreadableNumber,
  unreadableTime,
  unreferencedFigure,
  unresolvedResponsible,
  unsettledEconomy,
  unsupportedVersion,
  unusedFootnote,
  unusedIndicator,
  unusedSilence,
  unusedUnit,
  vagueTime,
  valueMismatch,
  wrongFieldLanguage,
  wrongKind,
  wrongType,
];
