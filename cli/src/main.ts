import { processIo } from './io.ts';
import { run } from './program.ts';

/** Ends as the command did, once what it wrote has been taken; a reader that stops reading (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void run(process.argv.slice(2), processIo()).then((ending) => {
  if (ending !== 'running') process.exitCode = ending;
});
