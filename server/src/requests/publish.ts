import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Format, Publication } from '../../../publish/src/index.ts';
import { cancelled, inFile, type Place } from '../answer.ts';
import { fromUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { PUBLISH, type PublishParams, type PublishResult, READ_BYTES, type ReadFileParams } from '../protocol.ts';

export const publishing: Feature = {
  method: PUBLISH,
  serve: (connection, server) => connection.onRequest(PUBLISH, inFile(server, answer, null)),
};

/** The plan as finished files; pictures come from the client, which can read whatever its workspace is made of. */
async function answer(
  place: Place,
  { format: name, split = false }: PublishParams,
  token: CancellationToken,
): Promise<PublishResult> {
  const { session, plan, lang } = place;
  // Loaded here, so that no other request waits for it.
  const { base64, baseNameOf, Cancelled, formatNamed, publish, PublishProblem } = await import(
    '../../../publish/src/index.ts'
  );
  // The name comes from the client, whatever its type says.
  const format: Format | undefined = formatNamed(name);
  if (!format) throw new Error(`there is no format «${name}»`);
  const publication: Publication = {
    plan,
    findings: session.findings(plan),
    today: session.today(),
    cancelled: () => token.isCancellationRequested,
    onCancelled: (listener) => void token.onCancellationRequested(listener),
    readBytes: (uri) => readBytes(place, fromUri(uri)),
  };
  try {
    const { print } = session.means;
    const files = await publish(publication, format, { split, ...(print && { print }) });
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
    if (error instanceof Cancelled || token.isCancellationRequested) throw cancelled();
    if (error instanceof PublishProblem) throw new ResponseError(LSPErrorCodes.RequestFailed, error.sentence[lang]);
    throw error;
  }
}

async function readBytes({ session }: Place, uri: string): Promise<Uint8Array | undefined> {
  const params: ReadFileParams = { uri };
  const text = await session.connection.sendRequest<string | null>(READ_BYTES, params).catch(() => null);
  const { bytesOfBase64 } = await import('../../../publish/src/index.ts');
  return text === null ? undefined : bytesOfBase64(text);
}
