/** What chapters say of the plan. */
export interface Facts {
  readonly title: string;
  readonly municipality: string;
  readonly period: string;
}

/** All that a new plan says, in one language. */
export interface ScaffoldTexts {
  readonly usualTitle: string;
  /** The manifest. Values are YAML already; `chapters` is the lines of the list. */
  readonly manifest: (values: Facts & { readonly id: string; readonly chapters: string }) => string;
  readonly chapters: readonly { readonly path: string; readonly text: (facts: Facts) => string }[];
  readonly registers: readonly { readonly path: string; readonly text: string }[];
}
