// Reads a book in foliate-js as a person does: `node foliate.mjs plan.json`, findings on stdout.
import path from 'node:path'
import { drive } from './server.mjs'

const viewport = { width: 560, height: 720 }

async function reader(open, base, options) {
    const page = await open({ viewport, ...options })
    await page.goto(`${base}/foliate-js/reader.html?url=/book.epub`)
    await page.waitForFunction(() => globalThis.reader?.view?.renderer?.getContents?.()?.length)
    await page.waitForTimeout(400) // the first page has been turned to
    return page
}

/** Turn to an address; gives what the reader says of the place, once it stands still. */
const turn = (page, href) => page.evaluate(href => new Promise(done => {
    const { view } = globalThis.reader
    let told, timer
    const relocated = event => {
        told = { label: event.detail.pageItem?.label ?? null, title: event.detail.tocItem?.label ?? null }
        clearTimeout(timer)
        timer = setTimeout(() => { view.removeEventListener('relocate', relocated); done(told) }, 150)
    }
    view.addEventListener('relocate', relocated)
    if (href) view.goTo(href)
}), href)

/** The text of an element of the open section, and whether it is on the screen. */
const onScreen = (page, id) => page.evaluate(id => {
    for (const { doc } of globalThis.reader.view.renderer.getContents()) {
        const element = doc.getElementById(id)
        if (!element) continue
        const frame = doc.defaultView.frameElement.getBoundingClientRect()
        const box = element.getClientRects()[0]
        const [x, y] = [frame.left + box.left, frame.top + box.top]
        return {
            text: element.textContent,
            seen: x >= 0 && y >= 0 && x + 1 < innerWidth && y + box.height <= innerHeight,
        }
    }
    return null
}, id)

const click = (page, selector) => page.evaluate(selector => {
    const [{ doc }] = globalThis.reader.view.renderer.getContents()
    doc.querySelector(selector).click()
}, selector)

/** The note a call opens, by the reader's own pop-up. */
const note = page => page.evaluate(async () => {
    const { FootnoteHandler } = await import('/foliate-js/footnotes.js')
    const { view } = globalThis.reader
    const [{ doc, index }] = view.renderer.getContents()
    const a = doc.querySelector('a.noteref')
    const handler = new FootnoteHandler()
    return new Promise((done, fail) => {
        setTimeout(() => fail(new Error('no note was shown')), 5000)
        handler.addEventListener('before-render', ({ detail }) => {
            detail.view.style.cssText =
                'position:fixed;inset:auto 20px 20px auto;width:320px;height:200px;outline:2px solid;background:Canvas'
            document.body.append(detail.view)
        })
        handler.addEventListener('render', ({ detail }) => {
            const [content] = detail.view.renderer.getContents()
            done({ type: detail.type, text: content.doc.body.innerText.trim() })
        })
        const href = view.book.sections[index].resolveHref(a.getAttribute('href'))
        if (!handler.handle(view.book, new CustomEvent('link', { detail: { a, href }, cancelable: true })))
            fail(new Error('the call is not known as a note’s'))
    })
})

/** The colours the text and its ground are shown in. */
const colours = page => page.evaluate(() => {
    const [{ doc }] = globalThis.reader.view.renderer.getContents()
    const style = doc.defaultView.getComputedStyle(doc.body)
    return { text: style.color, dark: matchMedia('(prefers-color-scheme: dark)').matches }
})

await drive({}, async (plan, open, base) => {
    const shot = (page, name) => page.screenshot({ path: path.join(plan.out, `${name}.png`) })
    const found = { places: {}, pages: {} }
    for (const colorScheme of ['light', 'dark']) {
        const page = await reader(open, base, { colorScheme })
        for (const [name, href] of Object.entries(plan.places)) {
            found.places[name] = await turn(page, href)
            await shot(page, `${name}-${colorScheme}`)
        }
        if (colorScheme === 'dark') {
            found.dark = await colours(page)
            await page.close()
            continue
        }
        found.book = await page.evaluate(() => {
            const { book } = globalThis.reader.view
            const labels = list => (list ?? []).map(item => item.label.trim())
            return { dir: book.dir, toc: labels(book.toc), pages: labels(book.pageList),
                title: book.metadata.title, identifier: book.metadata.identifier }
        })
        for (const [label, href] of Object.entries(plan.pages))
            found.pages[label] = (await turn(page, href)).label
        found.index = await turn(page, plan.index)
        const arriving = turn(page, null)
        await click(page, plan.locator.selector)
        found.arrived = await arriving
        found.mention = await onScreen(page, plan.locator.id)
        await shot(page, 'mention')
        await turn(page, plan.places.chapter)
        found.note = await note(page)
        await shot(page, 'note')
    }
    return found
})
