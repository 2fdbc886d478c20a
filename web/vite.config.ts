// How the pages are built: one html entry for each kind of user, hashed assets, nothing inline (script-src 'self').
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.NENNEP_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    // Windows 7 and 8.1 stop at Chrome 109.
    target: ['chrome109', 'es2020'],
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { office: 'index.html' } },
  },
  server: {
    host: '127.0.0.1',
    port: 15173,
    strictPort: true,
    proxy: { '/api': { target: server, changeOrigin: false } },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
})
