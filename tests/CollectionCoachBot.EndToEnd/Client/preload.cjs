// Loaded into the local Teams client before its own code.
// 1. It has no option for the address that it listens on and takes all of them: here every server listens on 127.0.0.1.
// 2. It states the locale of every activity as en-US: TEAMS_CLIENT_LOCALE replaces that, in memory only.
'use strict';

const http = require('node:http');
const fs = require('node:fs');
const path = require('node:path');

const listenAnywhere = http.Server.prototype.listen;
http.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    const callback = rest.find(argument => typeof argument === 'function');
    return listenAnywhere.call(this, { port: Number(first), host: '127.0.0.1' }, callback);
  }
  if (first !== null && typeof first === 'object' && 'port' in first)
    return listenAnywhere.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  return listenAnywhere.call(this, first, ...rest);
};

// The port is probed with a plain net.Server first: the probe must look at the address that is listened on afterwards.
const net = require('node:net');
const probeAnywhere = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  if (args[0] !== null && typeof args[0] === 'object' && 'port' in args[0] && !args[0].host && !args[0].path)
    args[0] = { ...args[0], host: '127.0.0.1' };
  else if (typeof args[0] === 'number' && typeof args[1] !== 'string')
    args.splice(1, 0, '127.0.0.1');
  return probeAnywhere.apply(this, args);
};

const locale = process.env.TEAMS_CLIENT_LOCALE;
if (locale) {
  const bundle = path.join('m365agentsplayground', 'dist', 'index.js');
  const asShipped = require.extensions['.js'];
  require.extensions['.js'] = function (module, file) {
    if (!file.endsWith(bundle))
      return asShipped(module, file);
    const source = fs.readFileSync(file, 'utf8').replaceAll('locale:"en-US"', 'locale:' + JSON.stringify(locale));
    return module._compile(source, file);
  };
}
