/** The values that a message or a title names. */
export type Args = Readonly<Record<string, string | number>>;
