/**
 * The address of a file or folder: scheme, authority and path, percent-decoded, with `/` and without one at the end
 * (`file:///home/kari/plan/plan.yaml`). The shells turn it into and out of the editor's own spelling; core only joins and
 * compares.
 */
export type Uri = string;
