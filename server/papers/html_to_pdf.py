"""Makes a tagged PDF of the HTML on standard input. Its one argument is the style sheet.

Nothing is fetched: the style sheet is the only thing a page may ask for.
"""
import resource
import sys

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 20
BASE = "https://ketentafel.invalid/"
STYLE = BASE + "papers/report.css"

resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

import weasyprint  # noqa: E402  Its own memory counts too.


def fetch(url, *_args, **_kwargs):
    if url == STYLE:
        return {"string": sys.argv[1].encode(), "mime_type": "text/css"}
    raise ValueError("nothing else is fetched")


html = sys.stdin.buffer.read().decode("utf-8")
document = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=fetch)
sys.stdout.buffer.write(document.write_pdf(variant="pdf/ua-1"))
