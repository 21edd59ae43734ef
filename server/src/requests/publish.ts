import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Print } from '../../../publish/src/format.ts';
import type { Format, Publication } from '../../../publish/src/index.ts';
import { cancelled, inFile, type Place } from '../answer.ts';
import { fromUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { type Watch, watched } from '../progress.ts';
import { PUBLISH, type PublishParams, type PublishResult, READ_BYTES, type ReadFileParams } from '../protocol.ts';

export const publishing: Feature = {
  method: PUBLISH,
  serve: (connection, server) => connection.onRequest(PUBLISH, inFile(server, answer, null)),
};

/** The plan as finished files; pictures come from the client, which can read whatever its workspace is made of. The user sees it where it is long, and can stop it. */
function answer(place: Place, params: PublishParams, token: CancellationToken): Promise<PublishResult> {
  const { session, lang } = place;
  const progress = session.connection.window.attachWorkDoneProgress(params.workDoneToken);
  return watched(session, { title: WORDS.making[lang], token, progress }, (watch) => filesOf(place, params, watch));
}

async function filesOf(place: Place, params: PublishParams, watch: Watch): Promise<PublishResult> {
  const { session, plan, lang } = place;
  const { format: name, split = false, template } = params;
  // Loaded here, so that no other request waits for it.
  const { base64, baseNameOf, bytesOfBase64, Cancelled, formatNamed, publish, PublishProblem } = await import(
    '../../../publish/src/index.ts'
  );
  // The name comes from the client, whatever its type says.
  const format: Format | undefined = formatNamed(name);
  if (!format) throw new Error(`there is no format «${name}»`);
  const publication = publicationOf(place, watch);
  const print = printing(place, watch);
  const bytes = typeof template === 'string' ? bytesOfBase64(template) : undefined;
  try {
    const options = { split, ...(print && { print }), ...(bytes && { template: bytes }) };
    const files = await publish(publication, format, options);
    return {
      title: plan.manifest.title?.text ?? baseNameOf(publication),
      folder: session.documents.spelling(plan.uri),
      baseName: baseNameOf(publication),
      isFolder: format.isFolder({ split }),
      files: files.map(({ path, content }) =>
        typeof content === 'string' ? { path, text: content } : { path, base64: base64(content) },
      ),
    };
  } catch (error) {
    if (error instanceof Cancelled || watch.token.isCancellationRequested) throw cancelled();
    if (error instanceof PublishProblem) throw new ResponseError(LSPErrorCodes.RequestFailed, error.sentence[lang]);
    throw error;
  }
}

function publicationOf(place: Place, { token, step }: Watch): Publication {
  const { session, plan, lang } = place;
  return {
    plan,
    findings: session.findings(plan),
    today: session.today(),
    async between(done, all) {
      step(done, all, all > 1 ? WORDS.part[lang](done, all) : undefined);
      // What the client says meanwhile, that it is to stop among others, is heard between turns.
      await session.turns.quiet();
    },
    cancelled: () => token.isCancellationRequested,
    onCancelled: (listener) => void token.onCancellationRequested(listener),
    readBytes: (uri) => readBytes(place, fromUri(uri)),
  };
}

/** Prints, where something can, and says so: it is the longest part, and has no parts that could be counted. */
function printing({ session, lang }: Place, { step }: Watch): Print | undefined {
  const { print } = session.means;
  return (
    print &&
    ((sheet) => {
      step(1, 1, WORDS.printing[lang]);
      return print(sheet);
    })
  );
}

const WORDS = {
  making: { nb: 'Lager den ferdige planen', nn: 'Lagar den ferdige planen', en: 'Making the finished plan' },
  part: {
    nb: (done: number, all: number) => `del ${done} av ${all}`,
    nn: (done: number, all: number) => `del ${done} av ${all}`,
    en: (done: number, all: number) => `part ${done} of ${all}`,
  },
  printing: { nb: 'nettleseren lager PDF', nn: 'nettlesaren lagar PDF', en: 'the browser makes the PDF' },
};

async function readBytes({ session }: Place, uri: string): Promise<Uint8Array | undefined> {
  const params: ReadFileParams = { uri };
  const text = await session.connection.sendRequest<string | null>(READ_BYTES, params).catch(() => null);
  const { bytesOfBase64 } = await import('../../../publish/src/index.ts');
  return text === null ? undefined : bytesOfBase64(text);
}
