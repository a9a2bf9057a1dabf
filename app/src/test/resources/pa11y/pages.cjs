// pa11y over many pages with one browser: its command would start one for each page and width.
// node pages.cjs PA11Y CHROMIUM < jobs.json > findings.json; PA11Y is the command pa11y, whose package is beside it.
const fs = require("fs");
const path = require("path");

const [command, chromium] = process.argv.slice(2);
const home = path.join(path.dirname(fs.realpathSync(command)), "..");
const pa11y = require(home);
const puppeteer = require(require.resolve("puppeteer", { paths: [home] }));

/** A page for the job; where the job brings the document itself, its address answers with that. */
async function opened(browser, job) {
  const page = await browser.newPage();
  if (job.html) {
    await page.setRequestInterception(true);
    page.on("request", (request) =>
      request.url() === job.url
        ? request.respond({ contentType: "text/html; charset=utf-8", body: job.html })
        : request.continue(),
    );
  }
  return page;
}

async function look(browser, job) {
  const page = await opened(browser, job);
  try {
    const report = await pa11y(job.url, {
      browser,
      page,
      standard: "WCAG2AA",
      runners: ["htmlcs"],
      timeout: 90_000,
      viewport: { width: job.width, height: job.width < 500 ? 640 : 800 },
      headers: job.headers,
      actions: job.actions,
    });
    return { title: report.documentTitle, issues: report.issues };
  } catch (failure) {
    return { title: "", issues: [{ code: "failed", message: String(failure), selector: "", context: "" }] };
  } finally {
    await page.close();
  }
}

async function all(jobs) {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const findings = [];
    for (const job of jobs) {
      findings.push(await look(browser, job));
    }
    return findings;
  } finally {
    await browser.close();
  }
}

all(JSON.parse(fs.readFileSync(0, "utf8"))).then((findings) => process.stdout.write(JSON.stringify(findings)));
