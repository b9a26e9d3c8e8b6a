// Writes an ONNX file (protocol buffers, opset 17) by hand: just the messages and fields that a small network needs.
// Field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto

export interface Tensor {
  readonly dims: readonly number[]
  readonly floats?: readonly number[]
  readonly integers?: readonly number[]
}

export interface OnnxNode {
  readonly type: string
  readonly inputs: readonly string[]
  readonly output: string
  /** Attributes: numbers and lists of numbers. */
  readonly int?: Readonly<Record<string, number>>
  readonly ints?: Readonly<Record<string, readonly number[]>>
}

export interface OnnxNetwork {
  readonly nodes: readonly OnnxNode[]
  /** Tables of integers, texts by tokens. */
  readonly inputs: readonly string[]
  /** Texts by tokens by dimensions. */
  readonly output: { readonly name: string; readonly dimensions: number }
  readonly tensors: Readonly<Record<string, Tensor>>
}

const floatType = 1
const integerType = 7
const attributeInt = 2
const attributeInts = 7

export function encodeOnnx({ nodes, inputs, output, tensors }: OnnxNetwork): Uint8Array {
  const graph = Buffer.concat([
    ...nodes.map((node) => bytes(1, encodeNode(node))),
    text(2, 'tiny'),
    ...Object.entries(tensors).map(([name, tensor]) => bytes(5, encodeTensor(name, tensor))),
    ...inputs.map((name) => bytes(11, encodeValue(name, integerType, ['texts', 'tokens']))),
    bytes(12, encodeValue(output.name, floatType, ['texts', 'tokens', output.dimensions])),
  ])
  return Buffer.concat([integer(1, 8), bytes(7, graph), bytes(8, integer(2, 17))])
}

function encodeNode({ type, inputs, output, int = {}, ints = {} }: OnnxNode): Buffer {
  const attributes = [
    ...Object.entries(int).map(([name, value]) =>
      Buffer.concat([text(1, name), integer(3, value), integer(20, attributeInt)]),
    ),
    ...Object.entries(ints).map(([name, values]) =>
      Buffer.concat([text(1, name), ...values.map((value) => integer(8, value)), integer(20, attributeInts)]),
    ),
  ]
  return Buffer.concat([
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(4, type),
    ...attributes.map((attribute) => bytes(5, attribute)),
  ])
}

function encodeTensor(name: string, { dims, floats, integers = [] }: Tensor): Buffer {
  const values = floats ? Float32Array.from(floats) : BigInt64Array.from(integers.map(BigInt))
  return Buffer.concat([
    ...dims.map((size) => integer(1, size)),
    integer(2, floats ? floatType : integerType),
    text(8, name),
    bytes(9, Buffer.from(values.buffer)),
  ])
}

function encodeValue(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dims = shape.map((size) => bytes(1, typeof size === 'string' ? text(2, size) : integer(1, size)))
  const tensor = Buffer.concat([integer(1, type), bytes(2, Buffer.concat(dims))])
  return Buffer.concat([text(1, name), bytes(2, bytes(1, tensor))])
}

/** Seven bits a byte, the lowest first; negative numbers as 64 bits. */
function varint(value: number): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value))
  const out: number[] = []
  while (rest > 127n) {
    out.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  return Buffer.from([...out, Number(rest)])
}

function integer(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)])
}

function bytes(field: number, content: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content])
}

function text(field: number, content: string): Buffer {
  return bytes(field, Buffer.from(content))
}
