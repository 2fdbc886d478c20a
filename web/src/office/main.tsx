// Starts the pages for the office and the secretary.
import '../design/tokens.css'
import { createRoot } from 'react-dom/client'
import { restoreLanguage } from '../words'
import { App } from './App'

const root = document.getElementById('root')
if (root) void restoreLanguage().then(() => createRoot(root).render(<App />))
