import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { renderPlan, Workspace } from '#core';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';

/** The pictures of a printed plan, read as XML: any fault in them throws. */
function picturesOf(html: string): readonly Element[] {
  const parser = new DOMParser({
    onError: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const found = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
  return found.map((svg) => parser.parseFromString(svg, 'image/svg+xml').documentElement as unknown as Element);
}
