import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface Mail {
  to: string[];
  /** The message as it came, its encoded words and body decoded. */
  text: string;
}

export interface MailServer {
  url: string;
  mails: Mail[];
  /** While set, every recipient is refused with this code. */
  refuseWith: number | undefined;
  stop(): Promise<void>;
}

/** A real SMTP server on this machine that keeps what it takes. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const { refuseWith } = running;
      done(refuseWith === undefined ? null : Object.assign(new Error(`no ${address}`), { responseCode: refuseWith }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, text: decode(Buffer.concat(chunks).toString()) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const running: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseWith: undefined,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return running;
}

function decode(message: string): string {
  const at = message.indexOf('\r\n\r\n');
  const [head, body] = [message.slice(0, at), message.slice(at + 4)];
  const words = head
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, text) => Buffer.from(text, 'base64').toString())
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, text) => quoted(text.replaceAll('_', ' ')));
  const decoded = /transfer-encoding: base64/i.test(head)
    ? Buffer.from(body, 'base64').toString()
    : /quoted-printable/i.test(head)
      ? quoted(body.replace(/=\r\n/g, ''))
      : body;
  return `${words}\n\n${decoded}`;
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
