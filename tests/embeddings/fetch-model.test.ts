import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fetchModel } from '../../src/embeddings/fetch-model.ts'
import { temporaryFolder, writeFiles } from '../helpers.ts'

/** A hub on the loopback; without a listener every file holds its own path. */
async function hub(listener: RequestListener = (request, response) => response.end(request.url)) {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    listener(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const modelsDir = await temporaryFolder()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const told: string[] = []
  const options = { modelsDir, hub: `${url}/`, tell: (line: string) => void told.push(line) }
  return { paths, modelsDir, told, options }
}

describe('fetchModel', () => {
  it('fetches the files of the usual model into its folder', async () => {
    const { paths, modelsDir, options } = await hub()
    const folder = await fetchModel(options)
    expect(folder).toBe(join(modelsDir, 'Xenova/multilingual-e5-small'))
    expect(paths).toEqual(
      ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'].map(
        (file) => `/Xenova/multilingual-e5-small/resolve/main/${file}`,
      ),
    )
    expect(await readFile(join(folder, 'onnx/model_quantized.onnx'), 'utf8')).toBe(paths[3])
  })

  it('fetches only what is missing', async () => {
    const { paths, modelsDir, told, options } = await hub()
    await writeFiles(modelsDir, { 'a/b/config.json': '{}', 'a/b/tokenizer.json': '{}' })
    await fetchModel({ ...options, model: 'a/b' })
    expect(paths).toEqual([
      '/a/b/resolve/main/tokenizer_config.json',
      '/a/b/resolve/main/onnx/model_quantized.onnx',
    ])
    expect(told[0]).toBe('config.json is here already')
  })

  it('says what the hub answered', async () => {
    const { options } = await hub((_, response) => response.writeHead(404).end())
    await expect(fetchModel({ ...options, model: 'a/b' })).rejects.toThrow(
      /\/a\/b\/resolve\/main\/config\.json answered 404\. Is that the name of a model with ONNX files\?$/,
    )
  })

  it('leaves nothing of a file that broke off', async () => {
    const { modelsDir, options } = await hub((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('the beginning', () => response.destroy())
    })
    await expect(fetchModel({ ...options, model: 'a/b' })).rejects.toThrow(
      /could not be fetched \(.+put the file at/,
    )
    await expect(readFile(join(modelsDir, 'a/b/config.json'))).rejects.toThrow('ENOENT')
    await expect(readFile(join(modelsDir, 'a/b/config.json.partial'))).rejects.toThrow('ENOENT')
  })

  it.each(['..', '../..', 'a/../..', 'a', '/a/b', 'a/b/c', './b'])('takes %j for no model', async (model) => {
    const { paths, options } = await hub()
    await expect(fetchModel({ ...options, model })).rejects.toThrow('A model is called <owner>/<name>')
    expect(paths).toEqual([])
  })
})
