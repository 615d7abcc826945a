// The text a browser shows of saved pages: `node public.mjs plan.json`, where the plan's `pages` are
// names → HTML files in UTF-8. What a page declares is not asked (some declare what they are not).
// Scripts are off, and every request is refused but the one for the page itself, a page's wish to be
// loaded anew, too.
import fs from 'node:fs'
import { drive } from '../readers/server.mjs'

const address = 'http://page.invalid/'

await drive({}, async (plan, open) => {
    const texts = {}
    for (const [name, file] of Object.entries(plan.pages)) {
        const page = await open({ javaScriptEnabled: false, viewport: { width: 1280, height: 720 } })
        let served = false
        await page.route('**/*', route => {
            const wanted = !served && route.request().url() === address
            served ||= wanted
            return wanted ? route.fulfill({
                body: fs.readFileSync(file), contentType: 'text/html; charset=utf-8',
            }) : route.abort('aborted')  // other refusals would put an error page in its place
        })
        await page.goto(address, { waitUntil: 'domcontentloaded' })
        texts[name] = await page.evaluate(() => document.body?.innerText ?? '')
        await page.close()
    }
    return { texts }
})
