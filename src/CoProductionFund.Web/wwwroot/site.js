import { initAll } from '/vendor/govuk/govuk.js'

initAll()
