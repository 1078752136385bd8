"""Checks an executed notebook: every cell ran, none complained, and each cell tagged "picture" shows a picture."""

import base64
import re
import sys

import nbformat

PICTURE = re.compile(r'<img [^>]*src="data:image/svg\+xml;base64,([^"]+)"')


def problems(notebook):
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        where = f"cell {number} ({cell.source.splitlines()[0]})"
        if cell.execution_count is None:
            yield f"{where} was not executed"
        html = []
        for output in cell.outputs:
            if output.output_type == "error" or output.get("name") == "stderr":
                yield f"{where} complains: {output.get('text') or output.get('evalue')}"
            html.append(output.get("data", {}).get("text/html", ""))
        pictures = PICTURE.findall("".join(html))
        if "picture" in cell.metadata.get("tags", []) and not pictures:
            yield f"{where} shows no picture"
        for picture in pictures:
            svg = base64.b64decode(picture).decode("utf-8")
            if not (svg.startswith("<svg ") and svg.rstrip().endswith("</svg>")):
                yield f"{where} shows a broken picture"


found = list(problems(nbformat.read(sys.argv[1], as_version=4)))
for problem in found:
    print(f"{sys.argv[1]}: {problem}", file=sys.stderr)
sys.exit(1 if found else 0)
