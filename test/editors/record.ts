/**
 * `node test/editors/record.ts <file> <command> [argument…]` stands between an editor and a language server on standard input and
 * output, passes everything on, and writes what the editor says into the file: one message a line, as JSON. So the fixtures in
 * test/fixtures/handshakes were made.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';

const [file, command, ...args] = process.argv.slice(2);
if (file === undefined || command === undefined) throw new Error('usage: record.ts <file> <command> [argument…]');
writeFileSync(file, '');
const server = spawn(command, args, { stdio: ['pipe', 'inherit', 'inherit'] });
let waiting = Buffer.alloc(0);

process.stdin.on('data', (data: Buffer) => {
  server.stdin.write(data);
  waiting = Buffer.concat([waiting, data]);
  for (let message = nextMessage(); message !== undefined; message = nextMessage())
    appendFileSync(file, `${message}\n`);
});
process.stdin.on('end', () => server.stdin.end());
server.on('exit', (code) => process.exit(code ?? 1));

/** Takes one message, whole, from what has come; `undefined` where it has not all come yet. */
function nextMessage(): string | undefined {
  const headers = waiting.indexOf('\r\n\r\n');
  const length = /content-length: (\d+)/i.exec(waiting.subarray(0, Math.max(0, headers)).toString('latin1'))?.[1];
  if (headers < 0 || length === undefined) return undefined;
  const [start, end] = [headers + 4, headers + 4 + Number(length)];
  if (waiting.length < end) return undefined;
  const message = waiting.subarray(start, end).toString('utf8');
  waiting = waiting.subarray(end);
  return message;
}
