// Imported first by every script: an old Node shall end with one clear line, not with a syntax error further on.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Qianshou needs Node 20.19 or newer; this is ${process.version} (${process.execPath}).`);
  process.exit(1);
}
