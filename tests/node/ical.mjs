// ical.js, Thunderbird's reader, strict, over many files: one JSON object {file: [finding, ...]} on stdout.
// usage: node ical.mjs FILE...
import fs from 'node:fs'
import ICAL from 'ical.js'

ICAL.design.strict = true

const judge = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, 'utf8')))
  const zones = new Set(calendar.getAllSubcomponents('vtimezone').map((z) => z.getFirstPropertyValue('tzid')))
  const events = calendar.getAllSubcomponents('vevent')
  const found = events.length ? [] : ['no event']
  for (const component of events) {
    const event = new ICAL.Event(component)
    if (!event.uid) found.push('an event without UID')
    const tzid = component.getFirstProperty('dtstart')?.getParameter('tzid')
    if (tzid && !zones.has(tzid)) found.push(`no VTIMEZONE for ${tzid}`)
    if (!(event.endDate.compare(event.startDate) > 0)) found.push('an event that ends before it starts')
  }
  const again = ICAL.stringify(ICAL.parse(ICAL.stringify(calendar.toJSON())))
  if (again !== ICAL.stringify(calendar.toJSON())) found.push('written again it reads differently')
  return found
}

const findings = {}
for (const file of process.argv.slice(2)) {
  try {
    findings[file] = judge(file)
  } catch (error) {
    findings[file] = [error.message]
  }
}
console.log(JSON.stringify(findings))
