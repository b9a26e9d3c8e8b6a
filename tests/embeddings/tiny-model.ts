// Writes a BERT of one attention layer with random weights as an ONNX file, and its tokenizer: small, but the real thing.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { encodeOnnx, type OnnxNode, type Tensor } from './onnx-file.ts'

export const tinyDimensions = 32

const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
const characters = [...'abcdefghijklmnopqrstuvwxyz0123456789.,;:!?-']

/**
 * Writes the folder of a model that `EMBEDDINGS=local` runs.
 * @param words have tokens of their own; others are spelt
 */
export async function writeTinyModel(folder: string, words: readonly string[]): Promise<void> {
  const vocabulary = [...special, ...characters, ...characters.map((each) => `##${each}`), ...new Set(words)]
  const files = {
    'config.json': JSON.stringify({
      model_type: 'bert',
      hidden_size: tinyDimensions,
      vocab_size: vocabulary.length,
    }),
    'tokenizer.json': JSON.stringify(tokenizer(vocabulary)),
    'tokenizer_config.json': JSON.stringify({
      ...{ tokenizer_class: 'BertTokenizer', model_max_length: 512 },
      ...{
        pad_token: '[PAD]',
        unk_token: '[UNK]',
        cls_token: '[CLS]',
        sep_token: '[SEP]',
        mask_token: '[MASK]',
      },
    }),
    'onnx/model_quantized.onnx': network(vocabulary.length),
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

function tokenizer(vocabulary: readonly string[]): object {
  const id = (token: string) => vocabulary.indexOf(token)
  const token = (name: string) => ({ SpecialToken: { id: name, type_id: 0 } })
  const frame = (name: string) => [name, { id: name, ids: [id(name)], tokens: [name] }]
  return {
    version: '1.0',
    added_tokens: special.map((content) => ({
      ...{ id: id(content), content, special: true, normalized: false },
      ...{ single_word: false, lstrip: false, rstrip: false },
    })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [token('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, token('[SEP]')],
      pair: [],
      special_tokens: Object.fromEntries([frame('[CLS]'), frame('[SEP]')]),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      ...{ type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##' },
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((each, i) => [each, i])),
    },
  }
}

/** Words and segments added up, normalised, one attention that heeds the mask, a dense layer, normalised again. */
function network(vocabularySize: number): Uint8Array {
  const next = randomNumbers()
  const random = (...dims: number[]): Tensor => ({
    dims,
    floats: Array.from({ length: dims.reduce((product, each) => product * each, 1) }, next),
  })
  const flat = (value: number): Tensor => ({
    dims: [tinyDimensions],
    floats: Array(tinyDimensions).fill(value),
  })
  const nodes: OnnxNode[] = [
    { type: 'Gather', inputs: ['words', 'input_ids'], output: 'word' },
    { type: 'Gather', inputs: ['segments', 'token_type_ids'], output: 'segment' },
    { type: 'Add', inputs: ['word', 'segment'], output: 'embedded' },
    { type: 'LayerNormalization', inputs: ['embedded', 'gain', 'bias'], output: 'normed' },
    { type: 'Transpose', inputs: ['normed'], output: 'turned', ints: { perm: [0, 2, 1] } },
    { type: 'MatMul', inputs: ['normed', 'turned'], output: 'products' },
    { type: 'Mul', inputs: ['products', 'scale'], output: 'scores' },
    { type: 'Cast', inputs: ['attention_mask'], output: 'mask', int: { to: 1 } },
    { type: 'Sub', inputs: ['mask', 'one'], output: 'hidden' },
    { type: 'Mul', inputs: ['hidden', 'much'], output: 'penalty' },
    { type: 'Unsqueeze', inputs: ['penalty', 'axis'], output: 'penalties' },
    { type: 'Add', inputs: ['scores', 'penalties'], output: 'masked' },
    { type: 'Softmax', inputs: ['masked'], output: 'weights', int: { axis: -1 } },
    { type: 'MatMul', inputs: ['weights', 'normed'], output: 'context' },
    { type: 'Add', inputs: ['normed', 'context'], output: 'attended' },
    { type: 'MatMul', inputs: ['attended', 'dense'], output: 'projected' },
    { type: 'LayerNormalization', inputs: ['projected', 'gain', 'bias'], output: 'last_hidden_state' },
  ]
  return encodeOnnx({
    nodes,
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'],
    output: { name: 'last_hidden_state', dimensions: tinyDimensions },
    tensors: {
      words: random(vocabularySize, tinyDimensions),
      // What all texts share brings all of them near each other, so it is nothing.
      segments: { dims: [2, tinyDimensions], floats: Array(2 * tinyDimensions).fill(0) },
      dense: random(tinyDimensions, tinyDimensions),
      gain: flat(1),
      bias: flat(0),
      scale: { dims: [], floats: [1 / Math.sqrt(tinyDimensions)] },
      one: { dims: [], floats: [1] },
      much: { dims: [], floats: [10_000] },
      axis: { dims: [1], integers: [1] },
    },
  })
}

/** Numbers from -1 to 1, always the same ones (mulberry32). */
function randomNumbers(): () => number {
  let state = 7
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1
  }
}
