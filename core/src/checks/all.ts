// Made by `npm run generate` from the files in core/src/checks/rules.
import type { Rule } from './define.ts';
import duplicateId from './rules/duplicate-id.ts';
import invalidId from './rules/invalid-id.ts';
import mergeConflict from './rules/merge-conflict.ts';
import missingChapter from './rules/missing-chapter.ts';
import missingField from './rules/missing-field.ts';
import silenceWithoutReason from './rules/silence-without-reason.ts';
import syntax from './rules/syntax.ts';
import unknownField from './rules/unknown-field.ts';
import unknownKind from './rules/unknown-kind.ts';
import unknownValue from './rules/unknown-value.ts';
import unlistedChapter from './rules/unlisted-chapter.ts';
import unsupportedVersion from './rules/unsupported-version.ts';
import unusedSilence from './rules/unused-silence.ts';
import wrongFieldLanguage from './rules/wrong-field-language.ts';
import wrongType from './rules/wrong-type.ts';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  duplicateId,
  invalidId,
  mergeConflict,
  missingChapter,
  missingField,
  silenceWithoutReason,
  syntax,
  unknownField,
  unknownKind,
  unknownValue,
  unlistedChapter,
  unsupportedVersion,
  unusedSilence,
  wrongFieldLanguage,
  wrongType,
];
