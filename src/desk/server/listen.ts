import { createServer, type RequestListener, type Server } from 'node:http';

/** Loopback only: nobody else on the network can ask for what is not published yet. */
const HOST = '127.0.0.1';
/** Ports that are tried when one is taken. */
const PORTS = 10;

/** A server on the first free port from `first` up; 0 for any. Throws the system's error when none is free. */
export async function listen(
  listener: RequestListener,
  first: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
    listener,
  );
  for (let port = first; ; port += 1) {
    const refused = await tried(server, port);
    const address = server.address();
    if (!refused && typeof address === 'object' && address) return { server, port: address.port };
    const isTaken = refused && 'code' in refused && refused.code === 'EADDRINUSE';
    if (!isTaken || port >= first + PORTS) throw refused;
  }
}

function tried(server: Server, port: number): Promise<Error | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, HOST, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

/** The address of a page below a port and its secret. */
export function addressOf(port: number, secret: string): string {
  return `http://${HOST}:${port}/${secret}/`;
}
