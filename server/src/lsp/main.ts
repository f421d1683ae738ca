/** The program `dist/server.js`. */
import { startServer } from './server'

startServer()
