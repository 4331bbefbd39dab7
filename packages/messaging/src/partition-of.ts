const m = 0x5bd1e995;

/** Kafka's own murmur2 (org.apache.kafka.common.utils.Utils), as kafkajs's DefaultPartitioner and the Java client use it. */
const murmur2 = (data: Uint8Array): number => {
  const { length } = data;
  const aligned = length & ~3;
  let h = 0x9747b28c ^ length;
  for (let i = 0; i < aligned; i += 4) {
    let k = data[i]! | (data[i + 1]! << 8) | (data[i + 2]! << 16) | (data[i + 3]! << 24);
    k = Math.imul(k, m);
    k ^= k >>> 24;
    h = Math.imul(h, m) ^ Math.imul(k, m);
  }
  const rest = length & 3;
  if (rest === 3) h ^= data[aligned + 2]! << 16;
  if (rest >= 2) h ^= data[aligned + 1]! << 8;
  if (rest >= 1) h = Math.imul(h ^ data[aligned]!, m);
  h ^= h >>> 13;
  h = Math.imul(h, m);
  return h ^ (h >>> 15);
};

/** The partition, of `count`, that every producer of ours puts a key in; MUST never change, or a key's order is lost. */
export const partitionOf = (key: string | Uint8Array, count: number): number =>
  (murmur2(typeof key === 'string' ? Buffer.from(key) : key) & 0x7fffffff) % count;
