// Required before the program: tells at its end every connection and name that it asked for.
const asked = [];
const { Socket } = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...all) {
  asked.push(`connect ${JSON.stringify(all[0]?.[0] ?? all[0])}`);
  return connect.apply(this, all);
};
const { lookup } = dns;
dns.lookup = (name, ...all) => {
  asked.push(`lookup ${name}`);
  return lookup(name, ...all);
};
const { createSocket } = dgram;
dgram.createSocket = (...all) => {
  asked.push('datagrams');
  return createSocket(...all);
};
const { fetch } = globalThis;
globalThis.fetch = (place, ...all) => {
  asked.push(`fetch ${place}`);
  return fetch(place, ...all);
};
process.on('exit', () => {
  require('node:fs').writeSync(2, `\nASKED ${JSON.stringify(asked)}`);
});
