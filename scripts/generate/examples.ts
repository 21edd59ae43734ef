import { exampleFolders, readmeWithFindings } from '../support/examples.ts';

/** The examples' READMEs, with what the checker finds in each plan today. */
export async function files(): Promise<Record<string, string>> {
  const readmes: Record<string, string> = {};
  for (const name of exampleFolders()) readmes[`examples/${name}/README.md`] = await readmeWithFindings(name);
  return readmes;
}
