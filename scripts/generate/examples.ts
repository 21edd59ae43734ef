import { findingsPage, readExamples, readmeWithFindings } from '../support/examples.ts';

/** What the checker finds in the examples today: counts in their READMEs, every finding in docs/findings.md. */
export async function files(): Promise<Record<string, string>> {
  const examples = await readExamples();
  const readmes = examples.map(
    (example) => [`examples/${example.name}/README.md`, readmeWithFindings(example)] as const,
  );
  return { ...Object.fromEntries(readmes), 'docs/findings.md': findingsPage(examples) };
}
