/** Makes zip archives for tests. */
import { joinBytes, pack, utf8 } from '../../../src/format/bytes.ts';

type Files = Record<string, Uint8Array<ArrayBuffer>>;

/** A zip archive, packed as most programs do; checksums are left out, which readers of today pass over. */
export async function zip(files: Files, method: 0 | 8 = 8): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = method === 8 ? await pack(content, 'deflate-raw') : content;
    const label = utf8(name);
    const common = (view: DataView, from: number) => {
      view.setUint16(from + 4, method, true);
      view.setUint32(from + 14, packed.length, true);
      view.setUint32(from + 18, content.length, true);
      view.setUint16(from + 22, label.length, true);
    };
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    common(local, 4);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02014b50, true);
    common(entry, 6);
    entry.setUint32(42, at, true);
    parts.push(new Uint8Array(local.buffer), label, packed);
    list.push(new Uint8Array(entry.buffer), label);
    at += 30 + label.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, Object.keys(files).length, true);
  end.setUint32(16, at, true);
  return joinBytes([...parts, ...list, new Uint8Array(end.buffer)]);
}
