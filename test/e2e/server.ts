/**
 * The only server that the browsers under test can reach: it serves the sample pages on 127.0.0.1 and localhost, is
 * the browsers' proxy for every other host, serves the same pages as any host under `.test` (RFC 6761 keeps that name
 * for tests), and refuses the rest. Everything asked of it is written down, so a test can say that nothing else was.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';

/** A request that reached the server, or, with `refused`, one that was meant for somewhere else. */
export interface SeenRequest {
  readonly method: string;
  /** Host and port as asked for. */
  readonly host: string;
  /** Path and query; empty for a refused TLS connection, of which only the host is known. */
  readonly path: string;
  readonly refused: boolean;
}

/** A page that a test makes up, instead of a file of the pages' folder. */
export interface Route {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

export interface PageServer {
  readonly port: number;
  /** Everything asked for so far, in order. */
  readonly seen: readonly SeenRequest[];
  /** The address of a page: `path` as it is in the pages' folder, `host` 127.0.0.1, localhost or a name under `.test`. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

/** Headers that make a page what its name says. A real header, as a meta element cannot carry all of a policy. */
const PAGE_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/strict-csp.html': {
    'content-security-policy':
      "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'",
  },
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** This machine's own names; every other host comes through the proxy. */
const isLocal = (host: string): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
const isOurs = (host: string): boolean => isLocal(host) || /^(?:[a-z0-9-]+\.)+test$/.test(host);

/**
 * Starts a server on a free port.
 * @param folder files to serve
 * @param routes pages by path, before the folder's files
 */
export async function servePages(folder: string, routes: Readonly<Record<string, Route>> = {}): Promise<PageServer> {
  const root = resolve(folder);
  const seen: SeenRequest[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const refused = !isOurs(asked.host);
    seen.push({ method: request.method ?? '', host: asked.host, path: asked.pathname + asked.search, refused });
    if (refused) return void response.writeHead(403).end();
    const route = routes[asked.pathname];
    if (route)
      return void response.writeHead(route.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...route.headers }).end(route.body);
    // Browsers ask for it by themselves; a 404 would be noise on the console.
    if (asked.pathname === '/favicon.ico') return void response.writeHead(204).end();
    const file = normalize(join(root, decodeURIComponent(asked.pathname)));
    if (!file.startsWith(root + sep)) return void response.writeHead(404).end();
    try {
      const body = await readFile(file);
      response
        .writeHead(200, {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'cache-control': 'no-store',
          ...PAGE_HEADERS[asked.pathname],
        })
        .end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
    }
  }

  const server: Server = createServer((request, response) => void answer(request, response));
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    seen.push({ method: 'CONNECT', host: request.url ?? '', path: '', refused: true });
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    seen,
    url(path, host = '127.0.0.1') {
      const address = path.startsWith('/') ? path : `/${path}`;
      return isLocal(host) ? `http://${host}:${port}${address}` : `http://${host}${address}`;
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
