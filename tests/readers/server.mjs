// What both drivers need: the book and Node's packages over HTTP, and a browser.
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const types = {
    '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html', '.css': 'text/css',
    '.epub': 'application/epub+zip', '.svg': 'image/svg+xml', '.json': 'application/json',
}

/** Serve `pages` (address → HTML), `/book.epub`, and the packages of the folders. */
export function serve(book, pages = {}) {
    const roots = [path.join(here, 'node_modules'), path.join(here, 'full', 'node_modules')]
    const server = http.createServer((request, response) => {
        const address = decodeURIComponent(new URL(request.url, 'http://x').pathname)
        if (address === '/favicon.ico') return response.writeHead(204).end()
        if (pages[address]) return response.setHeader('content-type', 'text/html').end(pages[address])
        const candidates = roots.map(root => path.join(root, address))
            .filter((file, i) => file.startsWith(roots[i] + path.sep))
        const file = address === '/book.epub' ? book : candidates.find(f => fs.existsSync(f))
        if (!file || fs.statSync(file).isDirectory()) return response.writeHead(404).end()
        response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
        fs.createReadStream(file).pipe(response)
    }).listen(0, '127.0.0.1')
    return new Promise(done => server.on('listening', () =>
        done({ server, base: `http://127.0.0.1:${server.address().port}` })))
}

/** Run `work(open, base)`; print what it gives, with what the console said, as JSON. */
export async function drive(pages, work) {
    const plan = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
    const entry = path.join(here, 'node_modules', 'playwright-core', 'index.mjs')
    const { chromium } = await import(pathToFileURL(entry))
    const { server, base } = await serve(plan.book, pages)
    const browser = await chromium.launch({
        executablePath: plan.chromium, args: ['--no-sandbox', '--disable-dev-shm-usage'],
    })
    const said = []
    const open = async options => {
        const page = await browser.newPage({ bypassCSP: true, locale: 'zh-CN', ...options })
        page.on('console', m => ['error', 'warning'].includes(m.type()) && said.push(m.text()))
        page.on('pageerror', e => said.push(String(e)))
        return page
    }
    try {
        const result = await work(plan, open, base)
        console.log(JSON.stringify({ ...result, said }))
    } finally {
        await browser.close()
        server.close()
    }
}
