// The only door from outside: everything else in the project imports core through `#core`, and nothing in core does.

export { RULES } from './checks/all.ts';
export { Checker } from './checks/checker.ts';
export { CODES } from './checks/codes.ts';
export type { Args, Finding, Fix, Related, Rule, Severity } from './checks/define.ts';
export { messageOf, relatedMessageOf, ruleOf, titleOf } from './checks/render.ts';
export { type CheckOptions, check, type PlanFindings, RULE_FAILED } from './checks/run.ts';
export {
  type Action,
  type ActionKind,
  type ActionPlace,
  actionTitle,
  CHOICES,
  type Choice,
  type ChoiceOf,
  fixAlike,
  REASONS,
  refactoringsAt,
  safeFixes,
  waysAround,
} from './features/actions/index.ts';
export {
  type CardChange,
  type CardEdit,
  type CardForm,
  type Choices,
  cardForm,
  changeCard,
  choicesFor,
} from './features/card-form/index.ts';
export type { EditedFile } from './features/common/edited-file.ts';
export { ADDABLE, type Addition, editOfAddition } from './features/common/new-cards/addition.ts';
export { countFindings, type FindingCounts, titleAround, totalOf } from './features/common/owners.ts';
export { atOnce, type Stepwise } from './features/common/stepwise.ts';
export type { NodeKey, NodeKind } from './features/common/subjects/nodes.ts';
export type { Occurrence } from './features/common/subjects/occurrences.ts';
export type { About, Target } from './features/common/target.ts';
export {
  type CompletionItem,
  type CompletionKind,
  type CompletionList,
  complete,
} from './features/completion/index.ts';
export { type DefinitionLink, definitionsAt } from './features/definition.ts';
export { type DocumentLink, documentLinksOf, type LinkEnd, linkEnd } from './features/document-links.ts';
export { afterEnter } from './features/enter.ts';
export {
  type ExplorerFilter,
  type ExplorerGroup,
  type ExplorerNode,
  type ExplorerNodeType,
  exploreBy,
  findNode,
  itemToReveal,
  type MoveAnswer,
  type MoveHow,
  moveNode,
  pathToItem,
} from './features/explorer/index.ts';
export { type FindingGroup, type FindingGroupBy, type FoundHere, groupFindings } from './features/findings/index.ts';
export { type FoldingRange, foldingRangesOf } from './features/folding.ts';
export { type FormatOptions, format } from './features/format/index.ts';
export {
  type HierarchyItem,
  higher,
  lower,
  namedBy,
  naming,
  rankedAt,
  rootsAt,
  type Step,
} from './features/hierarchy/index.ts';
export { highlightsAt } from './features/highlight.ts';
export { describeAbout, describeTarget, type Hover, hover, type Judgement } from './features/hover/index.ts';
export { escapeMarkdown } from './features/hover/rows.ts';
export { implementationsAt, purposesAt } from './features/implementation.ts';
export { HINT_KINDS, type HintKind, type HintPart, type InlayHint, inlayHintsOf } from './features/inlay/index.ts';
export { type Lens, type LensPlace, lensesOf, type ReadinessLens, readinessTitle } from './features/lens/index.ts';
export { type Linked, linkedAt } from './features/linked.ts';
export { editsForMoves, type Move } from './features/moves/index.ts';
export { type FoundPlace, referencesAt } from './features/references.ts';
export {
  prepareRename,
  type RenameChange,
  type RenameRefusal,
  rename,
} from './features/rename/index.ts';
export {
  folderNameFor,
  isPeriod,
  type NewPlan,
  type ScaffoldFile,
  scaffoldPlan,
  usualTitle,
} from './features/scaffold/index.ts';
export { selectionsAt } from './features/selection.ts';
export {
  type SemanticToken,
  semanticTokensOf,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
} from './features/semantic-tokens.ts';
export { countsOf, type PlanCounts } from './features/status.ts';
export { type DocumentSymbol, symbolsOf } from './features/symbols/index.ts';
export { type FoundSymbol, findSymbol, type SymbolKey, SymbolSearch } from './features/workspace-symbols.ts';
export type { PlainDate } from './model/date.ts';
export { compareDates, formatIso, parseIso } from './model/date.ts';
export type { Definition } from './model/definition.ts';
export type { Card, Heading, ParsedFile } from './model/file.ts';
export type { AnyItem, Item } from './model/item.ts';
export { LANGS, type Lang, type Localized } from './model/language.ts';
export type { Manifest, PlanStatus } from './model/manifest.ts';
export { toId } from './model/names/index.ts';
export { MAX_FILE_LENGTH } from './model/read/file.ts';
export {
  decodePercents,
  isInside,
  isLibraryUri,
  joinPath,
  nameOf,
  parentOf,
  relativePath,
  type Uri,
} from './model/uri.ts';
export { captionWord } from './render/captions.ts';
export {
  type Column,
  columnsOf,
  type Data,
  type FileData,
  type ItemData,
  itemsAsData,
  type PlanData,
  planData,
} from './render/data/index.ts';
export { escapeText } from './render/html.ts';
export { type Inset, type Insets, insetsOf } from './render/insets.ts';
export { type LiveDocument, type LivePiece, PrintMemory } from './render/live/memory.ts';
export { type TopicChoice, topicsOf } from './render/part/choices.ts';
export { type PrintedPart, partOfFile, partOfPlan } from './render/part/index.ts';
export type { LineRange } from './render/part/shown-file.ts';
export type { Topic } from './render/part/topic.ts';
export type { Piece, Pieces, Rendered } from './render/pieces.ts';
export { piecesOfFile, piecesOfPlan, renderFile, renderPlan } from './render/plan.ts';
export { publisherName } from './render/title-page.ts';
export { unitWord } from './render/values.ts';
export { nearest } from './text/distance.ts';
export { applyEdits, lineBreakOf, type TextEdit } from './text/edits.ts';
export { LineIndex, type Position } from './text/lines.ts';
export { compareTexts } from './text/order.ts';
export { escapeSnippet } from './text/snippet.ts';
export { overlaps, type Span, touches } from './text/span.ts';
export { scalarText } from './workspace/editing.ts';
export { type FileEdit, gatherEdits, withoutOverlap } from './workspace/file-edit.ts';
export type { FileContent, Host } from './workspace/host.ts';
export { libraryText } from './workspace/library.ts';
export type { Plan, Resolved } from './workspace/plan.ts';
export { planTitle } from './workspace/plan-title.ts';
export type { Reading } from './workspace/reading.ts';
export { setRuleLevel } from './workspace/rule-level.ts';
export type { PlanStamp, Snapshot } from './workspace/snapshot.ts';
export { type FileChange, Workspace } from './workspace/workspace.ts';
