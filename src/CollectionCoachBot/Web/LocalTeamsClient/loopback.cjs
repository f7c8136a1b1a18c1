// Loaded into Node before the local Teams client, which has no settings for what this does:
// - it listens on this machine only, not on every network interface;
// - it ends when the bot is gone, even when the bot was killed: the bot holds the other end of its standard input;
// - it reaches the bot directly, whatever proxy the environment names for the internet.
// npx itself is Node too and is left as it is.
'use strict';
const { Server } = require('node:net');

const isClient = /agentsplayground/.test(process.argv[1] ?? '');
if (isClient) {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']) delete process.env[name];

  const listen = Server.prototype.listen;
  Server.prototype.listen = function (first, ...rest) {
    if (typeof first === 'number' && typeof rest[0] !== 'string') return listen.call(this, first, '127.0.0.1', ...rest);
    if (first !== null && typeof first === 'object' && 'port' in first && !first.host) return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
    return listen.call(this, first, ...rest);
  };

  process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
  process.stdin.unref?.();
}
