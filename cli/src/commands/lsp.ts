import { Failure } from '../failure.ts';
import type { Command } from './command.ts';

/** Serves an editor over standard input and output until it ends the connection. */
export const lsp: Command = {
  name: 'lsp',
  usage: { nb: '--stdio', nn: '--stdio', en: '--stdio' },
  summary: {
    nb: 'Kjør språktjeneren for en editor',
    nn: 'Køyr språktenaren for ein editor',
    en: 'Run the language server for an editor',
  },
  options: [
    {
      name: 'stdio',
      help: {
        nb: 'Snakk med editoren over standard inn og ut',
        nn: 'Snakk med editoren over standard inn og ut',
        en: 'Talk to the editor over standard input and output',
      },
    },
    // Editors add this to the command line of every server; the connection reads it.
    { name: 'clientProcessId', value: 'PID', hidden: true },
  ],
  async run(args) {
    if (!args.options.has('stdio')) {
      throw new Failure({
        nb: 'planverk lsp må ha --stdio: tjeneren snakker bare over standard inn og ut.',
        nn: 'planverk lsp må ha --stdio: tenaren snakkar berre over standard inn og ut.',
        en: 'planverk lsp needs --stdio: the server talks over standard input and output only.',
      });
    }
    // Loaded here, so that no other command waits for it.
    const { serve } = await import('../../../server/src/node/serve.ts');
    serve();
    return 'running';
  },
};
