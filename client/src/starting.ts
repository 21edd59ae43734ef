/** What shows whether there is anything for the server to do. */
export interface Signs {
  /** Whether there is by now; looked for anew each time. */
  isNeeded(): Promise<boolean>;
  /** Calls when there may be, until what it gives is disposed. */
  onChange(look: () => void): { dispose(): void };
}

export interface Starting {
  /** Something is shown that has its contents from the server. */
  readonly needed: () => void;
  dispose(): void;
}

/**
 * Starts the server once, as soon as there is something for it to do. VS Code activates the extension in every window that shows Markdown, since
 * it extends the Markdown preview; where no plan is and nothing of ours is shown, a process would run for nothing.
 */
export function startWhenNeeded(signs: Signs, start: () => void): Starting {
  let isOver = false;
  const dispose = (): void => {
    isOver = true;
    listening.dispose();
  };
  const needed = (): void => {
    if (isOver) return;
    dispose();
    start();
  };
  const look = async (): Promise<void> => {
    // Where it cannot be known, the server looks for itself.
    if (!isOver && (await signs.isNeeded().catch(() => true))) needed();
  };
  const listening = signs.onChange(() => void look());
  void look();
  return { needed, dispose };
}
