/** Every test file of the suite, in the order in which they run. */
import './activation.test'
import './reading.test'
import './longNote.test'
import './views.test'
import './commands.test'
import './outline.test'
import './settings.test'
import './tools.test'
