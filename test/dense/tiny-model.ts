import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A sentence model of a few hundred bytes: each word has a vector, the model looks it up (one ONNX `Gather`).
 * Words given the same vector mean the same, so that a test knows what is near what.
 */
export function writeTinyModel(folder: string, meanings: Readonly<Record<string, readonly number[]>>): void {
  const words = ['[PAD]', '[UNK]', ...Object.keys(meanings)]
  const size = Object.values(meanings)[0]!.length
  const none = new Array<number>(size).fill(0)
  const vectors = words.map((word) => meanings[word] ?? none)
  mkdirSync(join(folder, 'onnx'), { recursive: true })
  const json = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value))
  json('config.json', { model_type: 'bert', hidden_size: size, vocab_size: words.length })
  json('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    model_max_length: 64,
  })
  json('tokenizer.json', {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: ['[PAD]', '[UNK]'].map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'Sequence', normalizers: [{ type: 'NFC' }, { type: 'Lowercase' }] },
    pre_tokenizer: { type: 'WhitespaceSplit' },
    post_processor: null,
    decoder: null,
    model: { type: 'WordLevel', vocab: Object.fromEntries(words.map((word, id) => [word, id])), unk_token: '[UNK]' },
  })
  writeFileSync(join(folder, 'onnx/model.onnx'), gatherModel(vectors))
}

/** An ONNX graph: last_hidden_state = Gather(vectors, input_ids). @source onnx.proto3, IR version 8, opset 17 */
function gatherModel(vectors: readonly (readonly number[])[]): Uint8Array {
  const [FLOAT, INT64] = [1, 7]
  const size = vectors[0]!.length
  const initializer = message([
    varint(1, vectors.length),
    varint(1, size),
    varint(2, FLOAT),
    text(8, 'vectors'),
    bytes(9, Buffer.from(Float32Array.from(vectors.flat()).buffer)),
  ])
  const node = message([text(1, 'vectors'), text(1, 'input_ids'), text(2, 'last_hidden_state'), text(4, 'Gather')])
  const dimension = (name: string) => bytes(1, message([text(2, name)]))
  const fixed = (value: number) => bytes(1, message([varint(1, value)]))
  const value = (name: string, type: number, dims: readonly Buffer[]) =>
    message([text(1, name), bytes(2, message([bytes(1, message([varint(1, type), bytes(2, message(dims))]))]))])
  const ids = [dimension('batch'), dimension('length')]
  const graph = message([
    bytes(1, node),
    text(2, 'tiny'),
    bytes(5, initializer),
    bytes(11, value('input_ids', INT64, ids)),
    bytes(11, value('attention_mask', INT64, ids)),
    bytes(12, value('last_hidden_state', FLOAT, [...ids, fixed(size)])),
  ])
  return message([varint(1, 8), bytes(7, graph), bytes(8, message([text(1, ''), varint(2, 17)]))])
}

// Protocol Buffers on the wire: a key of field number and type, then a varint or a length and bytes.
const message = (fields: readonly Buffer[]): Buffer => Buffer.concat(fields)
const varint = (field: number, value: number): Buffer => Buffer.concat([number(field << 3), number(value)])
const bytes = (field: number, value: Uint8Array): Buffer =>
  Buffer.concat([number((field << 3) | 2), number(value.length), value])
const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value))

function number(value: number): Buffer {
  const out: number[] = []
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...out, rest])
    out.push((rest & 0x7f) | 0x80)
  }
}
