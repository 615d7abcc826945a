// Reads a book in epub.js, which shows content as HTML: `node epubjs.mjs plan.json`.
import path from 'node:path'
import { drive } from './server.mjs'

const html = `<!doctype html><meta charset=utf-8><title>epub.js</title>
<body style="margin:0"><div id=view></div>
<script src="/jszip/dist/jszip.min.js"></script><script src="/epubjs/dist/epub.js"></script>
<script>
const book = ePub('/book.epub')
const view = book.renderTo('view', { width: 560, height: 720, spread: 'none' })
view.display().then(() => globalThis.ready = true)
</script>`

await drive({ '/epubjs.html': html }, async (plan, open, base) => {
    const page = await open({ viewport: { width: 560, height: 720 } })
    await page.goto(`${base}/epubjs.html`)
    await page.waitForFunction('globalThis.ready')
    const found = await page.evaluate(async () => ({
        toc: (await book.loaded.navigation).toc.map(item => item.label.trim()),
        pages: (await book.loaded.pageList, book.pageList.pageList.length),
        cover: Boolean(await book.coverUrl()),
    }))
    found.raised = {}
    for (const [name, href] of Object.entries(plan.places)) {
        await page.evaluate(href => view.display(href), href.replace(/^[^/]*\//, ''))
        await page.waitForTimeout(300)
        await page.screenshot({ path: path.join(plan.out, `epubjs-${name}.png`) })
        found.raised[name] = await page.evaluate(() => {
            const { document, window } = view.getContents()[0]
            const call = document.querySelector('a.noteref')
            return call && window.getComputedStyle(call).verticalAlign
        })
    }
    return found
})
