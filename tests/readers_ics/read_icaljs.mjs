// ical.js, Thunderbird's reader, strict: what it reads in each file, one JSON line a file.
// usage: node read_icaljs.mjs FILE...     (after npm install in tests/node)
import fs from 'node:fs'
import ICAL from '../node/node_modules/ical.js/dist/ical.js'

ICAL.design.strict = true

const utc = (time) => time.toJSDate().toISOString().replace('.000Z', 'Z')

const read = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, 'utf8')))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: utc(event.startDate),
      end: utc(event.endDate),
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      organizer: event.organizer,
      attendees: event.attendees.map((a) => [a.getFirstValue(), a.getParameter('cn')]),
      conferences: component.getAllProperties('conference').map((c) => [c.getFirstValue(), c.getParameter('feature')]),
      description: event.description,
    }
  })
  return { method: calendar.getFirstPropertyValue('method'), errors: [], events }
}

for (const file of process.argv.slice(2)) {
  try {
    console.log(JSON.stringify(read(file)))
  } catch (error) {
    console.log(JSON.stringify({ method: null, errors: [error.message], events: [] }))
  }
}
