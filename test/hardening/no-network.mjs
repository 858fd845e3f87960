// Loaded before a command (`node --import`): whatever would reach out ends the process.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const refuse = (name) => () => {
  process.stderr.write(`network: ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
};
const CALLS = [
  [net, ['connect', 'createConnection']],
  [net.Socket.prototype, ['connect']],
  [tls, ['connect']],
  [http, ['request', 'get']],
  [https, ['request', 'get']],
  [http2, ['connect']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [globalThis, ['fetch', 'WebSocket', 'EventSource']],
];
for (const [owner, names] of CALLS)
  for (const name of names) if (name in owner) owner[name] = refuse(name);
// Nor does a command listen: only the preview of `watch` does, which has tests of its own.
net.Server.prototype.listen = refuse('listen');
syncBuiltinESMExports();
