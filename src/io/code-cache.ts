import { readFileSync, writeFileSync } from 'node:fs';
import type { Script } from 'node:vm';

export interface CodeCache {
  get(name: string): Buffer | undefined;
  reject(): void;
  keep(scripts: ReadonlyMap<string, Script>): void;
}

export function openCodeCache(purpose: string): CodeCache {
  const file = `/dev/shm/lean-cache-${purpose}.bin`;
  const parts = new Map<string, Buffer>();
  let good = false;
  if (!process.env.POLICYGEN_NO_CACHE)
    try {
      const all = readFileSync(file);
      const size = all.readUInt32LE(0);
      let at = 4 + size;
      for (const [name, length] of JSON.parse(all.toString('latin1', 4, 4 + size))) {
        parts.set(name, all.subarray(at, at + length));
        at += length;
      }
      good = true;
    } catch {}
  return {
    get: (name) => parts.get(name),
    reject() {
      good = false;
      if (process.env.DEBUG_CACHE) console.error('rejected');
    },
    keep(scripts) {
      if (good || process.env.POLICYGEN_NO_CACHE) return;
      const data = [...scripts].map(([name, script]) => [name, script.createCachedData()] as const);
      const head = Buffer.from(JSON.stringify(data.map(([name, { length }]) => [name, length])));
      const size = Buffer.alloc(4);
      size.writeUInt32LE(head.length);
      writeFileSync(file, Buffer.concat([size, head, ...data.map(([, bytes]) => bytes)]));
    },
  };
}
